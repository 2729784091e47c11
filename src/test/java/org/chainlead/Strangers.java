package org.chainlead;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chainlead.attachment.AttachmentUploads;
import org.chainlead.bulletin.BulletinFixture;
import org.chainlead.chaincard.ChainAssigning;
import org.chainlead.chaincard.NewChain;
import org.chainlead.dispatch.ReportFixture;
import org.chainlead.dispatch.RoundFixture;
import org.chainlead.duty.DutyFixture;
import org.chainlead.followup.FollowUpFixture;
import org.chainlead.indicator.IndicatorFixture;
import org.chainlead.indicator.IndicatorId;
import org.chainlead.instruction.InstructionFixture;
import org.chainlead.meeting.MeetingFixture;
import org.chainlead.meeting.MeetingId;
import org.chainlead.objection.Objections;
import org.chainlead.org.LeaderPostId;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitKind;
import org.chainlead.project.ProjectFixture;
import org.chainlead.project.ProjectId;
import org.chainlead.ranking.RankingFixture;
import org.chainlead.supervision.NoticeDraft;
import org.chainlead.supervision.NoticeFixture;
import org.chainlead.supervision.NoticeKind;
import org.chainlead.task.SavedViews;
import org.chainlead.task.TaskChanges;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.SignIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Things of one unit, and a person in every role of the units who stands in no relation to them. Every text of the things
 * carries {@link #CANARY}.
 */
@Component
class Strangers {

    static final String CANARY = "密件甲";

    private final TaskFixture tasks;
    private final ReportFixture reports;
    private final NoticeFixture notices;
    private final InstructionFixture instructions;
    private final FollowUpFixture followUps;
    private final BulletinFixture bulletins;
    private final RoundFixture rounds;
    private final MeetingFixture meetings;
    private final DutyFixture duties;
    private final IndicatorFixture indicators;
    private final ChainAssigning chains;
    private final ProjectFixture projects;
    private final RankingFixture rankings;
    private final OrgFixture org;
    private final TaskChanges changes;
    private final Objections objections;
    private final SavedViews views;
    private final AttachmentUploads uploads;
    private final SignIn signIn;
    private final JdbcClient jdbc;

    Strangers(
            TaskFixture tasks,
            ReportFixture reports,
            NoticeFixture notices,
            InstructionFixture instructions,
            FollowUpFixture followUps,
            BulletinFixture bulletins,
            RoundFixture rounds,
            MeetingFixture meetings,
            DutyFixture duties,
            IndicatorFixture indicators,
            ChainAssigning chains,
            ProjectFixture projects,
            RankingFixture rankings,
            OrgFixture org,
            TaskChanges changes,
            Objections objections,
            SavedViews views,
            AttachmentUploads uploads,
            SignIn signIn,
            JdbcClient jdbc) {
        this.tasks = tasks;
        this.reports = reports;
        this.notices = notices;
        this.instructions = instructions;
        this.followUps = followUps;
        this.bulletins = bulletins;
        this.rounds = rounds;
        this.meetings = meetings;
        this.duties = duties;
        this.indicators = indicators;
        this.chains = chains;
        this.projects = projects;
        this.rankings = rankings;
        this.org = org;
        this.changes = changes;
        this.objections = objections;
        this.views = views;
        this.uploads = uploads;
        this.signIn = signIn;
        this.jdbc = jdbc;
    }

    /** The things' ids by the simple name of their types; once per database. */
    Map<String, UUID> things() {
        tasks.start();
        TaskId task = tasks.inProgress(tasks.draft("Z1", CANARY));
        Map<String, UUID> things = new HashMap<>();
        things.put("TaskId", task.uuid());
        things.put(
                "ReportId",
                reports.handedIn(task, reports.withDifficulty(reports.body(task, CANARY, 12), CANARY, tasks.second))
                        .uuid());
        things.put("DifficultyId", only("select id from difficulty"));
        NoticeDraft notice = notices.draft(NoticeKind.SUPERVISION, task, tasks.first);
        things.put("NoticeId", notices.issued(titled(notice)).uuid());
        things.put("InspectionId", notices.inspection(CANARY, tasks.first).uuid());
        things.put("ObjectionId", objection());
        things.put("FollowUpId", followUps.drawn(followUps.closed("Z2", CANARY)).uuid());
        things.put("InstructionId", instructions.written(task, tasks.first).uuid());
        MeetingId meeting = meetings.held(null, CANARY);
        things.put("MeetingId", meeting.uuid());
        things.put("AgendaItemId", only("select id from agenda_item"));
        things.put(
                "RequestId",
                signIn.as(
                                "fu1",
                                () -> changes.requestExtension(
                                        task, LocalDate.of(2024, 6, 30), CANARY, CANARY, List.of()))
                        .uuid());
        byte[] pdf = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        things.put(
                "AttachmentId",
                signIn.as("ban1", () -> uploads.stage(CANARY + ".pdf", new ByteArrayInputStream(pdf)))
                        .id()
                        .uuid());
        things.put("UUID", signIn.as("ban1", () -> views.save("ledger", CANARY, "state=DRAFT")));
        things.put("AccountId", tasks.handler.uuid());
        things.put(
                "AppointmentId",
                only("select id from appointment where account_id = (select id from account where username = 'ban1')"));
        things.put(
                "MessageId",
                only(
                        "select id from message where account_id = (select id from account where username = 'ban1') limit 1"));
        things.put("UnitId", tasks.first.uuid());
        things.put("BulletinId", bulletins.asked(CANARY).uuid());
        things.put("RoundId", rounds.published().uuid());
        things.put("DutyEntryId", duties.recorded(tasks.post, CANARY).uuid());
        IndicatorId indicator = indicators.made(CANARY, tasks.first, null);
        things.put("IndicatorId", indicator.uuid());
        things.put("IndicatorCaseId", indicators.filled(indicator, CANARY).uuid());
        things.put("LeaderPostId", tasks.post.uuid());
        things.put(
                "ChainId",
                signIn.as("zhuren", () -> chains.register(new NewChain("Z", "绿色化工", "")))
                        .uuid());
        ProjectId project = projects.one(tasks.first, "州工业和信息化局", CANARY);
        projects.filled(project, "ban1", CANARY);
        things.put("ProjectId", project.uuid());
        things.put(
                "ResourceId",
                projects.asked(project, "ban1", tasks.second, CANARY).uuid());
        things.put("RankingBasisId", rankings.inForce(tasks.post, CANARY).uuid());
        // found also by the words that every list is asked for
        things.put(
                "NegotiationId", projects.negotiated("ban1", CANARY + "经研究同意").uuid());
        return things;
    }

    /** 申辩 of the unit against the notice. */
    private UUID objection() {
        return signIn.as(
                "fu1",
                () -> objections
                        .raise(objections.contestable().getFirst().act(), CANARY)
                        .uuid());
    }

    /** User names by role. */
    Map<Role, String> people() {
        UnitId root = new UnitId(only("select id from unit where parent_id is null"));
        UnitId third = org.unit("州林业和草原局", UnitKind.PREFECTURE_DEPARTMENT, root);
        LeaderPostId post = org.post("分管林业副州长", root);
        Map<Role, String> people = new EnumMap<>(Role.class);
        for (Role role : List.of(Role.STAFF, Role.LIAISON, Role.UNIT_HEAD, Role.UNIT_ADMIN, Role.COORDINATOR)) {
            String username =
                    "stranger-" + role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            org.person(username, third, role);
            people.put(role, username);
        }
        org.person("stranger-leader", root, Role.LEADER, post);
        org.person("stranger-secretary", root, Role.SECRETARY, post);
        people.put(Role.LEADER, "stranger-leader");
        people.put(Role.SECRETARY, "stranger-secretary");
        return people;
    }

    private static NoticeDraft titled(NoticeDraft draft) {
        return new NoticeDraft(
                draft.kind(),
                draft.tasks(),
                draft.addressees(),
                draft.copies(),
                CANARY,
                draft.body(),
                draft.demands(),
                draft.dueOn(),
                draft.startReason());
    }

    private UUID only(String sql) {
        return jdbc.sql(sql).query(UUID.class).single();
    }
}
