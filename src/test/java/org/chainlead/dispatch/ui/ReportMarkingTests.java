package org.chainlead.dispatch.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.chainlead.dispatch.ReportBody;
import org.chainlead.dispatch.ReportFiling;
import org.chainlead.dispatch.ReportFixture;
import org.chainlead.dispatch.ReportForm;
import org.chainlead.dispatch.ReportHints;
import org.chainlead.dispatch.ReportQueries;
import org.chainlead.dispatch.ReportReview;
import org.chainlead.dispatch.ReportState;
import org.chainlead.dispatch.SaveReport;
import org.chainlead.dispatch.SavedReport;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.MockedBrowser;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** March was accepted, April was not: May is marked against March, for the writer and the reviewers only. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportMarkingTests {

    private static final YearMonth MAY = YearMonth.of(2023, 5);
    private static final String ACCEPTED = "完成产值12亿元，新签项目3个";
    private static final String NOT_ACCEPTED = "已完成产值15亿元以上";

    @Autowired
    TaskFixture people;

    @Autowired
    ReportFixture fixture;

    @Autowired
    SignIn signIn;

    @Autowired
    ReportQueries queries;

    @Autowired
    ReportFiling filing;

    @Autowired
    ReportReview review;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext application;

    private MockedBrowser browser;
    private TaskId task;

    @BeforeAll
    void start() {
        people.start();
    }

    @BeforeEach
    void open() {
        clock.reset();
        task = fixture.task();
        fixture.accepted(task);
        clock.set(LocalDate.of(2023, 4, 12));
        handIn(YearMonth.of(2023, 4), NOT_ACCEPTED);
        clock.set(LocalDate.of(2023, 5, 12));
        browser = MockedBrowser.open(application);
    }

    @AfterEach
    void close() {
        browser.close();
        signIn.out();
        clock.reset();
    }

    @Test
    void theWriterSeesMarksWhileEditingAndSendsAllTheSame() {
        signIn.as("ban1");
        UI.getCurrent().navigate("tasks/" + task + "/reports/2023-05");
        _setValue(
                _get(TextArea.class, spec -> spec.withLabel("进展")),
                "一是" + ACCEPTED + "。" + NOT_ACCEPTED + "。持续加大招商引资力度");
        assertThat(_find(HintLine.class).getFirst().getElement().getTextRecursively())
                .contains("与上次采纳的月报相同：一是" + ACCEPTED, "没有数字或日期：持续加大招商引资力度")
                .doesNotContain(NOT_ACCEPTED);
        ReportForm form = signIn.as("ban1", () -> queries.form(task, MAY));
        filing.save(new SaveReport(task, MAY, form.version(), body(form.body().progress()), List.of()));
        UI.getCurrent().navigate("reports");
        UI.getCurrent().navigate("tasks/" + task + "/reports/2023-05");
        _click(_get(Button.class, spec -> spec.withText("提交")));
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("提交")));
        assertThat(queries.form(task, MAY).state()).isEqualTo(ReportState.IN_UNIT_REVIEW);
    }

    @Test
    void headAndOfficeReadTheMarksInTheTextAndOthersReadNone() {
        handIn(MAY, ACCEPTED + "。持续加大招商引资力度。新开工项目2个");
        signIn.as("ducha");
        UI.getCurrent().navigate("reports/2023-05");
        assertThat(_get(ReviewRow.class).getElement().getTextRecursively())
                .contains(ACCEPTED + "（与上次采纳的月报相同）", "持续加大招商引资力度（没有数字或日期）", "新开工项目2个")
                .doesNotContain("新开工项目2个（");
        review.accept(form("ducha").id(), form("ducha").version());
        assertThat(form("ban1").hints().isEmpty()).isFalse();
        ReportHints outside = form("lingdao").hints();
        assertThat(outside.isEmpty()).isTrue();
    }

    private ReportForm form(String person) {
        ReportForm form = signIn.as(person, () -> queries.form(task, MAY));
        signIn.as("ducha");
        return form;
    }

    private void handIn(YearMonth month, String progress) {
        signIn.as("ban1", () -> {
            SavedReport saved = filing.save(new SaveReport(task, month, 0, body(progress), List.of()));
            filing.submit(task, month, saved.version());
            return saved;
        });
        signIn.as("fu1", () -> {
            ReportForm form = queries.form(task, month);
            review.pass(form.id(), form.version());
            return form;
        });
    }

    private ReportBody body(String progress) {
        return fixture.body(task, progress, 12);
    }
}
