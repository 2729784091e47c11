package org.chainlead.meeting;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.chainlead.attachment.AttachmentId;
import org.chainlead.attachment.AttachmentUploads;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.SignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Meetings at every stage, reached through the real acts of the people of {@link TaskFixture} and {@code mishuzhang}. */
@Component
public class MeetingFixture {

    public static final LocalDateTime STARTS = LocalDateTime.of(2023, 3, 13, 9, 30);
    public static final LocalDate DUE = LocalDate.of(2023, 4, 28);

    private final TaskFixture tasks;
    private final OrgFixture org;
    private final SignIn signIn;
    private final MeetingPlanning planning;
    private final MeetingAgenda agenda;
    private final MeetingMinutes minutes;
    private final MeetingNotes notes;
    private final MeetingDecisions decisions;
    private final MeetingQueries queries;
    private final AttachmentUploads uploads;
    private final JdbcClient jdbc;
    private int number;

    MeetingFixture(
            TaskFixture tasks,
            OrgFixture org,
            SignIn signIn,
            MeetingPlanning planning,
            MeetingAgenda agenda,
            MeetingMinutes minutes,
            MeetingNotes notes,
            MeetingDecisions decisions,
            MeetingQueries queries,
            AttachmentUploads uploads,
            JdbcClient jdbc) {
        this.tasks = tasks;
        this.org = org;
        this.signIn = signIn;
        this.planning = planning;
        this.agenda = agenda;
        this.minutes = minutes;
        this.notes = notes;
        this.decisions = decisions;
        this.queries = queries;
        this.uploads = uploads;
        this.jdbc = jdbc;
    }

    /** The people of the tasks, and the 秘书长; once per database. */
    public void start() {
        tasks.start();
        secretaryGeneral();
    }

    public void secretaryGeneral() {
        UnitId root = new UnitId(jdbc.sql("select id from unit where parent_id is null")
                .query(java.util.UUID.class)
                .single());
        org.person("mishuzhang", root, Role.SECRETARY_GENERAL);
    }

    public MeetingDraft draft(String name, UnitId... units) {
        return new MeetingDraft(
                name,
                MeetingKind.DISPATCH,
                null,
                STARTS,
                "州政府三楼会议室",
                tasks.post,
                "分管工业副州长",
                units.length == 0 ? List.of(tasks.first) : List.of(units));
    }

    public MeetingId planned() {
        return signIn.as("ducha", () -> planning.create(MeetingId.random(), draft("工业调度会" + ++number)));
    }

    /** With a task on its agenda, or with a free item. */
    public MeetingId held(@Nullable TaskId task) {
        return held(task, "研究稳增长措施");
    }

    public MeetingId held(@Nullable TaskId task, String item) {
        MeetingId id = planned();
        return signIn.as("ducha", () -> {
            if (task != null) {
                agenda.pick(id, List.of(task), MeetingAgenda.STUCK_REPORTS);
            } else {
                agenda.add(id, AgendaItemId.random(), item);
            }
            minutes.hold(id);
            return id;
        });
    }

    public DecisionDraft decision(MeetingId id, String title, UnitId lead) {
        AgendaItemId item = queries.detail(id).agenda().getFirst().id();
        return new DecisionDraft(item, title, title + "，形成清单", lead, List.of(), DUE);
    }

    public TaskId decided(MeetingId id, String title) {
        TaskId task = TaskId.random();
        return signIn.as("ducha", () -> {
            decisions.draft(id, task, decision(id, title, tasks.second));
            return task;
        });
    }

    public MeetingId submitted(MeetingId id) {
        return signIn.as("ducha", () -> {
            AgendaRow item = queries.detail(id).agenda().getFirst();
            notes.save(id, item.id(), AgendaText.AGREED, item.agreedVersion(), "会议议定，加快项目建设。");
            minutes.submit(id);
            return id;
        });
    }

    public SignMinutes signature() {
        return new SignMinutes("×政专议〔2023〕" + ++number + "号", LocalDate.of(2023, 3, 13), "", List.of());
    }

    /** A scan staged by whoever acts. */
    public AttachmentId scan() {
        byte[] pdf = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        return uploads.stage("纪要签发件.pdf", new ByteArrayInputStream(pdf)).id();
    }
}
