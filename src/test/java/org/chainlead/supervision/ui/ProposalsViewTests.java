package org.chainlead.supervision.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chainlead.common.Texts;
import org.chainlead.supervision.LadderStep;
import org.chainlead.supervision.LadderSweep;
import org.chainlead.supervision.ProposalRow;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.MockedBrowser;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
@FreshDatabase
class ProposalsViewTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    TaskFixture people;

    @Autowired
    LadderSweep sweep;

    @Autowired
    SignIn signIn;

    @Autowired
    TestClock clock;

    private MockedBrowser browser;
    private TaskId task;

    @BeforeEach
    void start() {
        clock.reset();
        people.start();
        task = people.inProgress(people.draft("L1", "逾期任务"));
        clock.set(LocalDate.of(2024, 1, 10));
        sweep.sweep();
        signIn.as("ducha");
        browser = MockedBrowser.open(application);
    }

    @AfterEach
    void leave() {
        browser.close();
        clock.reset();
        signIn.out();
    }

    @Test
    void aSelectedProposalOpensTheFormOfItsStep() {
        UI.getCurrent().navigate("proposals");
        Grid<ProposalRow> grid = grid();
        assertThat(GridKt._size(grid)).isEqualTo(1);
        grid.select(GridKt._get(grid, 0));
        _click(_get(Button.class, spec -> spec.withText(Texts.t("supervision.ladder.follow", LadderStep.URGE))));
        assertThat(_get(H1.class).getText()).isEqualTo(Texts.t("supervision.urge.title"));
    }

    @Test
    void aDismissedOneIsGone() {
        UI.getCurrent().navigate("proposals");
        grid().select(GridKt._get(grid(), 0));
        _click(_get(Button.class, spec -> spec.withText(Texts.t("supervision.ladder.dismiss"))));
        Dialog dialog = _get(Dialog.class);
        assertThat(_get(dialog, TextArea.class).getMaxLength())
                .as("as the service takes it")
                .isEqualTo(500);
        _setValue(_get(dialog, TextArea.class), "单位已电话说明");
        _click(_get(dialog, Button.class, spec -> spec.withText(Texts.t("common.ui.confirm"))));
        assertThat(GridKt._size(grid())).isZero();
    }

    @Test
    void theFormBeginsWithTheReasonsAndAsksWhyAStepIsSkipped() {
        UI.getCurrent()
                .navigate(
                        "notices/new",
                        new QueryParameters(Map.of("task", List.of(task.toString()), "kind", List.of("WARNING"))));
        assertThat(_get(TextArea.class, spec -> spec.withLabel(Texts.t("supervision.field.body")))
                        .getValue())
                .contains("逾期任务", "连续2期未报");
        assertThat(_get(TextField.class, spec -> spec.withLabel(Texts.t("supervision.field.startReason")))
                        .getHelperText())
                .contains("催办");
    }

    @SuppressWarnings("unchecked")
    private static Grid<ProposalRow> grid() {
        return _get(Grid.class);
    }
}
