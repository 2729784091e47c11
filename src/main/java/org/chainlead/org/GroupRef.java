package org.chainlead.org;

/** A 单位组 as it is shown in pickers, with the number of its present members. */
public record GroupRef(UnitGroupId id, String name, int members) {}
