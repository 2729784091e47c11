package org.chainlead.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import org.chainlead.testing.BrowserTest;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * People of the demonstration at their desks. What they click, fill in and read is named by the words on the screen, never
 * by an id or an address.
 */
@ExtendWith(PictureOfFailure.class)
abstract class DeskTest extends BrowserTest {

    static final String PASSWORD = "Demo-2026!";

    private final List<Page> shown = new ArrayList<>();

    /** The first page of a person, on a desk. */
    Page desk(String user) {
        return atDesk(user, PASSWORD, "/", 1440, 900);
    }

    /** The same on a phone. */
    Page phone(String user) {
        return atDesk(user, PASSWORD, "/", 360, 740);
    }

    @Override
    protected Page open(String user, String password, String place, int width, int height) {
        return shown(super.open(user, password, place, width, height));
    }

    @Override
    protected Page atDesk(String user, String password, String place, int width, int height) {
        return shown(super.atDesk(user, password, place, width, height));
    }

    private Page shown(Page page) {
        shown.removeIf(Page::isClosed);
        shown.add(page);
        return page;
    }

    /** What stands on the screens now, for whoever looks for the cause of a failure. */
    void keepPictures(String name) {
        for (Page page : shown) {
            if (!page.isClosed()) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(PICTURES.resolve(
                                "failed-" + name.replaceAll("\\W", "") + "-" + shown.indexOf(page) + ".png")));
            }
        }
    }

    /** Picks an entry of the navigation. */
    static void menu(Page page, String name) {
        page.locator("vaadin-side-nav-item")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
        settled(page);
    }

    static void press(Page page, String name) {
        button(page, name).first().click();
        settled(page);
    }

    static void follow(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
        settled(page);
    }

    /** A button of the page's head or, when it is not there, the entry under 更多. */
    static void act(Page page, String name) {
        if (button(page, name).count() > 0) {
            press(page, name);
            return;
        }
        page.getByText("更多 ▾").click();
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
        settled(page);
    }

    static Locator dialog(Page page) {
        return page.locator("vaadin-dialog[opened]").last();
    }

    /** Presses the confirming button of the open dialog, which then closes. */
    static void confirm(Page page, String name) {
        Locator open = dialog(page);
        settled(page);
        open.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
        page.locator("vaadin-dialog[opened]")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        settled(page);
    }

    static void write(Page page, String label, String text) {
        Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .last();
        field.fill(text);
        field.blur();
        settled(page);
    }

    /** Types a day and leaves the field. */
    static void date(Page page, String label, String day) {
        Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .last();
        field.fill(day);
        field.press("Enter");
        settled(page);
    }

    /** Types into a field with a list and takes the entry of that name. */
    static void choose(Page page, String label, String name) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .last()
                .fill(name);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
        settled(page);
    }

    /** Opens a list without typing and takes the entry of that name. */
    static void select(Page page, String label, String name) {
        page.locator("vaadin-select")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("label", new Page.LocatorOptions().setHasText(label))))
                .last()
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name))
                .last()
                .click();
        settled(page);
    }

    static void attach(Page page, FilePayload file) {
        page.locator("vaadin-upload input[type=file]").last().setInputFiles(file);
        page.locator(".attachment-list").getByText(file.name).first().waitFor();
        settled(page);
    }

    /** Turns the wheel over the list until the row with these words is there. */
    static void scrollTo(Page page, String words) {
        Locator grid = page.locator("vaadin-grid").last();
        grid.scrollIntoViewIfNeeded();
        grid.hover();
        Locator row = grid.locator("vaadin-grid-cell-content")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
        for (int turn = 0; turn < 40 && !inside(row, grid); turn++) {
            page.mouse().wheel(0, 72);
            settled(page);
        }
    }

    /** Ticks the box at the head of the row with these words. */
    static void tick(Page page, String words) {
        Locator grid = page.locator("vaadin-grid").last();
        Locator cell = grid.locator("vaadin-grid-cell-content")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
        double middle = middle(cell);
        grid.locator("vaadin-checkbox").all().stream()
                .filter(box -> box.isVisible() && Math.abs(middle(box) - middle) < 18)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No row " + words))
                .click();
        settled(page);
    }

    private static boolean inside(Locator row, Locator grid) {
        if (row.count() == 0 || !row.isVisible()) {
            return false;
        }
        BoundingBox frame = grid.boundingBox();
        double y = middle(row);
        return y > frame.y + 40 && y < frame.y + frame.height - 20;
    }

    private static double middle(Locator part) {
        BoundingBox box = part.boundingBox();
        return box.y + box.height / 2;
    }

    /** Waits until the words stand on the page. */
    static void sees(Page page, String words) {
        page.getByText(words).first().waitFor();
    }

    /** Finds a task in the ledger by words of its title and opens it. */
    static void openTask(Page page, String title) {
        menu(page, "任务台账");
        Locator search = page.getByLabel("任务、措施、目标中的字词");
        search.fill(title);
        page.getByText("共 1 项").waitFor();
        settled(page);
        follow(page, title);
        page.locator(".task-view").waitFor();
        settled(page);
    }
}
