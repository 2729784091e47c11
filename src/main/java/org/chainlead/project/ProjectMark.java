package org.chainlead.project;

/**
 * A set of projects that a figure counts, as a condition on the alias {@code p} with the parameters {@code year}, {@code
 * january} and {@code asOf}, {@code staleSince}; the list narrowed by the mark shows exactly what the figure counts. Plans
 * and days are the verified ones.
 */
public enum ProjectMark {
    /**
     * With a plan of the year. What is in 储备 only collects its sum, unless it is to start this year or came there after its
     * plan was verified: nobody verifies a move, so that none takes a plan out of a figure.
     */
    PLANNED(Sql.PLANNED),
    /** In hand and without a plan of the year. */
    PLAN_MISSING("p.stage in ('PRELIMINARY', 'NEWLY_STARTED', 'UNDER_CONSTRUCTION') and not " + Sql.PLAN + ")"),
    /** 年度计划开工, wherever the project stands. */
    START_PLANNED(Sql.START),
    /** 年度计划开工, and started by the day. */
    STARTED(Sql.START + " and " + Sql.STARTED + ")"),
    /** 年度计划开工, and not started by the day. */
    START_OPEN(Sql.START + " and not " + Sql.STARTED + ")"),
    /** In 储备, and not in the plan of the year. */
    RESERVED("p.stage = 'RESERVE' and not " + Sql.PLANNED),
    /** In 储备, without the sum of the year. */
    RESERVED_WITHOUT_SUM("p.stage = 'RESERVE' and not " + Sql.PLAN + ")"),
    /** In 储备 or 前期 at some time of the year. */
    CONVERTIBLE(Sql.CONVERTIBLE),
    /** In 储备 or 前期 at some time of the year, and started within it. */
    CONVERTED(Sql.CONVERTIBLE + " and " + Sql.STARTED + " and s.verified_on >= :january)"),
    /** Nothing moved forward for the months of the setting. */
    STALE("p.stage <> 'COMMISSIONED' and p.progressed_on < :staleSince");

    final String condition;

    ProjectMark(String condition) {
        this.condition = "(" + condition + ")";
    }

    private static final class Sql {

        private static final String PLAN = "exists (select 1 from project_year_plan v where v.project_id = p.id"
                + " and v.year = :year and v.verified_at is not null";
        private static final String PLANNED = PLAN + " and (p.stage <> 'RESERVE' or v.verified_starts or not exists"
                + " (select 1 from project_stage_stay t where t.project_id = p.id and t.left_on is null"
                + " and t.recorded_at <= v.verified_at)))";
        private static final String START = PLAN + " and v.verified_starts)";
        private static final String STARTED = "exists (select 1 from project_key_date s where s.project_id = p.id"
                + " and s.kind = 'STARTED' and s.verified_on <= :asOf";
        private static final String CONVERTIBLE = "exists (select 1 from project_stage_stay t"
                + " where t.project_id = p.id and t.stage in ('RESERVE', 'PRELIMINARY') and t.entered_on <= :asOf"
                + " and coalesce(t.left_on, :asOf) >= :january)";
    }
}
