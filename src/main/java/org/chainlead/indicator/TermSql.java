package org.chainlead.indicator;

/** To which term a period belongs, as {@link PeriodPolicy#of} says it, for statements. */
final class TermSql {

    private TermSql() {}

    private static String months(String cycle) {
        return "case " + cycle + " when 'MONTH' then 1 when 'QUARTER' then 3 when 'HALF_YEAR' then 6 else 12 end";
    }

    /** First day of the period of a cycle in which a day lies. */
    static String first(String cycle, String day) {
        String months = "(" + months(cycle) + ")";
        return "make_date(extract(year from " + day + ")::int, (extract(month from " + day + ")::int - 1) / " + months
                + " * " + months + " + 1, 1)";
    }

    /** Whether a period of the cycle ends with the month of a day. */
    static String ends(String cycle, String day) {
        return "extract(month from " + day + ")::int % (" + months(cycle) + ") = 0";
    }

    /** Joins the term as {@code t}, with nulls for none. */
    static String joined(String indicator, String cycle, String day) {
        String first = first(cycle, day);
        return " left join lateral (select x.* from indicator_target x where x.indicator_id = " + indicator
                + " and x.starts_on <= " + day + " and x.due_on >= " + first
                + " order by x.due_on < " + first + " + make_interval(months => " + months(cycle)
                + ") desc, x.starts_on desc limit 1) t on true ";
    }
}
