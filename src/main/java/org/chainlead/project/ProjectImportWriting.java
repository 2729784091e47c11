package org.chainlead.project;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.chain.ChainId;
import org.chainlead.common.Refusal;
import org.chainlead.common.Texts;
import org.chainlead.importing.ImportId;
import org.chainlead.org.UnitId;
import org.chainlead.project.ProjectImportRows.Planned;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what an import planned, and takes it back; always inside the transaction of {@link ProjectImport}. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ProjectImportWriting {

    static final String SUBJECT = "project";

    private static final String INSERT = """
            insert into major_project (id, number, industry, chain_id, name, printed_name, total_investment, place,
                   county_unit_id, lead_unit_id, stage, merged_into, import_batch_id, created_at, changed_at,
                   progressed_on)
            values (:id, :number, :industry, :chain, :name, :printed, :investment, :place, :county, :unit, :stage,
                   :merged, :batch, :now, :now, :today)""";

    private final JdbcClient jdbc;
    private final StageBook stages;
    private final ProjectDesk desk;
    private final AnomalyBook anomalies;
    private final AuditTrail trail;

    ProjectImportWriting(JdbcClient jdbc, StageBook stages, ProjectDesk desk, AnomalyBook anomalies, AuditTrail trail) {
        this.jdbc = jdbc;
        this.stages = stages;
        this.desk = desk;
        this.anomalies = anomalies;
        this.trail = trail;
    }

    /** Lists come in one after another: the second of two at once finds what the first has made. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('major_project', 0))")
                .query((row, n) -> 0)
                .list();
    }

    /** @return how many projects were made, without those that were merged */
    int write(ImportId batch, List<Planned> projects, ProjectStage stage) {
        projects.forEach(
                planned -> write(batch, planned, planned.underWay() ? ProjectStage.UNDER_CONSTRUCTION : stage));
        projects.forEach(planned -> planned.apart().forEach(other -> apart(batch, planned.line(), other)));
        return (int) projects.stream()
                .filter(planned -> planned.mergedInto() == null)
                .count();
    }

    /**
     * @throws Refusal when a later list was merged into one of the projects, one was worked on since, or one is folded into
     *     another or has another folded into it
     */
    void takeBack(ImportId batch) {
        refuse(
                batch,
                "exists (select 1 from project_merge g where p.id in (g.project_id, g.into_id))",
                "project.import.refused.folded");
        refuse(batch, "p.version > p.merge_steps", "project.import.refused.worked");
        long later =
                jdbc.sql("""
                        select count(*) from major_project m join major_project p on p.id = m.merged_into
                         where p.import_batch_id = :batch and m.import_batch_id <> :batch""").param("batch", batch.uuid()).query(Long.class).single();
        if (later > 0) {
            throw Refusal.because("project.import.refused.touched", later);
        }
        jdbc.sql("delete from major_project where import_batch_id = :batch returning id, number, printed_name")
                .param("batch", batch.uuid())
                .query((row, n) -> AuditRecord.of(subject(row.getObject(1, UUID.class)), "projectTakenBack")
                        .detail("no", row.getString(2))
                        .text("name", row.getString(3)))
                .list()
                .forEach(trail::record);
    }

    /** @param condition on the alias {@code p} that no project of the batch may meet */
    private void refuse(ImportId batch, String condition, String key) {
        long count = jdbc.sql("select count(*) from major_project p where p.import_batch_id = :batch and " + condition)
                .param("batch", batch.uuid())
                .query(Long.class)
                .single();
        if (count > 0) {
            throw Refusal.because(key, count);
        }
    }

    private void write(ImportId batch, Planned planned, ProjectStage stage) {
        ProjectLine line = planned.line();
        UUID id = id(batch, line.row());
        UUID merged = merged(batch, planned);
        OffsetDateTime now = desk.now();
        jdbc.sql(INSERT)
                .param("id", id)
                .param("number", line.number())
                .param("industry", line.industry())
                .param("chain", uuid(line.chain()))
                .param("name", planned.name())
                .param("printed", line.name())
                .param("investment", line.investment())
                .param("place", line.place())
                .param("county", uuid(line.county()))
                .param("unit", uuid(Objects.requireNonNull(line.unit())))
                .param("stage", stage.name())
                .param("merged", merged)
                .param("batch", batch.uuid())
                .param("now", now)
                .param("today", desk.today())
                .update();
        if (merged == null) {
            stages.enter(id, stage, desk.today(), "", desk.who(), now);
        }
        tell(planned, merged == null ? id : merged, merged != null, stage);
    }

    /** What was decided about the pair is found again in 请核对. */
    private void apart(ImportId batch, ProjectLine line, ProjectContradictions.Twin other) {
        anomalies.keptApart(
                new ProjectId(id(batch, line.row())),
                new ProjectId(id(batch, other)),
                Objects.requireNonNull(line.investment()),
                desk.stamp());
    }

    private void tell(Planned planned, UUID project, boolean merged, ProjectStage stage) {
        AuditRecord record = merged
                ? AuditRecord.of(subject(project), "projectMerged")
                        .detail("unit", planned.line().department())
                : AuditRecord.of(subject(project), "projectImported").detail("projectStage", Texts.label(stage));
        trail.record(record.detail("no", planned.line().number()).text("name", planned.name()));
    }

    private static @Nullable UUID merged(ImportId batch, Planned planned) {
        ProjectContradictions.Twin twin = planned.mergedInto();
        return twin == null ? null : id(batch, twin);
    }

    private static UUID id(ImportId batch, ProjectContradictions.Twin twin) {
        return twin.existing() == null ? id(batch, twin.row()) : twin.existing().uuid();
    }

    private static UUID id(ImportId batch, int row) {
        return UUID.nameUUIDFromBytes((batch + ":" + row).getBytes(StandardCharsets.UTF_8));
    }

    private static Subject subject(UUID project) {
        return Subject.of(SUBJECT, project);
    }

    private static @Nullable UUID uuid(@Nullable UnitId unit) {
        return unit == null ? null : unit.uuid();
    }

    private static @Nullable UUID uuid(@Nullable ChainId chain) {
        return chain == null ? null : chain.uuid();
    }
}
