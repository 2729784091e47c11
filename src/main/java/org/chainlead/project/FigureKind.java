package org.chainlead.project;

/** Kinds of figures that units enter and the office verifies. */
public enum FigureKind {
    /** 年度计划; its part is the year. */
    PLAN(
            "project_year_plan",
            "w.year::text",
            "verified_investment = investment, verified_starts = starts, verified_starts_on = starts_on"),
    /** 开工、竣工、投产、纳统; its part is the kind of day. */
    KEY_DATE("project_key_date", "w.kind", "verified_on = happened_on"),
    /** 合同投资; it has no parts. */
    CONTRACT("project_contract", "''", "verified_investment = investment"),
    /** 月度投资; its part is the month as 2026-11. */
    MONTH("project_month", "to_char(w.month, 'YYYY-MM')", "verified_planned = planned, verified_done = done");

    final String table;
    final String part;
    final String taking;

    /**
     * @param part SQL that tells the figures of one project apart, on the alias {@code w}
     * @param taking SQL that lets what is entered count
     */
    FigureKind(String table, String part, String taking) {
        this.table = table;
        this.part = part;
        this.taking = taking;
    }
}
