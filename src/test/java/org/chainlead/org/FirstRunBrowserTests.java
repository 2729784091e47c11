package org.chainlead.org;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.chainlead.testing.BrowserTest;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.OrgFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The first page of an empty installation in the browser: token, three administrators, first sign-in. */
@FreshDatabase
class FirstRunBrowserTests extends BrowserTest {

    @Autowired
    private FirstRunToken token;

    @Test
    void anEmptyInstallationIsSetUpAndItsAdministratorSignsIn() {
        Page page = visit("/", 1440, 900);
        Locator cards = page.locator(".set-up .card");
        assertThat(cards).hasCount(4);
        fits(page);
        isAccessible(page);
        fullPicture(page, "first-run-1440");

        button(page, "完成设置").click();
        assertThat(page.getByText("还有未填写或填写有误的项目，请检查标红的字段。")).isVisible();
        fill(cards.nth(0), "根单位名称", "州人民政府");
        fillPerson(cards.nth(1), "xitong", "系统管理员");
        fillPerson(cards.nth(2), "anquan", "安全管理员");
        fillPerson(cards.nth(3), "shenji", "审计管理员");
        page.setViewportSize(360, 740);
        fits(page);
        fullPicture(page, "first-run-360");

        fill(cards.nth(0), "一次性口令", "guessed");
        button(page, "完成设置").click();
        assertThat(page.getByText("一次性口令不正确")).isVisible();
        fill(cards.nth(0), "一次性口令", token.issue());
        button(page, "完成设置").click();

        page.waitForURL(address("/login"));
        signIn(page, "xitong", OrgFixture.PASSWORD);
        assertThat(page.getByText("系统管理员").first()).isVisible();
        assertThat(visit("/setup", 360, 740).locator(".set-up")).hasCount(0);
    }

    private static void fillPerson(Locator card, String username, String name) {
        fill(card, "用户名", username);
        fill(card, "姓名", name);
        fill(card, "密码", OrgFixture.PASSWORD);
        fill(card, "再输入一次", OrgFixture.PASSWORD);
    }

    private static void fill(Locator card, String label, String value) {
        Locator field = card.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
        field.fill(value);
        field.blur();
    }
}
