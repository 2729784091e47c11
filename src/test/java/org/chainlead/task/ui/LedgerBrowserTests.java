package org.chainlead.task.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.chainlead.task.TaskFixture;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.OrgFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger in Chromium: on a desk, on a phone, by keyboard, on paper; pictures in {@code target/pictures}. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerBrowserTests {

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    @Autowired
    private TaskFixture tasks;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Playwright playwright;
    private Browser browser;

    @BeforeAll
    void fill() {
        tasks.start();
        String[] titles = {
            "壮大绿色能源和绿色制造产业集群", "打造绿色硅光伏全产业链", "打造绿色钛全产业链", "招商引进产业项目", "投产达产产业项目", "楚雄高新区进位", "新增双创孵化平台", "重大产业项目9月底开工率"
        };
        IntStream.range(0, titles.length * 4).forEach(n -> {
            var draft = tasks.draft((n / 4 + 1) + "." + (n % 4 + 1), titles[n % titles.length]);
            switch (n % 4) {
                case 0 -> tasks.submitted(draft);
                case 1 -> tasks.assigned(draft);
                default -> tasks.inProgress(draft);
            }
        });
        jdbc.sql("""
                        update task set reported_light = 'GREEN', progress = '产值 431.6 亿元，三期项目完成主体调试，计划十二月投产',
                               done_text = '86%', verified_light = case when source_number like '3.%' then 'RED'
                                   when source_number like '5.%' then 'YELLOW' else 'GREEN' end,
                               due_on = case when source_number like '4.%' then date '2023-03-24'
                                   when source_number like '6.%' then date '2023-03-01' else due_on end,
                               starred = source_number = '2.3', awaiting_report = source_number = '2.4'
                         where state = 'IN_PROGRESS'""").update();
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
    void onADesk() {
        Page page = signedIn("zhuren", 1440, 900);
        page.getByRole(AriaRole.ROW).nth(3).waitFor();
        picture(page, "ledger-1440");
        isAccessible(page);

        page.getByRole(AriaRole.CHECKBOX).nth(1).check();
        page.getByRole(AriaRole.CHECKBOX).nth(2).check();
        page.getByText("已选 2 项").waitFor();
        picture(page, "ledger-1440-selected");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("批准交办"))
                .click();
        page.getByLabel("审批依据").waitFor();
        picture(page, "ledger-1440-bulk");
        isAccessible(page);
    }

    @Test
    void filtersGoBackWithTheBackButton() {
        Page page = signedIn("zhuren", 1440, 900);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("亮红"))
                .click();
        page.waitForURL("**/tasks?light=RED");
        page.getByText("更多筛选").click();
        picture(page, "ledger-1440-red");
        page.goBack();
        page.waitForURL("**/tasks");
        page.reload();
        page.getByText("共 32 项").waitFor();
    }

    @Test
    void enterOpensTheRowByKeyboard() {
        Page page = signedIn("zhuren", 1440, 900);
        page.locator("vaadin-grid-cell-content", new Page.LocatorOptions().setHasText("已"))
                .first();
        page.locator("vaadin-grid").focus();
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.locator("vaadin-grid").evaluate("grid => grid.shadowRoot.querySelector('#items td:nth-child(2)').focus()");
        page.keyboard().press("ArrowDown");
        page.waitForTimeout(300);
        page.keyboard().press("Enter");
        page.waitForURL("**/tasks/*");
        assertThat(page.url()).matches(".*/tasks/[0-9a-f-]{36}");
    }

    @Test
    void onAPhone() {
        Page page = signedIn("zhuren", 360, 740);
        page.locator(".ledger-card").first().waitFor();
        picture(page, "ledger-360");
        isAccessible(page);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
    }

    @Test
    void onPaper() {
        Page page = signedIn("zhuren", 1440, 900);
        page.evaluate("window.print = () => {}");
        page.getByText("打印 ▾").click();
        page.getByText("A4 横向").click();
        page.locator(".ledger-table tbody tr")
                .last()
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        page.pdf(
                new Page.PdfOptions().setPath(PICTURES.resolve("ledger-a4.pdf")).setPreferCSSPageSize(true));
    }

    private Page signedIn(String user, int width, int height) {
        Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, height));
        page.setDefaultTimeout(90_000);
        page.navigate("http://127.0.0.1:" + port + "/tasks");
        page.locator("input[name=username]").fill(user);
        page.locator("input[name=password]").fill(OrgFixture.PASSWORD);
        page.locator("vaadin-button[theme~=primary]").first().click();
        page.waitForURL(url -> !url.contains("/login"));
        page.navigate("http://127.0.0.1:" + port + "/tasks");
        page.locator("vaadin-grid").waitFor();
        page.getByText("共 32 项").waitFor();
        return page;
    }

    private static void picture(Page page, String name) {
        page.waitForTimeout(600);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
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
