package org.chainlead.cockpit;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.chainlead.chain.ChainId;
import org.chainlead.chain.Chains;
import org.chainlead.common.Light;
import org.chainlead.dispatch.ReportFixture;
import org.chainlead.dispatch.RoundFixture;
import org.chainlead.instruction.Handling;
import org.chainlead.instruction.InstructionId;
import org.chainlead.instruction.InstructionQueries;
import org.chainlead.instruction.InstructionTriage;
import org.chainlead.instruction.Triage;
import org.chainlead.instruction.Urgency;
import org.chainlead.org.AccountId;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.chainlead.project.FigureToVerify;
import org.chainlead.project.ProjectFixture;
import org.chainlead.project.ProjectId;
import org.chainlead.project.ProjectVerification;
import org.chainlead.task.ReportCycle;
import org.chainlead.task.TaskAssignment;
import org.chainlead.task.TaskDraft;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskSteering;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * March 2023 published, and the 12th of April: the leader's chain 绿色化工 with a red task {@link #red} and one that was
 * reported as going well and found slow in April, a task of another unit outside it, one of 元谋县, whose head is {@code xian1}, and a project there with verified
 * figures,
 * beside which two have a plan of the year and are not started. The people are those of {@link TaskFixture}.
 */
@Component
public class CockpitFixture {

    public static final LocalDate TODAY = LocalDate.of(2023, 4, 12);
    public static final String FOLLOWED = "督促化工产业集群复工";

    public ChainId chain;
    public UnitId county;
    public UnitId asked;
    public TaskId red;

    private final TaskFixture people;
    private final ReportFixture reports;
    private final RoundFixture rounds;
    private final ProjectFixture projects;
    private final ProjectVerification verification;
    private final InstructionTriage triage;
    private final InstructionQueries instructions;
    private final TaskAssignment assignment;
    private final TaskSteering steering;
    private final Chains chains;
    private final OrgFixture org;
    private final SignIn signIn;
    private final TestClock clock;

    CockpitFixture(
            TaskFixture people,
            ReportFixture reports,
            RoundFixture rounds,
            ProjectFixture projects,
            ProjectVerification verification,
            InstructionTriage triage,
            InstructionQueries instructions,
            TaskAssignment assignment,
            TaskSteering steering,
            Chains chains,
            OrgFixture org,
            SignIn signIn,
            TestClock clock) {
        this.people = people;
        this.reports = reports;
        this.rounds = rounds;
        this.projects = projects;
        this.verification = verification;
        this.triage = triage;
        this.instructions = instructions;
        this.assignment = assignment;
        this.steering = steering;
        this.chains = chains;
        this.org = org;
        this.signIn = signIn;
        this.clock = clock;
    }

    /** Everything; once per database. */
    public void start() {
        clock.reset();
        people.start();
        ProjectId project = projects.one(people.office, "州工业和信息化局");
        List<ProjectId> open = List.of(
                projects.another("2", "州工业和信息化局", "年产12万吨再生铅项目"), projects.another("3", "州工业和信息化局", "磷化工精细化工园污水处理项目"));
        county = projects.unit("元谋县");
        asked = people.second;
        org.person("xian1", county, Role.UNIT_HEAD);
        AccountId handler = org.person("xian2", county, Role.STAFF);
        chain = signIn.as("zhuren", () -> chains.create("C1", "绿色化工", null, people.post, null, 1));
        rounds.opened();
        red = people.inProgress(of("1.1", "建设化工产业集群", people.first, chain));
        TaskId reported = people.inProgress(of("1.2", "招引龙头企业", people.first, chain));
        reports.accepted(
                reported,
                reports.withDifficulty(reports.body(reported, "完成产值12亿元，新签项目3个", 12), "用地未落实", people.second));
        accepted(of("2.1", "农业产业任务", people.second, null), "lian2", people.secondHandler);
        accepted(of("3.1", "建设县级园区", county, null), "xian1", handler);
        override(red, Light.RED, "现场核查发现停工");
        rounds.publishedMonth();
        verified(project, open);
        clock.set(TODAY);
        rounds.opened();
        override(reported, Light.YELLOW, "现场核查进度偏慢");
    }

    /** The office hands out what an instruction on a task asks for, as {@link #FOLLOWED} to the second unit. */
    public TaskId handed(InstructionId instruction) {
        Triage as = new Triage(
                Handling.HANDLE_CHILD,
                Urgency.NORMAL,
                people.second,
                LocalDate.of(2023, 4, 28),
                FOLLOWED,
                "4月28日前复工",
                "拟请州农业农村局承办",
                null);
        signIn.as("ducha", () -> {
            triage.propose(instruction, as);
            return as;
        });
        return signIn.as("zhuren", () -> {
            triage.decide(instruction, as);
            return Objects.requireNonNull(instructions.detail(instruction).made());
        });
    }

    private void accepted(TaskDraft draft, String person, AccountId handler) {
        TaskId task = people.assigned(draft);
        signIn.as(person, () -> {
            assignment.accept(task, handler);
            return task;
        });
    }

    private void override(TaskId task, Light light, String reason) {
        signIn.as("zhuren", () -> {
            steering.overrideLight(task, light, reason);
            return task;
        });
    }

    private void verified(ProjectId project, List<ProjectId> open) {
        open.forEach(each -> projects.toStart(each, "fu1", "州政府文件"));
        projects.filled(project, "fu1", "州政府文件");
        signIn.as("ducha", () -> {
            verification.verify(verification.waiting(0, 100).rows().stream()
                    .map(FigureToVerify::ref)
                    .toList());
            return project;
        });
    }

    /** Of the leader's chain, or of no chain and no leader. */
    private TaskDraft of(String number, String title, UnitId lead, @Nullable ChainId of) {
        TaskDraft draft = people.draft(number, title, lead, ReportCycle.MONTH);
        return new TaskDraft(
                draft.sourceKind(),
                draft.sourceNumber(),
                draft.sourceTitle(),
                draft.sourceClause(),
                draft.level(),
                draft.plan(),
                draft.specialAction(),
                of,
                draft.title(),
                draft.measure(),
                draft.goalText(),
                draft.goals(),
                draft.startsOn(),
                draft.dueOn(),
                draft.cycle(),
                draft.leadUnit(),
                draft.group(),
                of == null ? null : draft.post(),
                draft.responsible(),
                draft.supporting(),
                draft.addressees(),
                draft.copies(),
                draft.setBy(),
                draft.proposal(),
                draft.starred());
    }
}
