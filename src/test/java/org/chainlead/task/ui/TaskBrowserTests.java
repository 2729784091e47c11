package org.chainlead.task.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.chainlead.task.Comparison;
import org.chainlead.task.GoalDraft;
import org.chainlead.task.GoalKind;
import org.chainlead.task.Per;
import org.chainlead.task.TaskChanges;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.testing.BrowserTest;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page and the form of a task in Chromium, wide and narrow; pictures in {@code target/pictures}. */
class TaskBrowserTests extends BrowserTest {

    @Autowired
    private TaskFixture tasks;

    @Autowired
    private TaskChanges changes;

    @Autowired
    private SignIn signIn;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private TaskId task;
    private TaskId draft;

    @BeforeAll
    void fill() {
        tasks.start();
        draft = tasks.drafted(tasks.draft("4.3", "打造绿色铜全产业链"));
        task = tasks.inProgress(TaskFormViewTests.with(
                tasks.draft("4.2", "打造绿色钛全产业链"),
                List.of(
                        GoalDraft.numeric(GoalKind.CUMULATIVE, "绿色钛产业产值", Comparison.GE, BigDecimal.valueOf(100), "亿元"),
                        GoalDraft.frequency("链长调度", 1, Per.QUARTER, false),
                        GoalDraft.qualitative(
                                "高钛渣扩建",
                                List.of(new GoalDraft.MilestoneDraft(
                                        LocalDate.of(2023, 9, 30), BigDecimal.ONE, "试生产"))))));
        jdbc.sql("""
                        insert into goal_value (id, goal_id, period_end, period_text, value, source, verified, accepted_at)
                        select gen_random_uuid(), id, date '2023-10-31', '1—10月', 49, '统计局', true, now() from goal
                         where task_id = :task and kind = 'CUMULATIVE'""").param("task", task.uuid()).update();
        clock.set(LocalDate.of(2023, 11, 20));
        signIn.as(
                "fu1",
                () -> changes.requestExtension(task, LocalDate.of(2024, 3, 31), "设备到货推迟", "已完成土建，设备安装过半", List.of()));
    }

    @Test
    void thePageOnADeskAndOnAPhone() {
        Page page = open("zhuren", "/tasks/" + task.uuid(), 1440, 900);
        picture(page, "task-1440");
        isAccessible(page);
        page.getByText("更多 ▾").click();
        settled(page);
        picture(page, "task-1440-more");
        Page phone = open("zhuren", "/tasks/" + task.uuid(), 360, 740);
        fullPicture(phone, "task-360");
        isAccessible(phone);
        fits(phone);
    }

    @Test
    void theHeadAsksForCompletion() {
        Page page = open("fu1", "/tasks/" + task.uuid(), 1440, 900);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("申请办结"))
                .click();
        page.getByLabel("办理结果").waitFor();
        picture(page, "task-1440-complete");
        isAccessible(page);
        Page phone = open("fu1", "/tasks/" + task.uuid(), 360, 740);
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("申请办结"))
                .click();
        phone.getByLabel("办理结果").waitFor();
        picture(phone, "task-360-complete");
        fits(phone);
    }

    @Test
    void theFormOnADeskAndOnAPhone() {
        Page page = open("ducha", "/tasks/" + draft.uuid() + "/edit", 1440, 900);
        picture(page, "task-form-1440");
        isAccessible(page);
        page.getByText("添加目标").scrollIntoViewIfNeeded();
        picture(page, "task-form-1440-goals");
        Locator measure = page.getByLabel("措施", new Page.GetByLabelOptions().setExact(true));
        measure.fill("延伸铜材加工");
        page.getByText("已保存").waitFor();
        page.reload();
        page.getByText("已找回").waitFor();
        assertThat(page.getByLabel("措施", new Page.GetByLabelOptions().setExact(true))
                        .inputValue())
                .isEqualTo("延伸铜材加工");
        Page phone = open("zhuren", "/tasks/" + draft.uuid() + "/edit", 360, 740);
        picture(phone, "task-form-360");
        phone.getByText("添加目标").scrollIntoViewIfNeeded();
        picture(phone, "task-form-360-goals");
        fits(phone);
        isAccessible(phone);
        page.getByLabel("措施", new Page.GetByLabelOptions().setExact(true)).fill("延伸铜材精深加工");
        page.keyboard().press("Control+Enter");
        page.getByText("待审批").first().waitFor();
        assertThat(page.locator("dd").allInnerTexts()).contains("延伸铜材精深加工");
    }
}
