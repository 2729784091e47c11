package org.chainlead.dispatch;

import static org.chainlead.common.Texts.t;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chainlead.attachment.AttachmentRef;
import org.chainlead.attachment.Attachments;
import org.chainlead.common.Light;
import org.chainlead.dispatch.DisagreementRow.Said;
import org.chainlead.task.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the tasks whose lights disagree by two small indexes, and the evidence of a page in three statements more. */
@Repository
class DisagreementRows {

    private static final String UNDER_WAY = "x.state in ('IN_PROGRESS', 'PENDING_VERIFICATION')";

    private static final String FROM = """
            from task t join unit u on u.id = t.lead_unit_id left join industry_chain c on c.id = t.chain_id
              left join lateral (select r.reported_light from report r where r.task_id = t.id and r.state = 'IN_REVIEW'
                    order by r.period desc limit 1) w on true
             where t.id in (select x.id from task x where\s""" + UNDER_WAY + """
                 and x.reported_light <> x.verified_light
               union select r.task_id from report r join task x on x.id = r.task_id
                where r.state = 'IN_REVIEW' and r.reported_light <> x.verified_light and\s""" + UNDER_WAY + """
            ) and coalesce(w.reported_light, t.reported_light) <> t.verified_light""";

    private final JdbcClient jdbc;
    private final Attachments attachments;

    DisagreementRows(JdbcClient jdbc, Attachments attachments) {
        this.jdbc = jdbc;
        this.attachments = attachments;
    }

    long count(DisagreementFilter filter) {
        return jdbc.sql("select count(*) " + FROM + narrowed(filter))
                .params(parameters(filter))
                .query(Long.class)
                .single();
    }

    /** In the order of the unit list. */
    List<DisagreementRow> page(DisagreementFilter filter, int offset, int limit) {
        List<DisagreementRow> bare = jdbc.sql("""
                        select t.id, concat_ws(' ', t.source_number, t.title) as name, u.name as unit_name,
                               c.name as chain_name, coalesce(w.reported_light, t.reported_light) as reported,
                               t.verified_light, t.verified_reason, t.verified_rule, t.overridden_light,
                               t.override_reason
                        """ + FROM + narrowed(filter)
                        + " order by u.sort, u.code, t.number_key, t.id offset :offset limit :limit")
                .params(parameters(filter))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> bare(row))
                .list();
        List<UUID> tasks = bare.stream().map(row -> row.task().uuid()).toList();
        if (tasks.isEmpty()) {
            return bare;
        }
        Map<UUID, Said> said = said(tasks);
        Map<UUID, List<String>> figures = figures(tasks);
        return bare.stream().map(row -> full(row, said, figures)).toList();
    }

    private static DisagreementRow bare(ResultSet row) throws SQLException {
        boolean byHand = row.getString("overridden_light") != null;
        return new DisagreementRow(
                new TaskId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("unit_name"),
                Objects.requireNonNullElse(row.getString("chain_name"), ""),
                Light.valueOf(row.getString("reported")),
                Light.valueOf(row.getString("verified_light")),
                row.getString("verified_reason"),
                row.getString("verified_rule"),
                byHand ? row.getString("override_reason") : null,
                null,
                List.of());
    }

    private static DisagreementRow full(DisagreementRow row, Map<UUID, Said> said, Map<UUID, List<String>> figures) {
        return new DisagreementRow(
                row.task(),
                row.taskName(),
                row.unitName(),
                row.chainName(),
                row.reported(),
                row.verified(),
                row.verifiedReason(),
                row.verifiedRule(),
                row.overrideReason(),
                said.get(row.task().uuid()),
                figures.getOrDefault(row.task().uuid(), List.of()));
    }

    /** The last version that left the unit, by task. */
    private Map<UUID, Said> said(List<UUID> tasks) {
        Map<UUID, Said> bare = new LinkedHashMap<>();
        Map<UUID, UUID> versions = new HashMap<>();
        jdbc.sql("""
                        select distinct on (r.task_id) r.task_id, r.id, r.version, r.period, r.state, r.late,
                               r.reviewer_unit_id, v.id as version_id, v.body, v.submitted_name, v.handed_in_at, v.unchecked
                          from report r join report_version v on v.report_id = r.id and v.handed_in_at is not null
                         where r.task_id in (:tasks) order by r.task_id, r.period desc, v.no desc""")
                .param("tasks", tasks)
                .query((row, n) -> {
                    UUID task = row.getObject("task_id", UUID.class);
                    versions.put(task, row.getObject("version_id", UUID.class));
                    return bare.put(task, said(row, List.of()));
                })
                .list();
        Map<UUID, List<AttachmentRef>> files = attachments.of(ReportVersions.FILES, versions.values());
        bare.replaceAll((task, one) -> with(one, files.getOrDefault(versions.get(task), List.of())));
        return bare;
    }

    private static Said said(ResultSet row, List<AttachmentRef> files) throws SQLException {
        ReportState state = ReportState.valueOf(row.getString("state"));
        return new Said(
                new ReportId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                YearMonth.from(row.getObject("period", LocalDate.class)),
                state,
                row.getBoolean("late"),
                row.getBoolean("unchecked"),
                row.getString("submitted_name"),
                row.getObject("handed_in_at", OffsetDateTime.class).toInstant(),
                words(Bodies.read(row.getString("body"))),
                files,
                state == ReportState.IN_REVIEW && row.getObject("reviewer_unit_id") == null);
    }

    private static Said with(Said said, List<AttachmentRef> files) {
        return new Said(
                said.id(),
                said.version(),
                said.period(),
                said.state(),
                said.late(),
                said.unchecked(),
                said.by(),
                said.handedInAt(),
                said.progress(),
                files,
                said.mayReturn());
    }

    private static String words(ReportBody body) {
        return body.unchangedReason() == null ? body.progress() : t("dispatch.unchangedLine", body.unchangedReason());
    }

    private Map<UUID, List<String>> figures(List<UUID> tasks) {
        Map<UUID, List<String>> figures = new HashMap<>();
        jdbc.sql("""
                        select g.task_id, g.name, v.period_text, v.value, g.unit, v.source from goal g
                          join lateral (select * from goal_value x where x.goal_id = g.id and x.verified
                                order by x.period_end desc limit 1) v on true
                         where g.task_id in (:tasks) order by g.task_id, g.position""")
                .param("tasks", tasks)
                .query((row, n) -> figures.computeIfAbsent(row.getObject(1, UUID.class), task -> new ArrayList<>())
                        .add(t(
                                "dispatch.disagree.figure",
                                row.getString(2),
                                row.getString(3),
                                row.getBigDecimal(4).stripTrailingZeros().toPlainString(),
                                row.getString(5),
                                row.getString(6))))
                .list();
        return figures;
    }

    private static String narrowed(DisagreementFilter filter) {
        return (filter.plan() == null ? "" : " and t.plan_id = :plan")
                + (filter.chain() == null ? "" : " and t.chain_id = :chain")
                + (filter.unit() == null ? "" : " and t.lead_unit_id = :unit");
    }

    private static Map<String, Object> parameters(DisagreementFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        if (filter.plan() != null) {
            parameters.put("plan", filter.plan().uuid());
        }
        if (filter.chain() != null) {
            parameters.put("chain", filter.chain().uuid());
        }
        if (filter.unit() != null) {
            parameters.put("unit", filter.unit().uuid());
        }
        return parameters;
    }
}
