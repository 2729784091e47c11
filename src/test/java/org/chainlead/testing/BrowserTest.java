package org.chainlead.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Base of the tests in Chromium. One browser serves the whole run; each page opened here has a session of its own and is
 * closed after the test. Nothing waits for a fixed time: {@link #settled} knows when the page has come to rest.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BrowserTest {

    /** Where the pictures go. */
    protected static final Path PICTURES = Path.of("target", "pictures");

    private static final double PATIENCE = 90_000;
    private static final String GRAVE_FINDINGS = """
            () => axe.run(document, {resultTypes: ['violations'], preload: false}).then(found => found.violations
                .filter(rule => rule.impact === 'serious' || rule.impact === 'critical')
                .map(rule => rule.id + ' ' + rule.nodes.map(node => node.html).join(' ')))""";
    private static final String FOLLOWED = """
            place => {
                document.querySelectorAll('.view').forEach(view => view.setAttribute('data-left', ''));
                const link = document.createElement('a');
                link.href = place;
                link.setAttribute('router-link', '');
                document.body.append(link);
                link.click();
                link.remove();
            }""";
    private static final String AT_REST = """
            () => {
                const clients = Object.values(window.Vaadin?.Flow?.clients ?? {});
                const moving = document.getAnimations().some(animation => animation.playState === 'running'
                    && animation.effect?.getComputedTiming().endTime !== Infinity);
                return document.readyState === 'complete' && clients.length > 0 && !moving
                    && clients.every(client => !client.isActive || !client.isActive());
            }""";

    @LocalServerPort
    private int port;

    private final List<BrowserContext> opened = new ArrayList<>();
    private final Map<String, BrowserContext> desks = new HashMap<>();

    /** A page at the place, signed in with the fixture's password; the place is open and at rest. */
    protected Page open(String user, String place, int width, int height) {
        return open(user, OrgFixture.PASSWORD, place, width, height);
    }

    /** A page at the place, signed in; the place is open and at rest. */
    protected Page open(String user, String password, String place, int width, int height) {
        Page page = visit(place, width, height);
        signIn(page, user, password);
        if (page.url().equals(address(place))) {
            page.locator(".view").first().waitFor();
            settled(page);
        } else {
            go(page, place);
        }
        return page;
    }

    /**
     * A page at the place of a person who stays signed in until the class is done; the place is open and at rest. For a test that
     * is not about signing in: that costs more than what comes after it.
     */
    protected Page atDesk(String user, String password, String place, int width, int height) {
        Page page = page(desks.computeIfAbsent(user, whose -> Chromium.BROWSER.newContext()));
        page.setViewportSize(width, height);
        page.navigate(address(place));
        page.locator(".view, .login-page").first().waitFor();
        if (page.url().contains("/login")) {
            signIn(page, user, password);
            page.locator(".view, .login-page").first().waitFor();
        }
        settled(page);
        return page;
    }

    /** A page at the place as somebody opens it who has not signed in. */
    protected Page visit(String place, int width, int height) {
        BrowserContext context =
                Chromium.BROWSER.newContext(new Browser.NewContextOptions().setViewportSize(width, height));
        opened.add(context);
        Page page = page(context);
        page.navigate(address(place));
        return page;
    }

    private static Page page(BrowserContext context) {
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        return page;
    }

    /** Fills in the sign-in form that the page shows. */
    protected static void signIn(Page page, String user, String password) {
        page.locator("input[name=username]").fill(user);
        page.locator("input[name=password]").fill(password);
        page.locator("vaadin-button[theme~=primary]").first().click();
        page.waitForURL(url -> !url.contains("/login"));
        settled(page);
    }

    /** Opens the place by its address. */
    protected void go(Page page, String place) {
        page.navigate(address(place));
        page.locator(".view").first().waitFor();
        settled(page);
    }

    /**
     * Opens the place as a link in the page does, without loading the page anew. Not for another thing on the same screen: the
     * server then keeps the view, and there is nothing to wait for.
     */
    protected void turnTo(Page page, String place) {
        page.evaluate(FOLLOWED, place);
        page.waitForURL(address(place));
        page.locator(".view:not([data-left])").first().waitFor();
        settled(page);
    }

    protected String address(String place) {
        return "http://127.0.0.1:" + port + place;
    }

    /** Waits until the server has answered everything and nothing moves any more. */
    protected static void settled(Page page) {
        page.waitForFunction(AT_REST);
    }

    protected static void picture(Page page, String name) {
        settled(page);
        page.screenshot(new Page.ScreenshotOptions()
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setPath(PICTURES.resolve(name + ".png")));
    }

    /** The whole length, although the content scrolls inside. */
    protected static void fullPicture(Page page, String name) {
        page.setViewportSize(page.viewportSize().width, 2400);
        picture(page, name);
    }

    /** Nothing is wider than the window. */
    protected static void fits(Page page) {
        int width = page.viewportSize().width;
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
        assertThat((Integer) page.evaluate("document.querySelector('.view, .login-page').scrollWidth"))
                .isLessThanOrEqualTo(width);
    }

    /**
     * Axe finds nothing serious or critical. Asked in the page itself: the product has no frames to go through. The style
     * sheets are not fetched once more: only a rule for films needs that.
     */
    protected static void isAccessible(Page page) {
        settled(page);
        if ((Boolean) page.evaluate("window.axe === undefined")) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        assertThat((List<?>) page.evaluate(GRAVE_FINDINGS)).isEmpty();
    }

    /** The button with exactly this name. */
    protected static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @AfterEach
    void closePages() {
        opened.forEach(BrowserContext::close);
        opened.clear();
        desks.values().forEach(desk -> List.copyOf(desk.pages()).forEach(Page::close));
    }

    @AfterAll
    void closeDesks() {
        desks.values().forEach(BrowserContext::close);
        desks.clear();
    }

    /**
     * The installed Chromium, started on first use and ended with the tests. Its shell is preferred: without the window around
     * the page, whose own pages cost a second of computing each time a window opens.
     */
    private static final class Chromium {

        private static final Path PROGRAM = Stream.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium: script/test installs it."));
        /** What only costs computing time here: drawing by another process, compiling what runs a few times. */
        private static final List<String> SPARING =
                List.of("--disable-gpu", "--in-process-gpu", "--disable-lcd-text", "--js-flags=--no-opt --no-maglev");

        private static final Playwright PLAYWRIGHT = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        private static final Browser BROWSER = PLAYWRIGHT
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(SPARING));

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
        }
    }
}
