package org.chainlead.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.chainlead.dispatch.ReportFixture;
import org.chainlead.job.RecurringJob;
import org.chainlead.message.Inbox;
import org.chainlead.message.InboxMessage;
import org.chainlead.task.TaskDraft;
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

/** What people are reminded of by time alone: reports of the March round, tasks and notices. */
@IntegrationTest
@FreshDatabase
class ReminderStoryTests {

    @Autowired
    private TaskFixture people;

    @Autowired
    private ReportFixture reports;

    @Autowired
    private NoticeFixture notices;

    @Autowired
    private List<RecurringJob> jobs;

    @Autowired
    private Inbox inbox;

    @Autowired
    private SignIn signIn;

    @Autowired
    private TestClock clock;

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
    void whoOwesAReportIsRemindedWhenTheRoundOpensDaysBeforeOnTheDayAndAfterIt() {
        reports.task();
        reports.handedIn(reports.task());
        remind(13);
        assertThat(reminders("lian1")).containsExactly("2023年3月调度已开始，您单位有 1 项任务须填报进展，2023年3月20日 星期一截止。");
        assertThat(reminders("ban1")).hasSize(1);
        assertThat(reminders("fu1")).isEmpty();
        remind(14);
        assertThat(reminders("lian1")).hasSize(1);
        remind(15);
        assertThat(reminders("lian1")).hasSize(2).first().asString().contains("尚未上报2023年3月进展，2023年3月20日 星期一截止");
        remind(20);
        assertThat(reminders("lian1")).hasSize(3).first().asString().contains("今天（2023年3月20日 星期一）截止");
        remind(21);
        assertThat(reminders("lian1")).hasSize(4).first().asString().contains("已过截止日");
        assertThat(reminders("fu1")).as("a working day late").hasSize(1);
        assertThat(reminders("ducha")).isEmpty();
        remind(23);
        assertThat(reminders("ducha")).containsExactly("有 1 个单位逾期未上报进展，经提醒仍未答复，请跟进。");
        assertThat(reminders("zhuren")).hasSize(1);
        remind(24);
        assertThat(reminders("lian1")).hasSize(4);
        assertThat(reminders("ducha")).hasSize(1);
        assertThat(reminders("lian2")).as("owes nothing").isEmpty();
    }

    @Test
    void whoHasHandedInIsNotReminded() {
        reports.handedIn(reports.task());
        remind(20);
        assertThat(reminders("lian1")).isEmpty();
    }

    @Test
    void anUnsignedTaskIsRemindedOfOnItsLastDay() {
        people.assigned(people.draft("U1", "待签收任务"));
        remind(13);
        assertThat(reminders("lian1")).isEmpty();
        remind(14);
        assertThat(reminders("lian1")).containsExactly("您单位有 1 项任务待签收，2023年3月14日 星期二前未签收的视为送达。");
        assertThat(reminders("fu1")).hasSize(1);
    }

    @Test
    void aDeadlineIsNearFromThreeWorkingDaysBefore() {
        TaskId task = people.inProgress(due("D1", LocalDate.of(2023, 3, 17)));
        assertThat(task).isNotNull();
        remind(13);
        assertThat(reminders("ban1")).noneMatch(words -> words.contains("到期"));
        remind(14);
        assertThat(reminders("ban1")).first().asString().isEqualTo("您单位有 1 项任务将于2023年3月17日 星期五到期，请按期办结。");
        remind(17);
        assertThat(reminders("ban1")).filteredOn(words -> words.contains("到期")).hasSize(1);
    }

    @Test
    void aNoticeWithoutReplyClimbsToTheHeadAndTheOffice() {
        TaskId task = notices.task();
        reports.handedIn(task);
        notices.signed(task);
        remind(21);
        assertThat(reminders("lian1")).isEmpty();
        remind(22);
        assertThat(reminders("lian1"))
                .hasSize(1)
                .first()
                .asString()
                .contains("2023年3月27日 星期一前回复督办函")
                .doesNotContain("工业投资");
        remind(28);
        assertThat(reminders("fu1")).hasSize(1);
        remind(30);
        assertThat(reminders("ducha")).containsExactly("有 1 个单位逾期未回复督办文书，经提醒仍未答复，请跟进。");
    }

    @Test
    void aMissedWeekIsMadeUp() {
        reports.task();
        remind(23);
        assertThat(reminders("lian1")).hasSize(1).first().asString().contains("已过截止日");
        assertThat(reminders("fu1")).hasSize(1);
        assertThat(reminders("ducha")).hasSize(1);
    }

    @Test
    void nobodyIsRemindedInTheQuietHoursOfTheOffice() {
        reports.task();
        run(LocalDate.of(2023, 3, 13).atTime(LocalTime.of(22, 30)));
        assertThat(reminders("lian1")).isEmpty();
        run(LocalDate.of(2023, 3, 14).atTime(LocalTime.of(7, 9)));
        assertThat(reminders("lian1")).hasSize(1);
    }

    private TaskDraft due(String number, LocalDate due) {
        TaskDraft draft = people.draft(number, "将到期任务");
        return new TaskDraft(
                draft.sourceKind(),
                draft.sourceNumber(),
                draft.sourceTitle(),
                draft.sourceClause(),
                draft.level(),
                draft.plan(),
                draft.specialAction(),
                draft.chain(),
                draft.title(),
                draft.measure(),
                draft.goalText(),
                draft.goals(),
                draft.startsOn(),
                due,
                draft.cycle(),
                draft.leadUnit(),
                draft.group(),
                draft.post(),
                draft.responsible(),
                draft.supporting(),
                draft.addressees(),
                draft.copies(),
                draft.setBy(),
                draft.proposal(),
                draft.starred());
    }

    private void remind(int day) {
        run(LocalDate.of(2023, 3, day).atTime(9, 0));
    }

    private void run(LocalDateTime now) {
        clock.set(now);
        jobs.stream().filter(job -> job.name().equals("message.reminders")).forEach(RecurringJob::run);
    }

    /** Sentences of reminders in the person's inbox, newest first. */
    private List<String> reminders(String username) {
        return signIn.as(
                username,
                () -> inbox.page(0, 50, false).rows().stream()
                        .map(InboxMessage::text)
                        .filter(words -> words.contains("您单位") || words.contains("经提醒仍未答复"))
                        .toList());
    }
}
