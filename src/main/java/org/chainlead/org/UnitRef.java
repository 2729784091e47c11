package org.chainlead.org;

/** A unit as it is shown in lists and pickers. */
public record UnitRef(UnitId id, String code, String name, UnitKind kind) {}
