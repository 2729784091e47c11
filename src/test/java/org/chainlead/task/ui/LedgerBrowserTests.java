package org.chainlead.task.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.stream.IntStream;
import org.chainlead.task.TaskFixture;
import org.chainlead.testing.BrowserTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger in Chromium: on a desk, on a phone, by keyboard, on paper; pictures in {@code target/pictures}. */
class LedgerBrowserTests extends BrowserTest {

    @Autowired
    private TaskFixture tasks;

    @Autowired
    private JdbcClient jdbc;

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
    }

    @Test
    void onADesk() {
        Page page = ledger(1440, 900);
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
        Page page = ledger(1440, 900);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("亮红"))
                .click();
        page.waitForURL("**/tasks?light=RED");
        page.getByText("更多筛选").click();
        picture(page, "ledger-1440-red");
        page.goBack();
        page.waitForURL("**/tasks");
        page.getByText("共 32 项").waitFor();
        assertThat(page.getByText("共 32 项").isVisible()).isTrue();
    }

    @Test
    void enterOpensTheRowByKeyboard() {
        Page page = ledger(1440, 900);
        page.locator("vaadin-grid-cell-content", new Page.LocatorOptions().setHasText("已"))
                .first();
        page.locator("vaadin-grid").focus();
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.locator("vaadin-grid").evaluate("grid => grid.shadowRoot.querySelector('#items td:nth-child(2)').focus()");
        page.keyboard().press("ArrowDown");
        settled(page);
        page.keyboard().press("Enter");
        page.waitForURL("**/tasks/*");
        assertThat(page.url()).matches(".*/tasks/[0-9a-f-]{36}");
    }

    @Test
    void aRowStandsBesideTheListOverAReloadUntilEscape() {
        Page page = ledger(1440, 900);
        page.locator(".ledger-grid .light").first().click();
        page.waitForURL("**/tasks?open=*");
        page.locator(".ledger-panel .timeline li").first().waitFor();
        picture(page, "ledger-1440-panel");
        fits(page);
        isAccessible(page);

        page.reload();
        page.locator(".ledger-panel").waitFor();
        settled(page);
        page.locator(".ledger-panel vaadin-button").first().focus();
        page.keyboard().press("Escape");
        page.waitForURL(url -> !url.contains("open="));
        assertThat(page.locator(".ledger-panel").count()).isZero();
    }

    @Test
    void onAPhone() {
        Page page = ledger(360, 740);
        page.locator(".ledger-card").first().waitFor();
        picture(page, "ledger-360");
        isAccessible(page);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
    }

    @Test
    void onPaper() {
        Page page = ledger(1440, 900);
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

    private Page ledger(int width, int height) {
        Page page = open("zhuren", "/tasks", width, height);
        page.getByText("共 32 项").waitFor();
        return page;
    }
}
