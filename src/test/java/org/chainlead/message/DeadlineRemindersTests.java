package org.chainlead.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.chainlead.bulletin.BulletinFixture;
import org.chainlead.dispatch.OpenRound;
import org.chainlead.dispatch.ReportFixture;
import org.chainlead.dispatch.ReportId;
import org.chainlead.dispatch.ReportReview;
import org.chainlead.dispatch.RoundActs;
import org.chainlead.dispatch.RoundKind;
import org.chainlead.dispatch.RoundScope;
import org.chainlead.instruction.Handling;
import org.chainlead.instruction.InstructionFixture;
import org.chainlead.instruction.InstructionId;
import org.chainlead.instruction.InstructionTriage;
import org.chainlead.job.RecurringJob;
import org.chainlead.objection.Objections;
import org.chainlead.supervision.NoticeFixture;
import org.chainlead.task.Element;
import org.chainlead.task.TaskAssignment;
import org.chainlead.task.TaskChanges;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every limit that product.md names is reminded of once, and once more when it is over; the clock begins on Monday, March 13. */
@IntegrationTest
@FreshDatabase
class DeadlineRemindersTests {

    @Autowired
    private TaskFixture people;

    @Autowired
    private ReportFixture reports;

    @Autowired
    private ReportReview review;

    @Autowired
    private RoundActs rounds;

    @Autowired
    private NoticeFixture notices;

    @Autowired
    private InstructionFixture instructions;

    @Autowired
    private InstructionTriage triage;

    @Autowired
    private BulletinFixture bulletins;

    @Autowired
    private TaskChanges changes;

    @Autowired
    private TaskAssignment assignment;

    @Autowired
    private Objections objections;

    @Autowired
    private List<RecurringJob> jobs;

    @Autowired
    private Inbox inbox;

    @Autowired
    private SignIn signIn;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void start() {
        clock.reset();
        people.start();
    }

    @AfterEach
    void leave() {
        clock.reset();
        signIn.out();
    }

    @Test
    void aReturnedReportAndAnUnsignedNoticeAreRemindedOfOnTheirLastDayAndClimb() {
        returned(reports.task());
        notices.issued(notices.task());
        remind(13);
        assertThat(told("lian1", "尚未签收")).isEmpty();
        remind(14);
        assertThat(told("lian1", "重报期限")).isEmpty();
        assertThat(told("lian1", "尚未签收"))
                .singleElement()
                .asString()
                .startsWith("督办函 ")
                .endsWith("尚未签收，签收期限为2023年3月14日 星期二，请您单位尽快签收。");
        assertThat(told("fu1", "尚未签收")).isEmpty();
        remind(15);
        assertThat(told("lian1", "重报期限")).containsExactly("您单位有 1 项2023年3月月报被退回，今天（2023年3月15日 星期三）是重报期限，按期重报的仍算按时。");
        assertThat(told("ban1", "重报期限")).hasSize(1);
        assertThat(told("fu1", "重报期限")).isEmpty();
        assertThat(told("fu1", "尚未签收")).as("a working day late").hasSize(1);
        remind(16);
        assertThat(told("lian1", "已过重报期限")).hasSize(1);
        assertThat(told("fu1", "已过重报期限")).as("a working day late").hasSize(1);
        remind(20);
        assertThat(told("ducha", "逾期未重报")).hasSize(1);
        assertThat(told("lian1", "重报期限")).as("each once").hasSize(2);
        assertThat(told("lian1", "尚未签收")).as("once").hasSize(1);
    }

    @Test
    void reviewersAreRemindedByTheirOwnDayAndUnitsOfWhatTheyAreAsked() {
        TaskId task = reports.task();
        reports.handedIn(task, reports.withDifficulty(reports.body(task, "完成12亿元", 12), "缺用地指标", people.second));
        ReportId below = reports.handedIn(reports.task());
        jdbc.sql("update report set reviewer_unit_id = :unit where id = :id")
                .param("unit", people.second.uuid())
                .param("id", below.uuid())
                .update();
        remind(16);
        assertThat(told("fu2", "等待审核")).isEmpty();
        remind(20);
        assertThat(told("fu2", "等待审核")).containsExactly("有 1 项2023年3月月报等待审核，请于2023年3月22日 星期三前审完。");
        assertThat(told("lian2", "等待审核")).as("a head reviews").isEmpty();
        assertThat(told("ducha", "等待审核")).isEmpty();
        remind(23);
        assertThat(told("fu2", "已过审核期限")).as("not once more as the head").hasSize(1);
        assertThat(told("ducha", "等待审核")).containsExactly("有 1 项2023年3月月报等待审核，请于2023年3月27日 星期一前审完。");
        remind(28);
        assertThat(told("ducha", "已过审核期限")).hasSize(1);
        assertThat(told("zhuren", "已过审核期限")).as("not once more as the head").hasSize(1);
        assertThat(told("lian2", "困难问题请您单位协调")).isEmpty();
        run(LocalDate.of(2023, 4, 7));
        assertThat(told("lian2", "困难问题请您单位协调")).containsExactly("有 1 个困难问题请您单位协调，请于2023年4月10日 星期一前答复。");
        run(LocalDate.of(2023, 4, 11));
        assertThat(told("lian2", "已过答复期限")).hasSize(1);
        assertThat(told("fu2", "已过答复期限")).hasSize(1);
    }

    @Test
    void aRoundByHandIsRemindedOfByItsOwnDay() {
        reports.task();
        jdbc.sql("update task set cycle = 'NONE'").update();
        as(
                "ducha",
                () -> rounds.open(new OpenRound(
                        RoundKind.MONTHLY,
                        ReportFixture.MARCH,
                        "硅光伏专项",
                        new RoundScope(null, null, people.first, null),
                        LocalDate.of(2023, 3, 24))));
        remind(20);
        assertThat(told("lian1", "尚未")).as("not by the month's day").isEmpty();
        remind(21);
        assertThat(told("lian1", "尚未报送")).containsExactly("您单位有 1 项任务尚未报送2023年3月月跟踪，2023年3月24日 星期五截止，请抓紧报送。");
        remind(24);
        assertThat(told("lian1", "今天（2023年3月24日 星期五）截止")).hasSize(1);
        assertThat(told("ban1", "尚未报送")).hasSize(2);
        remind(27);
        assertThat(told("lian1", "已过截止日（2023年3月24日 星期五）")).hasSize(1);
        assertThat(told("fu1", "已过截止日")).as("a working day late").hasSize(1);
        remind(31);
        assertThat(told("ducha", "专项轮次")).hasSize(1);
        assertThat(told("lian2", "尚未报送")).isEmpty();
    }

    @Test
    void whoDecidesIsRemindedOfRequestsAdjustmentsObjectionsAndInstructions() {
        TaskId task = people.inProgress(people.draft("E1", "产业任务"));
        TaskId unsigned = people.assigned(people.draft("E2", "待签收任务"));
        as("fu1", () -> changes.requestSuspension(task, LocalDate.of(2023, 5, 31), "等待省级批复"));
        as("fu1", () -> assignment.requestAdjustment(unsigned, Element.DEADLINE, "时限过紧", "2023年12月31日"));
        returned(reports.task());
        as("fu1", () -> objections.raise(objections.contestable().getFirst().act(), "佐证已附"));
        InstructionId words = instructions.written(null);
        remind(14);
        assertThat(told("zhuren", "申请")).filteredOn(text -> text.contains("期限")).isEmpty();
        remind(15);
        assertThat(told("zhuren", "答复期限")).containsExactly("有 2 件申请等待您决定，今天（2023年3月15日 星期三）是答复期限。");
        assertThat(told("ducha", "批示尚未定")).containsExactly("有 1 件批示尚未定办理意见，请于2023年3月20日 星期一前办理。");
        as("ducha", () -> triage.propose(words, instructions.triage(Handling.HANDLE_NEW)));
        remind(16);
        assertThat(told("zhuren", "批示尚未定")).as("now the head decides").hasSize(1);
        assertThat(told("zhuren", "决定期限")).containsExactly("有 1 件申辩等待您决定，今天（2023年3月16日 星期四）是决定期限。");
        assertThat(told("zhuren", "申请已过答复期限")).hasSize(1);
        remind(17);
        assertThat(told("zhuren", "申辩已过决定期限")).hasSize(1);
        remind(20);
        assertThat(told("ducha", "逾期未对申请作出决定")).hasSize(1);
        remind(21);
        assertThat(told("zhuren", "批示已过")).hasSize(1);
        assertThat(told("ducha", "逾期未对申辩作出决定")).hasSize(1);
    }

    @Test
    void aDraftBulletinIsRemindedOfOnItsLastDayAndNeverAfter() {
        bulletins.sent(bulletins.closedRound());
        remind(23);
        assertThat(told("fu1", "征求意见今天")).isEmpty();
        remind(24);
        assertThat(told("fu1", "征求意见今天")).containsExactly("通报征求意见今天（2023年3月24日 星期五）截止，您单位尚未答复，逾期未答复视为无意见。");
        assertThat(told("lian1", "征求意见今天")).hasSize(1);
        remind(28);
        assertThat(told("fu1", "征求意见今天")).hasSize(1);
    }

    private void returned(TaskId task) {
        ReportId report = reports.handedIn(task);
        as("ducha", () -> review.returnReport(report, reports.version(task), "请补充佐证"));
    }

    private void as(String person, Runnable act) {
        signIn.as(person, () -> {
            act.run();
            return person;
        });
    }

    private void remind(int day) {
        run(LocalDate.of(2023, 3, day));
    }

    /** Twice: what was told is not told again. */
    private void run(LocalDate day) {
        clock.set(day.atTime(9, 0));
        for (int i = 0; i < 2; i++) {
            jobs.stream().filter(job -> job.name().equals("message.reminders")).forEach(RecurringJob::run);
        }
    }

    private List<String> told(String person, String words) {
        return signIn.as(
                person,
                () -> inbox.page(0, 100, false).rows().stream()
                        .map(InboxMessage::text)
                        .filter(text -> text.contains(words))
                        .toList());
    }
}
