package org.chainlead.workbench.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.chainlead.dispatch.ReportFixture;
import org.chainlead.dispatch.ReportId;
import org.chainlead.dispatch.ReportReview;
import org.chainlead.objection.Objections;
import org.chainlead.supervision.NoticeFixture;
import org.chainlead.task.TaskChanges;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.MockedBrowser;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every deadline explains itself on hover, wherever it stands. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplainedDeadlinesTests {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TaskFixture tasks;

    @Autowired
    private ReportFixture reports;

    @Autowired
    private ReportReview review;

    @Autowired
    private NoticeFixture notices;

    @Autowired
    private TaskChanges changes;

    @Autowired
    private Objections objections;

    @Autowired
    private SignIn signIn;

    private TaskId task;
    private MockedBrowser browser;

    @BeforeAll
    void fill() {
        tasks.start();
        task = reports.task();
        reports.handedIn(task, reports.withDifficulty(reports.body(task, "完成12亿元", 12), "缺用地指标", tasks.second));
        signIn.as("fu1", () -> changes.requestSuspension(task, LocalDate.of(2023, 5, 31), "等待省级批复"));
        notices.issued(task);
        TaskId returned = reports.task();
        ReportId report = reports.handedIn(returned);
        signIn.as("ducha", () -> {
            review.returnReport(report, reports.version(returned), "请补充佐证");
            return report;
        });
        signIn.as(
                "fu1",
                () -> objections.raise(objections.contestable().getFirst().act(), "佐证已附"));
    }

    @AfterEach
    void leave() {
        browser.close();
        signIn.out();
    }

    @Test
    void toTheOffice() {
        open("zhuren");
        for (String place : List.of("", "desk/2023-03", "difficulties", "objections", "tasks/" + task)) {
            UI.getCurrent().navigate(place);
            explained(place);
        }
        inAList("tasks", "DEADLINE");
        inAList("notices", "due");
        inAList("requests", "outcome");
    }

    @Test
    void toAUnit() {
        open("lian2");
        for (String place : List.of("", "reports/2023-03")) {
            UI.getCurrent().navigate(place);
            explained(place);
        }
        UI.getCurrent().navigate("reports/2023-03", QueryParameters.of("tab", "asked"));
        assertThat(explained("asked")).as("the round's and the difficulty's").hasSize(2);
    }

    private static List<Span> explained(String place) {
        List<Span> deadlines = _find(Span.class, spec -> spec.withClasses("deadline"));
        assertThat(deadlines)
                .as(place)
                .isNotEmpty()
                .allSatisfy(
                        deadline -> assertThat(deadline.getTitle().orElse("")).startsWith("截止 202"));
        return deadlines;
    }

    private static void inAList(String place, String column) {
        UI.getCurrent().navigate(place);
        Grid<?> grid = _get(Grid.class);
        List<Component> cells = IntStream.range(0, GridKt._size(grid))
                .mapToObj(row -> GridKt._getCellComponent(grid, row, column))
                .filter(cell -> cell.getElement().getClassList().contains("deadline"))
                .toList();
        assertThat(cells)
                .as(place)
                .isNotEmpty()
                .allSatisfy(cell ->
                        assertThat(cell.getElement().getAttribute("title")).startsWith("截止 202"));
    }

    private void open(String person) {
        signIn.as(person);
        browser = MockedBrowser.open(application);
    }
}
