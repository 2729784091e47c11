package org.chainlead.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.common.CheckDecision;
import org.chainlead.common.DecidedCheck;
import org.chainlead.dispatch.RepeatedFile.Place;
import org.chainlead.org.Actor;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files of reports that have left their unit and are evidence of more than one; always the same few statements. */
@Repository
class EvidenceBook {

    /** Most reports that are named of one file. */
    static final int PLACES = 20;

    private static final String REPEATED = """
             from (select b.sha256, min(b.name) as name, count(distinct w.report_id) as uses, max(w.handed_in_at) as newest
                     from attachment b join report_version w on w.id = b.owner_id
                    where b.owner_kind = :files and w.handed_in_at is not null and %s
                    group by b.sha256 having count(distinct w.report_id) > 1) f
             left join evidence_check c on c.sha256 = f.sha256 and c.uses = f.uses
            where\s""";

    private static final String ANY = REPEATED.formatted("true") + "(c.sha256 is not null) = :decided";
    private static final String THESE = REPEATED.formatted("b.sha256 in (:these)") + "true";
    private static final String SELECT = "select f.*, c.decision, c.remark, c.decided_name, c.decided_at";

    private static final String PLACED = """
            select * from (
                select x.sha256, t.id, concat_ws(' ', t.source_number, t.title) as task_name, u.name as unit, r.period,
                       row_number() over (partition by x.sha256 order by r.period desc, t.source_number, t.id) as place
                  from (select distinct b.sha256, w.report_id from attachment b join report_version w on w.id = b.owner_id
                         where b.owner_kind = :files and w.handed_in_at is not null and b.sha256 in (:these)) x
                  join report r on r.id = x.report_id join task t on t.id = r.task_id
                  join unit u on u.id = t.lead_unit_id) y
             where y.place <= :most order by y.sha256, y.place""";

    private final JdbcClient jdbc;

    EvidenceBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    List<RepeatedFile> page(boolean decided, int offset, int limit) {
        return placed(jdbc.sql(SELECT + ANY + " order by f.newest desc, f.sha256 offset :offset limit :limit")
                .param("files", ReportVersions.FILES)
                .param("decided", decided)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list());
    }

    long count(boolean decided) {
        return jdbc.sql("select count(*)" + ANY)
                .param("files", ReportVersions.FILES)
                .param("decided", decided)
                .query(Long.class)
                .single();
    }

    Optional<RepeatedFile> find(String sha256) {
        return Optional.ofNullable(of(List.of(sha256)).get(sha256));
    }

    /** Those of the files that are evidence of several reports, by content. */
    Map<String, RepeatedFile> of(Collection<String> files) {
        Map<String, RepeatedFile> repeated = new HashMap<>();
        if (!files.isEmpty()) {
            placed(jdbc.sql(SELECT + THESE)
                            .param("files", ReportVersions.FILES)
                            .param("these", files)
                            .query((row, n) -> read(row))
                            .list())
                    .forEach(file -> repeated.put(file.sha256(), file));
        }
        return repeated;
    }

    /** In place of what was decided about as many reports before. */
    void decide(RepeatedFile file, CheckDecision decision, String remark, Actor by, OffsetDateTime at) {
        jdbc.sql("""
                        insert into evidence_check (sha256, uses, decision, remark, decided_name, decided_by, decided_at)
                        values (:sha256, :uses, :decision, :remark, :name, :by, :at)
                        on conflict (sha256, uses) do update set decision = excluded.decision, remark = excluded.remark,
                               decided_name = excluded.decided_name, decided_by = excluded.decided_by,
                               decided_at = excluded.decided_at""")
                .param("sha256", file.sha256())
                .param("uses", file.uses())
                .param("decision", decision.name())
                .param("remark", remark)
                .param("name", by.signature())
                .param("by", by.account().uuid())
                .param("at", at)
                .update();
    }

    private List<RepeatedFile> placed(List<RepeatedFile> bare) {
        if (bare.isEmpty()) {
            return bare;
        }
        Map<String, List<Place>> places = new HashMap<>();
        jdbc.sql(PLACED)
                .param("files", ReportVersions.FILES)
                .param("these", bare.stream().map(RepeatedFile::sha256).toList())
                .param("most", PLACES)
                .query((row, n) -> places.computeIfAbsent(row.getString("sha256"), file -> new ArrayList<>())
                        .add(new Place(
                                new TaskId(row.getObject("id", UUID.class)),
                                row.getString("task_name"),
                                row.getString("unit"),
                                YearMonth.from(row.getObject("period", LocalDate.class)))))
                .list();
        return bare.stream()
                .map(file -> new RepeatedFile(
                        file.sha256(),
                        file.name(),
                        file.uses(),
                        places.getOrDefault(file.sha256(), List.of()),
                        file.decided()))
                .toList();
    }

    private static RepeatedFile read(ResultSet row) throws SQLException {
        return new RepeatedFile(
                row.getString("sha256"), row.getString("name"), row.getInt("uses"), List.of(), decided(row));
    }

    private static @Nullable DecidedCheck decided(ResultSet row) throws SQLException {
        String decision = row.getString("decision");
        return decision == null
                ? null
                : new DecidedCheck(
                        CheckDecision.valueOf(decision),
                        row.getString("remark"),
                        row.getString("decided_name"),
                        Objects.requireNonNull(row.getObject("decided_at", OffsetDateTime.class))
                                .toInstant());
    }
}
