package org.chainlead.supervision.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.org.Directory;
import org.chainlead.org.UnitRef;
import org.chainlead.supervision.InspectionDraft;
import org.chainlead.supervision.InspectionId;
import org.chainlead.supervision.InspectionPlanning;
import org.chainlead.supervision.InspectionQueries;
import org.chainlead.supervision.InspectionState;
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

@IntegrationTest
@FreshDatabase
class InspectionsViewTests {

    private static final YearMonth MARCH = YearMonth.of(2023, 3);
    private static final LocalDate DAY = LocalDate.of(2023, 3, 20);

    @Autowired
    ApplicationContext application;

    @Autowired
    TaskFixture people;

    @Autowired
    InspectionPlanning planning;

    @Autowired
    InspectionQueries queries;

    @Autowired
    Directory directory;

    @Autowired
    SignIn signIn;

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
    void theOfficePlansIsWarnedDecidesChangesAndCancels() {
        open("zhuren");
        _click(button("supervision.inspection.plan"));
        fill("安全生产");
        _click(save());
        assertThat(queries.page(MARCH, 0, 10).total()).isOne();

        _click(button("supervision.inspection.plan"));
        fill("安全生产");
        assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains("事项相同");
        _click(save());
        assertThat(queries.page(MARCH, 0, 10).total()).isOne();
        _setValue(_get(TextArea.class), "上级专项督查要求");
        _click(save());
        assertThat(queries.page(MARCH, 0, 10).total()).isEqualTo(2);
        assertThat(sheet()).contains("州工业和信息化局 安全生产");

        _click(_find(Button.class, spec -> spec.withText(Texts.t("supervision.inspection.change")))
                .getFirst());
        _setValue(matter(), "防汛检查");
        _click(save());
        assertThat(queries.page(MARCH, 0, 10).rows())
                .extracting(row -> row.matter())
                .contains("防汛检查");

        _click(_find(Button.class, spec -> spec.withText(Texts.t("supervision.inspection.cancel")))
                .getFirst());
        assertThat(_get(TextArea.class).getMaxLength())
                .as("as the service takes it")
                .isEqualTo(500);
        _setValue(_get(TextArea.class), "合并检查");
        _click(_find(_get(Dialog.class), Button.class).getLast());
        assertThat(queries.page(MARCH, 0, 10).rows())
                .extracting(row -> row.state())
                .contains(InspectionState.CANCELLED);
    }

    @Test
    void whatIsTypedOutlivesTheSession() {
        open("zhuren");
        _click(button("supervision.inspection.plan"));
        fill("安全生产");
        leave();
        open("zhuren");
        _click(button("supervision.inspection.plan"));
        assertThat(matter().getValue()).isEqualTo("安全生产");
        assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains("已找回您");
        _click(save());
        assertThat(queries.page(MARCH, 0, 10).total()).isOne();
        _click(button("supervision.inspection.plan"));
        assertThat(matter().getValue()).isEmpty();
        _setValue(matter(), "写了又不要");
        leave();
        open("zhuren");
        _click(button("supervision.inspection.plan"));
        _click(button("common.ui.discardTyped"));
        assertThat(matter().getValue()).isEmpty();
    }

    @Test
    void aUnitSeesItsOwnAndNoButtons() {
        for (var unit : List.of(people.first, people.second)) {
            InspectionDraft draft = new InspectionDraft(List.of(unit), null, null, "现场检查", DAY, DAY, "督查员", null, "");
            signIn.as("ducha", () -> planning.plan(InspectionId.random(), draft));
        }
        open("fu1");
        assertThat(_find(WorkRow.class)).hasSize(1);
        assertThat(sheet()).contains("州工业和信息化局 现场检查").doesNotContain("州农业农村局");
        assertThat(_find(Button.class, spec -> spec.withText(Texts.t("supervision.inspection.plan"))))
                .isEmpty();
        assertThat(_find(Button.class, spec -> spec.withText(Texts.t("supervision.inspection.change"))))
                .isEmpty();
    }

    @Test
    void oneGoesFromMonthToMonth() {
        open("zhuren");
        _click(button("supervision.inspection.monthAfter"));
        assertThat(_find(H2.class).stream().map(H2::getText)).contains("2023年4月");
        _click(button("supervision.inspection.monthBefore"));
        assertThat(_find(H2.class).stream().map(H2::getText)).contains("2023年3月");
    }

    @SuppressWarnings("unchecked")
    private void fill(String matter) {
        List<UnitRef> first = directory.units(List.of(people.first));
        _get(_get(Dialog.class), MultiSelectComboBox.class).setValue(Set.copyOf(first));
        _setValue(matter(), matter);
        for (String field : List.of("supervision.field.inspectionFrom", "supervision.field.inspectionUntil")) {
            _setValue(_get(ChineseDatePicker.class, spec -> spec.withLabel(Texts.t(field))), DAY);
        }
        _setValue(_get(TextField.class, spec -> spec.withLabel(Texts.t("supervision.field.team"))), "督查员2人");
    }

    private static TextField matter() {
        return _get(TextField.class, spec -> spec.withLabel(Texts.t("supervision.field.inspectionMatter")));
    }

    private static String sheet() {
        return _get(InspectionCalendar.class).getElement().getTextRecursively();
    }

    private static Button save() {
        return _get(_get(Dialog.class), Button.class, spec -> spec.withText(Texts.t("supervision.settings.save")));
    }

    private static Button button(String key) {
        return _get(Button.class, spec -> spec.withText(Texts.t(key)));
    }

    private void open(String who) {
        signIn.as(who);
        browser = MockedBrowser.open(application);
        UI.getCurrent().navigate("inspections", QueryParameters.of("month", MARCH.toString()));
    }
}
