package org.chainlead.dispatch;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What waits for a reviewer, exceptions first: 红, 黄, lights that disagree, difficulties, ★, and the seeded random sample
 * ({@link ReviewSample}).
 */
@Repository
class ReviewList {

    private static final String REASONS = """
            array_remove(array[
                case when 'RED' in (r.reported_light, t.verified_light) then 'RED' end,
                case when 'YELLOW' in (r.reported_light, t.verified_light) then 'YELLOW' end,
                case when t.verified_light <> r.reported_light then 'DISAGREE' end,
                case when r.difficulties > 0 then 'DIFFICULTY' end,
                case when t.starred then 'STARRED' end,
                case when %s then 'SAMPLE' end], null)""".formatted(ReviewSample.DRAWN);

    /** Nobody needs to read it by itself. */
    static final String NO_REASON = "cardinality(" + REASONS + ") = 0";

    private static final String RANK = """
            case when 'RED' = any (x.reasons) then 1 when 'YELLOW' = any (x.reasons) then 2
                 when 'DISAGREE' = any (x.reasons) then 3 when 'DIFFICULTY' = any (x.reasons) then 4
                 when 'STARRED' = any (x.reasons) then 5 when 'SAMPLE' = any (x.reasons) then 6 else 7 end""";

    private final JdbcClient jdbc;

    ReviewList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Task ids of a page, in order. @param reviewer unit of the reviewer, absent for the office */
    List<UUID> page(YearMonth month, @org.jspecify.annotations.Nullable UUID reviewer, int offset, int limit) {
        return page(month, reviewer, "", offset, limit);
    }

    /** Of these, what was drawn by lot and waits for the office. */
    List<UUID> sample(YearMonth month, int offset, int limit) {
        return page(month, null, " and " + ReviewSample.DRAWN, offset, limit);
    }

    private List<UUID> page(
            YearMonth month, @org.jspecify.annotations.Nullable UUID reviewer, String narrowed, int offset, int limit) {
        return jdbc.sql("select x.task_id from (select r.task_id, r.id, t.number_key, " + REASONS
                        + " as reasons from report r join task t on t.id = r.task_id where " + waiting(reviewer)
                        + narrowed + ") x order by " + RANK + ", x.number_key, x.id offset :offset limit :limit")
                .params(parameters(month, reviewer))
                .param("offset", offset)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    long count(YearMonth month, @org.jspecify.annotations.Nullable UUID reviewer) {
        return jdbc.sql("select count(*) from report r where " + waiting(reviewer))
                .params(parameters(month, reviewer))
                .query(Long.class)
                .single();
    }

    /** Why each of these tasks' reports is read by itself. */
    Map<UUID, List<ReviewReason>> reasons(YearMonth month, List<UUID> tasks) {
        Map<UUID, List<ReviewReason>> reasons = new LinkedHashMap<>();
        if (!tasks.isEmpty()) {
            jdbc.sql("select r.task_id, array_to_string(" + REASONS
                            + ", ',') from report r join task t on t.id = r.task_id"
                            + " where r.period = :period and r.state = 'IN_REVIEW' and r.task_id in (:tasks)")
                    .param("period", month.atDay(1))
                    .param("tasks", tasks)
                    .query((row, n) -> reasons.put(row.getObject(1, UUID.class), read(row.getString(2))))
                    .list();
        }
        return reasons;
    }

    /** Reports before the office that nobody needs to read by itself. */
    List<ReportId> withoutReason(YearMonth month) {
        return jdbc.sql("select r.id from report r join task t on t.id = r.task_id where " + waiting(null) + " and "
                        + NO_REASON + " order by r.handed_in_at, r.id")
                .params(parameters(month, null))
                .query((row, n) -> new ReportId(row.getObject(1, UUID.class)))
                .list();
    }

    private static String waiting(@org.jspecify.annotations.Nullable UUID reviewer) {
        return "r.period = :period and r.state = 'IN_REVIEW' and "
                + (reviewer == null ? "r.reviewer_unit_id is null" : "r.reviewer_unit_id = :reviewer");
    }

    private static Map<String, Object> parameters(YearMonth month, @org.jspecify.annotations.Nullable UUID reviewer) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("period", month.atDay(1));
        if (reviewer != null) {
            parameters.put("reviewer", reviewer);
        }
        return parameters;
    }

    private static List<ReviewReason> read(String names) {
        List<ReviewReason> reasons = new ArrayList<>();
        for (String name : names.split(",")) {
            if (!name.isEmpty()) {
                reasons.add(ReviewReason.valueOf(name));
            }
        }
        return reasons;
    }
}
