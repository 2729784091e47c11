package org.chainlead.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.List;
import org.chainlead.task.TaskFixture;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.MockedBrowser;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The main menu is divided for those who have much in it, and each entry stands in it once. */
@IntegrationTest
@FreshDatabase
class NavigationTests {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TaskFixture people;

    @Autowired
    private SignIn signIn;

    private MockedBrowser browser;

    @BeforeEach
    void start() {
        people.start();
    }

    @AfterEach
    void leave() {
        browser.close();
        signIn.out();
    }

    @Test
    void theSupervisionOfficeHasItsLongMenuInParts() {
        List<SideNav> lists = menuOf("zhuren");
        assertThat(lists)
                .extracting(list -> list.getElement().getAttribute("aria-label"))
                .containsExactly("主菜单", "调度", "督查", "会议与批示", "系统");
        assertThat(titles(lists.get(0))).startsWith("工作台", "任务台账").contains("消息");
        assertThat(titles(lists.get(1))).startsWith("月度调度", "调度台").contains("通报");
        assertThat(titles(lists.get(2))).startsWith("督查督办").contains("检查安排", "回头看");
        assertThat(titles(lists.get(3))).containsExactly("会议", "领导批示", "履职频次");
        assertThat(lists.stream().flatMap(list -> titles(list).stream())).doesNotHaveDuplicates();
    }

    @Test
    void aShortMenuIsNotDivided() {
        assertThat(menuOf("xitong"))
                .extracting(list -> list.getElement().getAttribute("aria-label"))
                .startsWith("主菜单")
                .doesNotContain("调度", "督查", "会议与批示");
    }

    private List<SideNav> menuOf(String person) {
        signIn.as(person);
        browser = MockedBrowser.open(application);
        UI.getCurrent().navigate("");
        return _find(SideNav.class);
    }

    private static List<String> titles(SideNav list) {
        return list.getItems().stream().map(SideNavItem::getLabel).toList();
    }
}
