package org.chainlead.task.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainlead.task.Comparison;
import org.chainlead.task.GoalDraft;
import org.chainlead.task.GoalKind;
import org.chainlead.task.Per;
import org.chainlead.task.TaskChanges;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page and the form of a task in Chromium, wide and narrow; pictures in {@code target/pictures}. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskBrowserTests {

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final Set<String> GRAVE = Set.of("serious", "critical");

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

    @LocalServerPort
    private int port;

    private Playwright playwright;
    private Browser browser;
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
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium")));
    }

    @AfterAll
    void close() {
        playwright.close();
    }

    @Test
    void thePageOnADeskAndOnAPhone() {
        Page page = open("zhuren", "/tasks/" + task.uuid(), 1440, 900);
        picture(page, "task-1440");
        isAccessible(page);
        page.getByText("更多 ▾").click();
        page.waitForTimeout(300);
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

    private Page open(String user, String place, int width, int height) {
        Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, height));
        page.navigate("http://127.0.0.1:" + port + place);
        page.locator("input[name=username]").fill(user);
        page.locator("input[name=password]").fill(OrgFixture.PASSWORD);
        page.locator("vaadin-button[theme~=primary]").first().click();
        page.waitForURL(url -> !url.contains("/login"));
        page.navigate("http://127.0.0.1:" + port + place);
        page.locator(".card").first().waitFor();
        return page;
    }

    private static void picture(Page page, String name) {
        page.waitForTimeout(600);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    /** The whole length, although the content scrolls inside. */
    private static void fullPicture(Page page, String name) {
        page.setViewportSize(360, 2400);
        picture(page, name);
    }

    private static void fits(Page page) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
        assertThat((Integer) page.evaluate("document.querySelector('.view').scrollWidth"))
                .isLessThanOrEqualTo(360);
    }

    private static void isAccessible(Page page) {
        assertThat(new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .filter(rule -> GRAVE.contains(rule.getImpact()))
                                .map(rule -> rule.getId() + " "
                                        + rule.getNodes().stream()
                                                .map(node -> node.getHtml())
                                                .toList()))
                .isEmpty();
    }
}
