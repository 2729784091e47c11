package org.chainlead.bulletin;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.chainlead.common.Light;
import org.chainlead.dispatch.OpenRound;
import org.chainlead.dispatch.ReportBody;
import org.chainlead.dispatch.ReportFixture;
import org.chainlead.dispatch.RoundActs;
import org.chainlead.dispatch.RoundId;
import org.chainlead.dispatch.RoundKind;
import org.chainlead.dispatch.RoundList;
import org.chainlead.dispatch.RoundScope;
import org.chainlead.dispatch.RoundSweep;
import org.chainlead.task.ReportCycle;
import org.chainlead.task.TaskAssignment;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskSteering;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestClock;
import org.springframework.stereotype.Component;

/** The closed March round of 2023 and its 通报 at every stage, reached through the real acts of {@link TaskFixture}'s people. */
@Component
public class BulletinFixture {

    private final TaskFixture people;
    private final ReportFixture reports;
    private final SignIn signIn;
    private final TestClock clock;
    private final RoundSweep sweep;
    private final RoundActs rounds;
    private final RoundList list;
    private final TaskAssignment assignment;
    private final TaskSteering steering;
    private final BulletinDrafting drafting;
    private final BulletinConsultations consultations;
    private final BulletinIssuing issuing;
    private final BulletinSweep settling;

    /** A task whose report came in time and was accepted. */
    public TaskId accepted;

    /** Handed in after the cut-off. */
    public TaskId late;

    /** 红, with a difficulty. */
    public TaskId delayed;

    BulletinFixture(
            TaskFixture people,
            ReportFixture reports,
            SignIn signIn,
            TestClock clock,
            RoundSweep sweep,
            RoundActs rounds,
            RoundList list,
            TaskAssignment assignment,
            TaskSteering steering,
            BulletinDrafting drafting,
            BulletinConsultations consultations,
            BulletinIssuing issuing,
            BulletinSweep settling) {
        this.people = people;
        this.reports = reports;
        this.signIn = signIn;
        this.clock = clock;
        this.sweep = sweep;
        this.rounds = rounds;
        this.list = list;
        this.assignment = assignment;
        this.steering = steering;
        this.drafting = drafting;
        this.consultations = consultations;
        this.issuing = issuing;
        this.settling = settling;
    }

    /** Tasks of two units, reports of all kinds, and the round closed; once per database, after {@code people.start()}. */
    public RoundId closedRound() {
        clock.reset();
        sweep.sweep();
        people.completed(people.draft("D1", "已办结的任务"));
        TaskId reached = reports.task();
        reports.accepted(reached, reports.body(reached, "完成产值100亿元", 100));
        people.completed(reached);
        people.assigned(people.draft("U1", "未签收的任务"));
        accepted = reports.task();
        reports.accepted(accepted);
        TaskId missing = people.assigned(people.draft("M1", "农业产业任务", people.second, ReportCycle.MONTH));
        signIn.as("lian2", () -> {
            assignment.accept(missing, people.secondHandler);
            return missing;
        });
        delayed = reports.task();
        reports.handedIn(
                delayed, reports.withDifficulty(reports.body(delayed, "正在办理用地手续，3月底前完成", 3), "用地指标不足", people.second));
        signIn.as("ducha", () -> {
            steering.overrideLight(delayed, Light.RED, "现场未见开工");
            return delayed;
        });
        reports.handedIn(reports.task(), ReportBody.unchanged("项目处于前期阶段", Light.YELLOW));
        late = reports.task();
        clock.set(LocalDate.of(2023, 3, 22));
        reports.handedIn(late);
        return closed(RoundKind.MONTHLY);
    }

    /** A draft with this title on which the units are asked, of the first quarter with whatever tasks there are. */
    public BulletinId asked(String title) {
        clock.set(LocalDate.of(2023, 3, 22));
        sweep.sweep();
        BulletinId id = drafted(closed(RoundKind.QUARTERLY));
        signIn.as("ducha", () -> drafting.saveText(id, BulletinPart.TITLE, title, 0));
        send(id);
        clock.reset();
        return id;
    }

    /** A closed round of the tasks with this cycle, opened by hand: as many as are wanted, each with a 通报 of its own. */
    public RoundId closedByHand(String title, ReportCycle cycle) {
        clock.reset();
        RoundScope tasks = new RoundScope(null, null, null, cycle);
        RoundId round = signIn.as(
                "ducha", () -> rounds.open(new OpenRound(RoundKind.MONTHLY, ReportFixture.MARCH, title, tasks, null)));
        clock.set(LocalDate.of(2023, 3, 22));
        return closed(round);
    }

    private RoundId closed(RoundKind kind) {
        return closed(signIn.as(
                "zhuren",
                () -> list.byRule(kind, ReportFixture.MARCH).orElseThrow().id()));
    }

    private RoundId closed(RoundId round) {
        return signIn.as("zhuren", () -> {
            rounds.close(round, "抽查由值班人员另行安排");
            while (rounds.advance(round).isRunning()) {
                clock.advance(Duration.ofSeconds(1));
            }
            return round;
        });
    }

    public BulletinId drafted(RoundId round) {
        return signIn.as("ducha", () -> drafting.create(round));
    }

    public BulletinId sent(RoundId round) {
        return send(drafted(round));
    }

    /** Nobody said anything in time. */
    public BulletinId consulted(RoundId round) {
        return over(sent(round));
    }

    public BulletinId reviewed(RoundId round) {
        return review(consulted(round));
    }

    public BulletinId issued(RoundId round) {
        return issue(reviewed(round));
    }

    public BulletinId send(BulletinId id) {
        return signIn.as("ducha", () -> {
            drafting.send(id);
            return id;
        });
    }

    /** The days go by. */
    public BulletinId over(BulletinId id) {
        clock.set(LocalDate.of(2023, 3, 27));
        settling.sweep();
        return id;
    }

    public BulletinId review(BulletinId id) {
        return signIn.as("zhuren", () -> {
            issuing.review(id);
            return id;
        });
    }

    public BulletinId issue(BulletinId id) {
        return signIn.as("lingdao", () -> {
            issuing.issue(id, "");
            return id;
        });
    }

    public void agreed(BulletinId id, String user) {
        signIn.as(user, () -> {
            consultations.agree(id);
            return id;
        });
    }

    public void objected(BulletinId id, String user, String words) {
        signIn.as(user, () -> {
            consultations.object(id, words, List.of());
            return id;
        });
    }
}
