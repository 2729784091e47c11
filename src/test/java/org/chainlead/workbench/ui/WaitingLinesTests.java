package org.chainlead.workbench.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chainlead.bulletin.BulletinFixture;
import org.chainlead.bulletin.BulletinId;
import org.chainlead.common.CountingPeriod;
import org.chainlead.dispatch.ReportFixture;
import org.chainlead.dispatch.ReportId;
import org.chainlead.dispatch.ReportReview;
import org.chainlead.dispatch.RoundId;
import org.chainlead.followup.FollowUpFixture;
import org.chainlead.followup.FollowUpId;
import org.chainlead.followup.FollowUps;
import org.chainlead.indicator.IndicatorFixture;
import org.chainlead.indicator.IndicatorId;
import org.chainlead.project.ProjectFixture;
import org.chainlead.supervision.NoticeFixture;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.MockedBrowser;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.SqlStatements;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@FreshDatabase
class WaitingLinesTests {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private WaitingLines lines;

    @Autowired
    private ReportLists lists;

    @Autowired
    private TaskFixture tasks;

    @Autowired
    private NoticeFixture notices;

    @Autowired
    private BulletinFixture bulletins;

    @Autowired
    private ReportFixture reports;

    @Autowired
    private ReportReview review;

    @Autowired
    private FollowUpFixture closed;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private IndicatorFixture indicators;

    @Autowired
    private ProjectFixture projects;

    @Autowired
    private SignIn signIn;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void start() {
        tasks.start();
    }

    @AfterEach
    void leave() {
        clock.reset();
        signIn.out();
    }

    @Test
    void aNoticeWaitsForItsSignatureThenItsReplyThenItsCheck() {
        notices.issued(notices.task());
        assertThat(waiting("lian1")).containsExactly("待签收的督办文书：1 件 → notices?list=TO_SIGN");
        assertThat(waiting("fu2")).as("another unit").isEmpty();
        signIn.as("fu1");
        MockedBrowser browser = MockedBrowser.open(application);
        UI.getCurrent().navigate("");
        assertThat(_get(H1.class).getText()).endsWith("有1件事等您办");
        assertThat(_find(Div.class, spec -> spec.withClasses("work-waiting"))).hasSize(1);
        browser.close();
        long few = statements();

        notices.signed(notices.task());
        notices.replied(notices.task());
        assertThat(waiting("fu1"))
                .containsExactly("待签收的督办文书：1 件 → notices?list=TO_SIGN", "待回复的督办文书：1 件 → notices?list=TO_REPLY");
        assertThat(waiting("ducha")).containsExactly("待核查的回复：1 件 → notices?list=TO_CHECK");
        assertThat(waiting("zhuren")).containsExactly("待核查的回复：1 件 → notices?list=TO_CHECK");
        assertThat(statements()).as("however much waits").isEqualTo(few);
    }

    @Test
    void figuresOfProjectsWaitForTheOffice() {
        projects.filled(projects.one(tasks.first, "州工业和信息化局"), "ban1", "见项目台账");
        for (String person : List.of("ducha", "zhuren")) {
            assertThat(waiting(person)).as(person).containsExactly("待核验的项目数据：3 项 → projects/verify");
        }
        assertThat(waiting("fu1")).isEmpty();
    }

    @Test
    void aBulletinWaitsForTheUnitThenForReviewThenForTheLeader() {
        RoundId round = bulletins.closedRound();
        assertThat(waiting("ducha")).contains("自报与核验不一致：2 项 → disagreements");
        BulletinId id = bulletins.sent(round);

        assertThat(waiting("fu1"))
                .singleElement()
                .asString()
                .startsWith("通报征求意见：1 件，逾期未答复视为无意见3月")
                .endsWith("→ bulletins/" + id + "/opinion");
        bulletins.over(id);
        assertThat(waiting("fu1")).isEmpty();
        assertThat(waiting("zhuren")).contains("待核稿的通报：1 件 → bulletins");
        assertThat(waiting("lingdao")).as("not reviewed yet").isEmpty();

        bulletins.review(id);
        assertThat(waiting("lingdao")).containsExactly("待签发的通报：1 件 → bulletins");
        assertThat(waiting("zhuren")).noneMatch(line -> line.contains("通报"));

        bulletins.issue(id);
        assertThat(waiting("lingdao")).isEmpty();
    }

    @Test
    void aSampleWaitsForTheOfficeAndItsGapForTheHead() {
        FollowUpId check = closed.drawn(closed.closed("9.1", "已销号的任务"));
        assertThat(waiting("ducha")).containsExactly("待核查的回头看：1 项 → follow-ups");
        assertThat(waiting("zhuren")).isEmpty();

        as("ducha", () -> followUps.check(check, false, "现场未建成", today(), List.of()));
        assertThat(waiting("ducha")).isEmpty();
        assertThat(waiting("zhuren")).containsExactly("待决定的回头看：1 项 → follow-ups?list=CHECKED");
    }

    @Test
    void lastMonthsReportsStayUntilTheRoundIsPublished() {
        RoundId round = bulletins.closedRound();
        TaskId returned = bulletins.delayed;
        ReportId report = report(returned);
        as("ducha", () -> review.returnReport(report, reports.version(returned), "数据与统计快报不符"));
        BulletinId bulletin = bulletins.consulted(round);
        clock.set(LocalDate.of(2023, 4, 11));

        assertThat(rows("ban1", lists::returned)).containsExactly("2023年3月 · 数据与统计快报不符");
        assertThat(waiting("lian1")).contains("退回待改的月报：1 件 → reports/2023-03");
        assertThat(waiting("lian2")).isEmpty();
        assertThat(rows("ducha", lists::toReview)).hasSize(2);
        reports.submitted(returned);
        assertThat(rows("fu1", lists::toPass)).singleElement().asString().startsWith("2023年3月 · ");
        as("fu1", () -> review.pass(report, reports.version(returned)));
        assertThat(rows("ducha", lists::toReview)).hasSize(3).allMatch(row -> row.startsWith("2023年3月 · "));

        bulletins.issue(bulletins.review(bulletin));
        assertThat(rows("ducha", lists::toReview)).as("published").isEmpty();
    }

    /** Today is 2023-03-13: February is over, the quarter and the year are not; the term begins with January. */
    @Test
    void anIndicatorWaitsForTheSourceUnitThenForTheOfficeAndARedOneForItsFiveSteps() {
        IndicatorId output = indicators.made("规上工业产值", tasks.first, null);
        IndicatorId sales = indicators.made("规上工业销售产值", tasks.first, null);
        indicators.made("技改投资", tasks.first, null, CountingPeriod.QUARTER);
        assertThat(waiting("ban1")).containsExactly("待填报的指标（2023年2月数据）：2 项 → indicators/entry/2023-02");
        assertThat(waiting("fu2")).as("another unit").isEmpty();
        assertThat(waiting("zhuren")).isEmpty();
        long few = statements();

        indicators.entered(sales, IndicatorFixture.JANUARY, "1000", "", 0);
        indicators.returned(sales);
        indicators.entered(output, IndicatorFixture.FEBRUARY, "120", "", 0);
        assertThat(waiting("ban1"))
                .containsExactly(
                        "退回待改的指标（2023年1月数据）：1 项 → indicators/entry/2023-01",
                        "待填报的指标（2023年2月数据）：1 项 → indicators/entry/2023-02");
        assertThat(statements()).as("however much waits").isEqualTo(few);
        assertThat(waiting("fu2")).as("another unit").isEmpty();
        assertThat(waiting("ducha")).containsExactly("待核验的指标数据：1 项 → indicators/verify");

        indicators.entered(sales, IndicatorFixture.JANUARY, "1001", "", 1);
        indicators.verified(sales);
        indicators.verified(output);
        assertThat(waiting("ducha")).isEmpty();
        assertThat(waiting("ban1")).containsExactly("待填报的指标（2023年2月数据）：1 项 → indicators/entry/2023-02");
        indicators.opened(output);
        assertThat(waiting("ducha")).containsExactly("五步处置未办结的红灯指标：1 项 → indicators?shown=IN_CASE");
        assertThat(waiting("lian1")).containsExactly("待填报的指标（2023年2月数据）：1 项 → indicators/entry/2023-02");

        clock.set(LocalDate.of(2023, 5, 9));
        assertThat(waiting("fu1"))
                .containsExactly(
                        "待填报的指标（2023年3月数据）：1 项 → indicators/entry/2023-03",
                        "待填报的指标（2023年4月数据）：2 项 → indicators/entry/2023-04");
    }

    private ReportId report(TaskId task) {
        return new ReportId(jdbc.sql("select id from report where task_id = :task")
                .param("task", task.uuid())
                .query(UUID.class)
                .single());
    }

    private void as(String person, Runnable act) {
        signIn.as(person, () -> {
            act.run();
            return person;
        });
    }

    private long statements() {
        return signIn.as("fu1", () -> SqlStatements.count(() -> lines.of(today())));
    }

    private interface Lists {

        WorkList of(LocalDate today);
    }

    private List<String> rows(String person, Lists list) {
        return signIn.as(
                person,
                () -> list.of(today()).rows().stream()
                        .map(row -> _get(row, Div.class, spec -> spec.withClasses("work-note"))
                                .getText())
                        .toList());
    }

    private List<String> waiting(String person) {
        return signIn.as(
                person,
                () -> lines.of(today()).stream()
                        .map(WaitingLines.Line::component)
                        .map(WaitingLinesTests::words)
                        .toList());
    }

    private static String words(Component line) {
        Anchor link = (Anchor) line.getChildren().findFirst().orElseThrow();
        return line.getElement().getTextRecursively() + " → " + link.getHref();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
