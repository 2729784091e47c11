package org.chainlead.project;

/** What is compared with its like by a gauge. */
public enum StandingGroup {
    /** The government of a county, or a zone; a project that names several counties belongs to none of them. */
    COUNTY("p.county_unit_id", "k"),
    /** 牵头部门. */
    DEPARTMENT("p.lead_unit_id", "u");

    /** SQL of the unit a project counts for, see {@link ProjectQuery#FROM}. */
    final String unit;

    /** Its row. */
    final String alias;

    StandingGroup(String unit, String alias) {
        this.unit = unit;
        this.alias = alias;
    }
}
