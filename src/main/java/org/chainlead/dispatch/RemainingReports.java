package org.chainlead.dispatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chainlead.common.NotFound;
import org.chainlead.dispatch.ReportDesk.Open;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reports of a round before the office that nobody needs to read by itself, behind the cursor of its closing. */
@Repository
class RemainingReports {

    private final JdbcClient jdbc;
    private final Reports reports;
    private final ReportedTasks tasks;

    RemainingReports(JdbcClient jdbc, Reports reports, ReportedTasks tasks) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.tasks = tasks;
    }

    int count(DispatchRound round) {
        return jdbc.sql("select count(*)" + from(round, ReviewList.NO_REASON))
                .params(parameters(round))
                .query(Integer.class)
                .single();
    }

    /** Before the office and to be read one by one. */
    int countExceptions(DispatchRound round) {
        return jdbc.sql("select count(*)" + from(round, "not (" + ReviewList.NO_REASON + ")"))
                .params(parameters(round))
                .query(Integer.class)
                .single();
    }

    /** Of these, drawn by lot. */
    int countUnreadSamples(DispatchRound round) {
        return jdbc.sql("select count(*)" + from(round, ReviewSample.DRAWN))
                .params(parameters(round))
                .query(Integer.class)
                .single();
    }

    /** Whether the report is one of those that would be taken. */
    boolean takes(DispatchRound round, UUID report) {
        return jdbc.sql("select count(*)" + from(round, ReviewList.NO_REASON) + " and r.id = :report")
                        .params(parameters(round))
                        .param("report", report)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The next ones in the order of their ids, locked, with their tasks. */
    List<Open> next(DispatchRound round, int most) {
        Map<UUID, UUID> found = new java.util.LinkedHashMap<>();
        jdbc.sql("select r.id, r.task_id" + from(round, ReviewList.NO_REASON)
                        + " and r.id > :cursor order by r.id limit :most for update of r")
                .params(parameters(round))
                .param("most", most)
                .query((row, n) -> found.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
        Map<UUID, ReportedTask> about = tasks.of(found.values());
        List<Open> next = new ArrayList<>();
        found.forEach((id, task) -> next.add(
                new Open(reports.findById(id).orElseThrow(NotFound::new), Objects.requireNonNull(about.get(task)))));
        return next;
    }

    private static String from(DispatchRound round, String condition) {
        return " from report r join task t on t.id = r.task_id where r.period = :period and r.state = 'IN_REVIEW'"
                + " and r.reviewer_unit_id is null and " + RoundBook.members(round.byRule) + " and " + condition;
    }

    private static Map<String, Object> parameters(DispatchRound round) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("period", round.period);
        parameters.put("round", round.id);
        parameters.put("cursor", Objects.requireNonNullElse(round.closingCursor, new UUID(0, 0)));
        return parameters;
    }
}
