package org.chainlead.project;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What figures count, as parts of a query: one wording for the figure and for the rows behind it. */
@Component
class MarkConditions {

    /** Plan and money of the year as far as they are verified and concern the acting person; aliases y and d. */
    private static final String SUMS = """
             left join project_year_plan y on y.project_id = p.id and y.year = :year and y.verified_at is not null
                   and\s""";

    private static final String DONE = """
             left join lateral (select sum(m.verified_planned) as planned, sum(m.verified_done) as done
                   from project_month m
                   where m.project_id = p.id and m.month >= :january and m.month <= :asOf) d on y.year is not null""";

    /** The same joins of every project, for what is told of a unit as a whole. */
    static final String SUMS_OF_ALL = SUMS + "(true)" + DONE;

    private final ProjectReach reach;
    private final GaugeMeasureBook measures;
    private final Clock clock;

    MarkConditions(ProjectReach reach, GaugeMeasureBook measures, Clock clock) {
        this.reach = reach;
        this.measures = measures;
        this.clock = clock;
    }

    /** The filter, its mark included; what is marked is only what concerns the acting person. */
    ProjectQuery query(ProjectFilter filter, String sight) {
        ProjectQuery query = new ProjectQuery(filter, sight);
        return filter.mark() == null
                ? query
                : query.and(filter.mark().condition, parameters(filter.asOf())).and(concerned(), Map.of());
    }

    /** Joins that add what is planned and done; money of who has no plan counts nowhere. */
    String sums() {
        return SUMS + concerned() + DONE;
    }

    /** Projects whose progress concerns the acting person, on the alias {@code p}. */
    String concerned() {
        return reach.condition("project.progress");
    }

    /** Of every mark, sum and reach. */
    Map<String, Object> parameters(@Nullable LocalDate day) {
        LocalDate asOf = Objects.requireNonNullElseGet(day, () -> LocalDate.now(clock));
        Map<String, Object> parameters = new HashMap<>(reach.parameters());
        parameters.put("year", asOf.getYear());
        parameters.put("january", asOf.withDayOfYear(1));
        parameters.put("asOf", asOf);
        parameters.put("staleSince", asOf.minusMonths(measures.staleMonths()));
        return parameters;
    }
}
