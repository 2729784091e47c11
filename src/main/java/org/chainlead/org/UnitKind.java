package org.chainlead.org;

/** Kinds of units (product.md, Unit kinds). */
public enum UnitKind {
    PREFECTURE_GOVERNMENT,
    PREFECTURE_DEPARTMENT,
    COUNTY_GOVERNMENT,
    COUNTY_DEPARTMENT,
    TOWNSHIP,
    PARK,
    INVESTMENT_GROUP,
    TASK_FORCE,
    PLATFORM_COMPANY,
    INDUSTRY_ASSOCIATION,
    VERTICAL_UNIT,
    PARTY_BODY,
    LEADERSHIP
}
