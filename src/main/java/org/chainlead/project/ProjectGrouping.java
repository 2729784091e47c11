package org.chainlead.project;

/** What projects are summed up by. */
public enum ProjectGrouping {
    /** 建设地点 as printed: a row that names several counties is a line of its own and never split. */
    PLACE("p.place, p.place, min(k.sort)"),
    CHAIN("p.chain_id::text, coalesce(c.name, ''), min(c.sort)"),
    DEPARTMENT("p.lead_unit_id::text, u.name, min(u.sort)");

    /** SQL of key, name and place in the order of the lists, see {@link ProjectQuery#FROM}. */
    final String key;

    ProjectGrouping(String key) {
        this.key = key;
    }
}
