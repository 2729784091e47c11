package org.chainlead.instruction.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.chainlead.instruction.Handling;
import org.chainlead.instruction.InstructionFixture;
import org.chainlead.instruction.InstructionId;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.OrgFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The screens of 领导批示 in Chromium, wide and narrow; pictures in {@code target/pictures}. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstructionBrowserTests {

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    @Autowired
    private TaskFixture tasks;

    @Autowired
    private InstructionFixture fixture;

    @LocalServerPort
    private int port;

    private Playwright playwright;
    private Browser browser;
    private TaskId about;
    private InstructionId proposed;
    private InstructionId decided;

    @BeforeAll
    void fill() {
        tasks.start();
        about = fixture.task();
        fixture.written(about);
        proposed = fixture.proposed(about, Handling.HANDLE_CHILD);
        decided = fixture.decided(about, Handling.HANDLE_CHILD);
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
    void theLeaderWritesOnAPhone() {
        Page phone = open("lingdao", "/tasks/" + about.uuid() + "/instruct", 360, 740);
        phone.getByLabel("批示内容").fill(InstructionFixture.WORDS);
        picture(phone, "instruct-360");
        isAccessible(phone);
        fits(phone);
        phone.getByText("提交批示").click();
        phone.getByText("等待拟办").waitFor();
        picture(phone, "instruction-360");
        isAccessible(phone);
        fits(phone);
    }

    @Test
    void theSecretaryAtTheDesk() {
        Page page = open("mi", "/tasks/" + about.uuid() + "/instruct", 1440, 900);
        picture(page, "instruct-1440");
        isAccessible(page);
    }

    @Test
    void theOfficeDecidesAtTheDesk() {
        Page page = open("zhuren", "/instructions/" + proposed.uuid(), 1440, 900);
        picture(page, "instruction-1440-decide");
        isAccessible(page);
        Page list = open("ducha", "/instructions", 1440, 900);
        picture(list, "instructions-1440");
        isAccessible(list);
    }

    @Test
    void theUnitReadsOnAPhone() {
        Page phone = open("fu2", "/instructions/" + decided.uuid(), 360, 740);
        picture(phone, "instruction-360-unit");
        isAccessible(phone);
        fits(phone);
        Page list = open("lingdao", "/instructions", 360, 740);
        picture(list, "instructions-360");
        isAccessible(list);
        fits(list);
    }

    private Page open(String user, String place, int width, int height) {
        Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, height));
        page.navigate("http://127.0.0.1:" + port + place);
        page.locator("input[name=username]").fill(user);
        page.locator("input[name=password]").fill(OrgFixture.PASSWORD);
        page.locator("vaadin-button[theme~=primary]").first().click();
        page.waitForURL(url -> !url.contains("/login"));
        page.navigate("http://127.0.0.1:" + port + place);
        page.locator(".view").first().waitFor();
        return page;
    }

    private static void picture(Page page, String name) {
        page.waitForTimeout(600);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
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
