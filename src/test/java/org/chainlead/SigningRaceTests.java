package org.chainlead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainlead.testing.Race.asking;
import static org.chainlead.testing.Race.by;

import java.util.List;
import java.util.UUID;
import org.chainlead.attachment.AttachmentId;
import org.chainlead.bulletin.BulletinFixture;
import org.chainlead.bulletin.BulletinId;
import org.chainlead.bulletin.BulletinIssuing;
import org.chainlead.dispatch.RoundId;
import org.chainlead.meeting.MeetingDecisions;
import org.chainlead.meeting.MeetingFixture;
import org.chainlead.meeting.MeetingId;
import org.chainlead.meeting.MeetingMinutes;
import org.chainlead.meeting.SignMinutes;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.chainlead.task.ReportCycle;
import org.chainlead.task.RowResult;
import org.chainlead.task.TaskAssignment;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.Race;
import org.chainlead.testing.Race.Outcome;
import org.chainlead.testing.Race.Runner;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two people sign the same 通报 or the same minutes at the same moment: it is signed once, with one number, and what the
 * signature sets going happens once. Each scenario is repeated {@link Race#ROUNDS} times.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SigningRaceTests {

    @Autowired
    TaskFixture tasks;

    @Autowired
    BulletinFixture bulletins;

    @Autowired
    MeetingFixture meetings;

    @Autowired
    OrgFixture org;

    @Autowired
    TaskAssignment assignment;

    @Autowired
    BulletinIssuing issuing;

    @Autowired
    MeetingMinutes minutes;

    @Autowired
    MeetingDecisions decisions;

    @Autowired
    Race race;

    @Autowired
    SignIn signIn;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private int number;

    @BeforeAll
    void start() {
        meetings.start();
        UnitId root = new UnitId(jdbc.sql("select id from unit where parent_id is null")
                .query(UUID.class)
                .single());
        org.person("mishuzhang2", root, Role.SECRETARY_GENERAL);
        org.person("lingdao2", root, Role.LEADER, tasks.post);
        TaskId task = tasks.assigned(tasks.draft("H1", "半年报送的任务", tasks.second, ReportCycle.HALF_YEAR));
        signIn.as("lian2", () -> {
            assignment.accept(task, tasks.secondHandler);
            return task;
        });
    }

    @AfterEach
    void signOut() {
        signIn.out();
        clock.reset();
    }

    @Test
    void aBulletinIsIssuedOnceWithOneNumber() {
        rounds(() -> {
            RoundId round = bulletins.closedByHand("专项" + ++number, ReportCycle.HALF_YEAR);
            BulletinId bulletin = bulletins.reviewed(round);
            one(by("lingdao", () -> issuing.issue(bulletin, "")), by("lingdao2", () -> issuing.issue(bulletin, "")));
            assertThat(count("notice_number where notice_id = ?", bulletin.uuid()))
                    .isOne();
            assertThat(entries("bulletinIssued", bulletin.uuid())).isOne();
            assertThat(entries("roundPublished", round.uuid())).isOne();
        });
    }

    @Test
    void minutesAreSignedOnceAndTheirDecisionsHandedOutOnce() {
        rounds(() -> {
            MeetingId meeting = meetings.held(null);
            List<TaskId> drafts = List.of(decided(meeting), decided(meeting));
            meetings.submitted(meeting);
            SignMinutes first = meetings.signature();
            SignMinutes second = meetings.signature();
            Outcome signed = one(
                    asking("mishuzhang", () -> minutes.sign(meeting, first)),
                    asking("mishuzhang2", () -> minutes.sign(meeting, second)));
            assertThat(rows(signed)).hasSize(2).allMatch(RowResult::done);
            assertThat(entries("minutesSigned", meeting.uuid())).isOne();
            assertThat(drafts)
                    .allSatisfy(task ->
                            assertThat(entries("taskAssigned", task.uuid())).isOne());
        });
    }

    @Test
    void aNumberOfMinutesIsTakenOnce() {
        rounds(() -> {
            MeetingId first = meetings.submitted(meetings.held(null));
            MeetingId second = meetings.submitted(meetings.held(null));
            SignMinutes same = meetings.signature();
            one(
                    asking("mishuzhang", () -> minutes.sign(first, same)),
                    asking("mishuzhang2", () -> minutes.sign(second, same)));
            assertThat(count("meeting where minutes_number = ?", same.number())).isOne();
        });
    }

    /** 交办余下 clicked by two: what one of them hands out is for the other neither done nor left over. */
    @Test
    void whatTheSignatureLeftIsHandedOutOnce() {
        rounds(() -> {
            MeetingId meeting = meetings.held(null);
            TaskId own = TaskId.random();
            signIn.as("zhuren", () -> {
                decisions.draft(meeting, own, meetings.decision(meeting, "自拟事项" + ++number, tasks.second));
                return own;
            });
            meetings.submitted(meeting);
            SignMinutes paper = meetings.signature();
            signIn.as("zhuren", () -> {
                List<AttachmentId> scan = List.of(meetings.scan());
                return minutes.sign(meeting, new SignMinutes(paper.number(), paper.signedOn(), "秘书长", scan));
            });
            List<Outcome> ends = race.run(
                    asking("mishuzhang", () -> minutes.handOut(meeting)),
                    asking("mishuzhang2", () -> minutes.handOut(meeting)));
            assertThat(ends.stream().flatMap(end -> rows(end).stream()))
                    .singleElement()
                    .matches(RowResult::done);
            assertThat(entries("taskAssigned", own.uuid())).isOne();
        });
    }

    private TaskId decided(MeetingId meeting) {
        return meetings.decided(meeting, "议定事项" + ++number);
    }

    private void rounds(Runnable scenario) {
        for (int round = 0; round < Race.ROUNDS; round++) {
            scenario.run();
        }
    }

    /** Exactly one is done, the other refused. */
    private Outcome one(Runner... runners) {
        List<Outcome> ends = race.run(runners);
        assertThat(ends.stream().filter(Outcome::isDone)).as("done: %s", ends).hasSize(1);
        return ends.stream().filter(Outcome::isDone).findFirst().orElseThrow();
    }

    private long entries(String action, UUID subject) {
        return count("audit_entry where action = '" + action + "' and subject_id = ?", subject.toString());
    }

    private long count(String rest, Object parameter) {
        return jdbc.sql("select count(*) from " + rest)
                .param(parameter)
                .query(Long.class)
                .single();
    }

    @SuppressWarnings("unchecked")
    private static List<RowResult> rows(Outcome end) {
        return (List<RowResult>) end.value();
    }
}
