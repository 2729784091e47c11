package org.chainlead.org;

/** A 条线 as it is shown in pickers. */
public record LineRef(LineId id, String name) {}
