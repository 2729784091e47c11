package org.chainlead.workbench.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import java.util.List;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.dispatch.ReportFixture;
import org.chainlead.meeting.MeetingFixture;
import org.chainlead.org.Role;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.MockedBrowser;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkbenchViewTests {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TaskFixture tasks;

    @Autowired
    private ReportFixture reports;

    @Autowired
    private MeetingFixture meetings;

    @Autowired
    private OrgFixture org;

    @Autowired
    private SignIn signIn;

    private TaskId toReport;
    private TaskId toSign;
    private MockedBrowser browser;

    @BeforeAll
    void fill() {
        meetings.start();
        org.person("zong", tasks.office, Role.CHIEF_LEADER);
        toReport = reports.task();
        toSign = tasks.assigned(tasks.draft("4.2", "打造绿色钛全产业链"));
    }

    @AfterEach
    void leave() {
        browser.close();
        signIn.out();
    }

    @ParameterizedTest
    @CsvSource({
        "ban1, 要我报、退回给我、等我配合、快到期的任务",
        "lian1, 待签收、要我报、等我配合、快到期的任务",
        "fu1, 待审核、待签收、等我配合、快到期的任务",
        "lingdao, 要我定、亮红的、我包联",
        "ducha, 待拟办、待审月报、未签收、未报",
        "zhuren, 要我定、待核验、未签收、未报",
        "mishuzhang, 待签发、亮红的、近期会议、要协调",
        "zong, 亮红的、要协调、近期会议、快到期的任务",
        "shenji, 从这里开始",
        "xitong, 从这里开始",
        "anquan, 从这里开始"
    })
    void eachRoleHasItsLists(String person, String titles) {
        open(person);

        assertThat(_find(SectionCard.class).stream().map(WorkbenchViewTests::title))
                .containsExactlyInAnyOrder(titles.split("、"));
    }

    @Test
    void minutesAndDifficultiesComeBeforeWhoSeesEveryChain() {
        meetings.submitted(meetings.held(null));
        TaskId asking = reports.task();
        reports.handedIn(asking, reports.withDifficulty(reports.body(asking, "完成12亿元", 12), "缺用地指标", tasks.office));
        open("mishuzhang");
        assertThat(next("待签发")).singleElement().asString().startsWith("去签发：meetings/");
        assertThat(next("要协调")).containsExactly("查看：tasks/" + asking);
        for (int i = 0; i < 6; i++) {
            TaskId another = reports.task();
            reports.handedIn(
                    another, reports.withDifficulty(reports.body(another, "完成产值", 12), "缺资金" + i, tasks.office));
        }
        leave();
        open("mishuzhang");
        assertThat(next("要协调")).hasSize(6);
        Anchor all = _get(Anchor.class, spec -> spec.withText(Texts.t("workbench.all", 7)));
        UI.getCurrent().navigate(all.getHref());
        assertThat(_find(WorkRow.class)).hasSize(7);
    }

    @Test
    void eachRowCarriesItsOneNextAction() {
        open("ban1");
        assertThat(next("要我报")).containsExactly("填报：tasks/" + toReport + "/reports/2023-03");
        leave();

        open("lian1");
        assertThat(next("待签收")).containsExactly("签收：tasks/" + toSign);
    }

    @Test
    void whoHasNothingToDoIsToldSoAndWhatEachListIsFor() {
        open("fu2");

        assertThat(_get(H1.class).getText()).endsWith("目前没有要办的事");
        assertThat(_find(WorkRow.class)).isEmpty();
        assertThat(_find(EmptyState.class).stream()
                        .map(state -> state.getElement().getTextRecursively()))
                .contains("没有待您审核的月报。", "没有待签收的任务。");
    }

    private void open(String person) {
        signIn.as(person);
        browser = MockedBrowser.open(application);
        UI.getCurrent().navigate("");
    }

    private static String title(SectionCard card) {
        return String.valueOf(card.getElement().getChild(0).getChild(0).getText());
    }

    private static List<String> next(String list) {
        SectionCard card = _find(SectionCard.class).stream()
                .filter(found -> title(found).equals(list))
                .findFirst()
                .orElseThrow();
        return _find(card, Anchor.class, spec -> spec.withClasses("button-link")).stream()
                .map(link -> link.getText() + "：" + link.getHref())
                .toList();
    }
}
