package org.chainlead.objection.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import org.chainlead.dispatch.ReportFixture;
import org.chainlead.dispatch.ReportId;
import org.chainlead.dispatch.ReportReview;
import org.chainlead.objection.ObjectionRow;
import org.chainlead.objection.ObjectionState;
import org.chainlead.objection.Objections;
import org.chainlead.org.Role;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.MockedBrowser;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
@FreshDatabase
class ObjectionsViewTests {

    @Autowired
    TaskFixture people;

    @Autowired
    ReportFixture reports;

    @Autowired
    ReportReview review;

    @Autowired
    Objections objections;

    @Autowired
    OrgFixture org;

    @Autowired
    SignIn signIn;

    @Autowired
    ApplicationContext application;

    private MockedBrowser browser;

    @BeforeEach
    void aReportWasReturned() {
        people.start();
        org.person("zhuren2", people.office, Role.SUPERVISION_HEAD);
        TaskId task = reports.task();
        ReportId report = reports.handedIn(task);
        signIn.as("zhuren");
        review.returnReport(report, reports.version(task), "请补充佐证");
        browser = MockedBrowser.open(application);
    }

    @AfterEach
    void close() {
        browser.close();
        signIn.out();
    }

    @Test
    void theHeadObjectsAndAnotherPersonDecides() {
        signIn.as("fu1");
        UI.getCurrent().navigate("");
        assertThat(_find(
                        Anchor.class,
                        spec -> spec.withPredicate(link -> link.getHref().equals("objections"))))
                .isNotEmpty();
        UI.getCurrent().navigate("objections");
        _click(_find(Button.class, spec -> spec.withText("申辩")).getFirst());
        Dialog dialog = _get(Dialog.class);
        _setValue(_get(dialog, TextArea.class), "佐证已在附件二");
        _click(_get(dialog, Button.class, spec -> spec.withText("申辩")));
        assertThat(objections.list()).hasSize(1);
        _click(_get(Button.class, spec -> spec.withText("撤回申辩")));
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("撤回申辩")));
        _click(_find(Button.class, spec -> spec.withText("申辩")).getFirst());
        dialog = _get(Dialog.class);
        assertThat(_get(dialog, TextArea.class).getValue()).isEqualTo("佐证已在附件二");
        _click(_get(dialog, Button.class, spec -> spec.withText("申辩")));
        signIn.as("zhuren2");
        UI.getCurrent().navigate("objections");
        _click(_get(Button.class, spec -> spec.withText("采纳")));
        dialog = _get(Dialog.class);
        _setValue(_get(dialog, TextArea.class), "佐证齐全，请重新审核");
        _click(_get(dialog, Button.class, spec -> spec.withText("采纳")));
        assertThat(objections.list()).extracting(ObjectionRow::state).contains(ObjectionState.UPHELD);
        assertThat(_get(ObjectionsView.class).getElement().getTextRecursively()).contains("佐证已在附件二", "佐证齐全，请重新审核");
    }
}
