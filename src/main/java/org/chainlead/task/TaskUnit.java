package org.chainlead.task;

import org.chainlead.org.UnitId;

/** A unit beside the lead: supporting, addressed or copied. */
public record TaskUnit(UnitId unit, String name, TaskUnitRelation relation, String part) {}
