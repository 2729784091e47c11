package org.chainlead.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.chainlead.attachment.AttachmentRef;
import org.chainlead.attachment.Attachments;
import org.chainlead.common.Texts;
import org.chainlead.org.Access;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.Relation;
import org.chainlead.org.ReviewStep;
import org.chainlead.org.ReviewStepSetting;
import org.chainlead.org.UnitId;
import org.chainlead.task.GoalView;
import org.chainlead.task.TaskProgress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Builds the forms of a page of tasks with a fixed number of queries, showing each reader what they may see. */
@Component
class ReportForms {

    private final JdbcClient jdbc;
    private final ReportedTasks tasks;
    private final ReportVersions versions;
    private final TaskProgress progress;
    private final Attachments attachments;
    private final ReviewList reviewList;
    private final PartViews parts;
    private final ChildReports children;
    private final EvidenceBook evidence;
    private final Rounds rounds;
    private final Access access;
    private final CurrentUser user;

    ReportForms(
            JdbcClient jdbc,
            ReportedTasks tasks,
            ReportVersions versions,
            TaskProgress progress,
            Attachments attachments,
            ReviewList reviewList,
            PartViews parts,
            ChildReports children,
            EvidenceBook evidence,
            Rounds rounds,
            Access access,
            CurrentUser user) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.versions = versions;
        this.progress = progress;
        this.attachments = attachments;
        this.reviewList = reviewList;
        this.parts = parts;
        this.children = children;
        this.evidence = evidence;
        this.rounds = rounds;
        this.access = access;
        this.user = user;
    }

    /** The columns of a report that a form needs. */
    private record Row(
            UUID id,
            UUID task,
            long version,
            ReportState state,
            String body,
            String steps,
            int step,
            int versionNo,
            boolean late,
            boolean unchecked,
            @Nullable String returnReason,
            @Nullable String returnedBy,
            @Nullable LocalDate returnDueOn,
            Instant editedAt,
            String editedBy,
            @Nullable UUID reviewer) {}

    /** What the forms of a page share. */
    private record Shared(
            YearMonth month,
            Reader reader,
            Map<UUID, Row> rows,
            Map<UUID, ReportForm.LastReport> last,
            Map<UUID, ReportMarking> marking,
            Map<UUID, List<GoalView>> goals,
            Map<UUID, List<AttachmentRef>> files,
            Map<UUID, List<ReportVersionView>> versions,
            Map<UUID, List<ReviewReason>> reasons,
            Map<String, RepeatedFile> evidence,
            Map<UUID, List<PartView>> parts,
            Set<UUID> partsAsked,
            Map<UUID, List<ChildReport>> children,
            Set<UUID> open,
            LocalDate dueOn,
            String dueExplained) {}

    /** In the order of the ids; tasks whose report such a reader does not see are left out. */
    List<ReportForm> of(List<UUID> ids, YearMonth month, Reader reader, Set<Relation> relations) {
        Map<UUID, ReportedTask> found = tasks.of(ids);
        Map<UUID, Row> rows = rows(ids, month);
        List<UUID> reports = rows.values().stream().map(Row::id).toList();
        Map<UUID, List<ReportVersionView>> seen = versions.of(reports, reader);
        Shared shared = new Shared(
                month,
                reader,
                rows,
                last(ids, month, reader),
                marking(ids, month, reader),
                progress.goals(ids),
                reader == Reader.INSIDE ? attachments.of(ReportDesk.SUBJECT, reports) : Map.of(),
                seen,
                reader == Reader.REVIEWER ? reviewList.reasons(month, ids) : Map.of(),
                reader == Reader.REVIEWER && access.may("dispatch.evidence") ? repeated(seen.values()) : Map.of(),
                reader == Reader.PUBLIC ? Map.of() : parts.of(ids, month),
                reader == Reader.INSIDE ? parts.asked(ids, month) : Set.of(),
                reader == Reader.INSIDE ? children.of(ids, month) : Map.of(),
                rounds.isOpen(month) ? Set.copyOf(ids) : rounds.askedByHand(month, ids),
                rounds.of(month).dueOn(),
                rounds.explain(month));
        List<ReportForm> forms = new ArrayList<>();
        for (UUID id : ids) {
            ReportedTask task = found.get(id);
            if (task != null && isVisible(shared, id)) {
                forms.add(form(task, shared, relations));
            }
        }
        return forms;
    }

    private static boolean isVisible(Shared shared, UUID task) {
        Row row = shared.rows().get(task);
        return shared.reader() == Reader.INSIDE
                || (row != null && shared.versions().containsKey(row.id()));
    }

    private ReportForm form(ReportedTask task, Shared shared, Set<Relation> relations) {
        UUID id = task.id().uuid();
        Row row = shared.rows().get(id);
        List<GoalView> goals = shared.goals().getOrDefault(id, List.of());
        if (row == null) {
            return blank(task, shared, goals, relations);
        }
        List<ReportVersionView> seen = shared.versions().getOrDefault(row.id(), List.of());
        boolean inside = shared.reader() == Reader.INSIDE;
        ReportVersionView newest = seen.isEmpty() ? null : seen.getLast();
        StepChain chain = StepChain.read(row.steps());
        ReviewStepSetting present = inside && row.state() == ReportState.IN_UNIT_REVIEW ? chain.at(row.step()) : null;
        ReportVersionView shown = inside ? null : newest;
        ReportState state = shown == null ? row.state() : shown.state();
        return new ReportForm(
                task.id(),
                task.name(),
                task.leadUnitName(),
                shared.month(),
                new ReportId(row.id()),
                row.version(),
                state,
                shown == null ? Bodies.read(row.body()) : shown.body(),
                shared.last().get(id),
                shared.marking().getOrDefault(id, none(shared.reader())),
                goals,
                task.verifiedLight(),
                shown == null ? shared.files().getOrDefault(row.id(), List.of()) : shown.files(),
                shown == null ? row.versionNo() : shown.no(),
                row.late(),
                shown == null ? row.unchecked() && state == ReportState.ACCEPTED : shown.unchecked(),
                Objects.requireNonNullElse(row.returnDueOn(), shared.dueOn()),
                row.returnDueOn() == null ? shared.dueExplained() : rounds.explain(row.returnDueOn()),
                inside ? row.returnReason() : shown == null ? null : shown.returnReason(),
                inside ? row.returnedBy() : shown == null ? null : shown.returnedBy(),
                inside ? row.editedAt() : null,
                inside ? row.editedBy() : null,
                present == null ? null : present.step(),
                present != null && present.onPaper(),
                reviewer(task),
                newest == null || (inside && row.state().isEditable()) ? List.of() : newest.signatures(),
                shared.reasons().getOrDefault(id, List.of()),
                shown == null ? List.of() : repeated(shown, shared.evidence()),
                shared.parts().getOrDefault(id, List.of()),
                shared.children().getOrDefault(id, List.of()),
                withAsking(acts(row, state, present, shared.reader(), relations), id, shared, relations));
    }

    /** Of the newest versions, by content; nothing is asked where there is no file. */
    private Map<String, RepeatedFile> repeated(Collection<List<ReportVersionView>> versions) {
        return evidence.of(versions.stream()
                .flatMap(each -> each.getLast().files().stream())
                .map(AttachmentRef::sha256)
                .distinct()
                .toList());
    }

    /** By the names they have with this version. */
    private static List<RepeatedFile> repeated(ReportVersionView version, Map<String, RepeatedFile> all) {
        List<RepeatedFile> repeated = new ArrayList<>();
        for (AttachmentRef file : version.files()) {
            RepeatedFile found = all.get(file.sha256());
            if (found != null) {
                repeated.add(found.named(file.name()));
            }
        }
        return repeated;
    }

    private ReportForm blank(ReportedTask task, Shared shared, List<GoalView> goals, Set<Relation> relations) {
        boolean fill = access.may("dispatch.fill", relations)
                && shared.open().contains(task.id().uuid());
        return new ReportForm(
                task.id(),
                task.name(),
                task.leadUnitName(),
                shared.month(),
                null,
                0,
                null,
                ReportBody.empty(),
                shared.last().get(task.id().uuid()),
                shared.marking().getOrDefault(task.id().uuid(), none(shared.reader())),
                goals,
                task.verifiedLight(),
                List.of(),
                0,
                false,
                false,
                shared.dueOn(),
                shared.dueExplained(),
                null,
                null,
                null,
                null,
                null,
                false,
                reviewer(task),
                List.of(),
                List.of(),
                List.of(),
                shared.parts().getOrDefault(task.id().uuid(), List.of()),
                shared.children().getOrDefault(task.id().uuid(), List.of()),
                withAsking(
                        fill ? EnumSet.of(ReportAct.FILL) : EnumSet.noneOf(ReportAct.class),
                        task.id().uuid(),
                        shared,
                        relations));
    }

    /** Supporting units are asked once, while a part of theirs is missing and the month is open. */
    private Set<ReportAct> withAsking(Set<ReportAct> acts, UUID task, Shared shared, Set<Relation> relations) {
        boolean missing = shared.parts().getOrDefault(task, List.of()).stream().anyMatch(part -> part.text() == null);
        boolean mine = shared.reader() == Reader.INSIDE && access.may("dispatch.askParts", relations);
        add(
                acts,
                ReportAct.ASK_PARTS,
                missing
                        && mine
                        && shared.open().contains(task)
                        && !shared.partsAsked().contains(task));
        return acts;
    }

    private Set<ReportAct> acts(
            Row row, ReportState state, @Nullable ReviewStepSetting present, Reader reader, Set<Relation> relations) {
        Set<ReportAct> acts = EnumSet.noneOf(ReportAct.class);
        if (reader == Reader.INSIDE && access.may("dispatch.fill", relations)) {
            add(acts, ReportAct.FILL, state.isEditable());
            add(acts, ReportAct.CORRECT, state == ReportState.ACCEPTED);
            add(acts, ReportAct.PAPER, present != null && present.onPaper());
        }
        Actor actor = user.actor();
        ReviewStep own = actor.reviewStep();
        add(acts, ReportAct.RECALL, reader == Reader.INSIDE && mayRecall(row, own, relations));
        add(
                acts,
                ReportAct.PASS,
                present != null && access.may("dispatch.pass", relations) && (own == null || own == present.step()));
        boolean mine = row.reviewer() == null ? actor.isOffice() : new UnitId(row.reviewer()).equals(actor.unit());
        add(
                acts,
                ReportAct.REVIEW,
                mine && row.state() == ReportState.IN_REVIEW && access.may("dispatch.review", relations));
        return acts;
    }

    /** Whether the person takes back what they sent. */
    private boolean mayRecall(Row row, @Nullable ReviewStep own, Set<Relation> relations) {
        return access.may("dispatch.recall", relations)
                && RecallPolicy.objection(
                                row.state(),
                                row.step(),
                                StepChain.read(row.steps()),
                                access.may("dispatch.fill", relations),
                                access.may("dispatch.pass", relations),
                                own)
                        .isEmpty();
    }

    private static void add(Set<ReportAct> acts, ReportAct act, boolean offered) {
        if (offered) {
            acts.add(act);
        }
    }

    private static String reviewer(ReportedTask task) {
        return task.reviewer() == null || task.parentLeadName() == null
                ? Texts.t("dispatch.office")
                : task.parentLeadName();
    }

    private Map<UUID, Row> rows(Collection<UUID> ids, YearMonth month) {
        Map<UUID, Row> rows = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select * from report where task_id in (:ids) and period = :period")
                    .param("ids", ids)
                    .param("period", month.atDay(1))
                    .query((row, n) -> rows.put(row.getObject("task_id", UUID.class), row(row)))
                    .list();
        }
        return rows;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("task_id", UUID.class),
                row.getLong("version"),
                ReportState.valueOf(row.getString("state")),
                row.getString("body"),
                row.getString("steps"),
                row.getInt("step"),
                row.getInt("version_no"),
                row.getBoolean("late"),
                row.getBoolean("unchecked"),
                row.getString("return_reason"),
                row.getString("returned_by"),
                row.getObject("return_due_on", LocalDate.class),
                row.getObject("edited_at", OffsetDateTime.class).toInstant(),
                row.getString("edited_by_name"),
                row.getObject("reviewer_unit_id", UUID.class));
    }

    /** Against the newest accepted version of an earlier period; nobody but the writer and the reviewer sees marks. */
    private Map<UUID, ReportMarking> marking(Collection<UUID> ids, YearMonth month, Reader reader) {
        Map<UUID, ReportMarking> marking = new HashMap<>();
        if (!ids.isEmpty() && reader != Reader.PUBLIC) {
            jdbc.sql("""
                            select distinct on (r.task_id) r.task_id, v.body
                              from report r join report_version v on v.report_id = r.id
                             where r.task_id in (:ids) and r.period < :period and v.accepted_at is not null
                             order by r.task_id, r.period desc, v.no desc""")
                    .param("ids", ids)
                    .param("period", month.atDay(1))
                    .query((row, n) -> marking.put(
                            row.getObject("task_id", UUID.class),
                            new ReportMarking(true, Bodies.read(row.getString("body")))))
                    .list();
        }
        return marking;
    }

    private static ReportMarking none(Reader reader) {
        return new ReportMarking(reader != Reader.PUBLIC, ReportBody.empty());
    }

    /** The newest version such a reader sees of the newest period before this one. */
    private Map<UUID, ReportForm.LastReport> last(Collection<UUID> ids, YearMonth month, Reader reader) {
        Map<UUID, ReportForm.LastReport> last = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            select distinct on (r.task_id) r.task_id, r.period, v.body
                              from report r join report_version v on v.report_id = r.id
                             where r.task_id in (:ids) and r.period < :period and""" + " " + reader.versions() + " order by r.task_id, r.period desc, v.no desc")
                    .param("ids", ids)
                    .param("period", month.atDay(1))
                    .query((row, n) -> last.put(
                            row.getObject("task_id", UUID.class),
                            new ReportForm.LastReport(
                                    YearMonth.from(row.getObject("period", LocalDate.class)),
                                    Bodies.read(row.getString("body")))))
                    .list();
        }
        return last;
    }
}
