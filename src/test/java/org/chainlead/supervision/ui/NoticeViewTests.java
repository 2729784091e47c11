package org.chainlead.supervision.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.common.ui.ReasonList;
import org.chainlead.office.ui.PaperPreview;
import org.chainlead.supervision.AddresseeState;
import org.chainlead.supervision.NoticeAct;
import org.chainlead.supervision.NoticeField;
import org.chainlead.supervision.NoticeFixture;
import org.chainlead.supervision.NoticeFormDrafts;
import org.chainlead.supervision.NoticeId;
import org.chainlead.supervision.NoticeKind;
import org.chainlead.supervision.NoticeList;
import org.chainlead.supervision.NoticeQueries;
import org.chainlead.supervision.NoticeState;
import org.chainlead.supervision.UrgeId;
import org.chainlead.supervision.Urges;
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

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoticeViewTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    TaskFixture people;

    @Autowired
    NoticeFixture fixture;

    @Autowired
    NoticeQueries queries;

    @Autowired
    Urges urges;

    @Autowired
    NoticeFormDrafts drafts;

    @Autowired
    SignIn signIn;

    private MockedBrowser browser;

    @BeforeAll
    void start() {
        people.start();
    }

    @AfterEach
    void leave() {
        browser.close();
        signIn.out();
    }

    @Test
    void aLiaisonSignsAndTheHeadReplies() {
        NoticeId id = fixture.issued(fixture.task());
        open("lian1", "notices/" + id);
        assertThat(primary()).isEqualTo(Texts.label(NoticeAct.SIGN));
        _click(button(NoticeAct.SIGN));
        assertThat(_find(Button.class, spec -> spec.withText(Texts.label(NoticeAct.REPLY))))
                .isEmpty();
        browser.close();

        open("fu1", "notices/" + id);
        _click(button(NoticeAct.REPLY));
        _click(confirm(NoticeAct.REPLY));
        assertThat(_find(ReasonList.class).stream().anyMatch(list -> list.isVisible()))
                .isTrue();
        _setValue(_get(TextArea.class), "已形成措施8条");
        _click(confirm(NoticeAct.REPLY));
        assertThat(queries.detail(id).row().own()).isEqualTo(AddresseeState.TO_CHECK);
    }

    @Test
    void theHeadReviewsIssuesAndIsOfferedOnePrimaryAct() {
        NoticeId id = fixture.drafted(fixture.draft(NoticeKind.SUPERVISION, fixture.task(), people.first));
        open("zhuren", "notices/" + id);
        assertThat(primary()).isEqualTo(Texts.label(NoticeAct.REVIEW));
        assertThat(_get(NoticeView.class).getElement().getTextRecursively()).contains("督查室主任核稿");
        _click(button(NoticeAct.REVIEW));
        browser.close();

        open("ducha", "notices/" + id);
        assertThat(_find(Button.class, spec -> spec.withThemes("primary"))).isEmpty();
        assertThat(_get(NoticeView.class).getElement().getTextRecursively()).contains("督查室主任签发");
        _click(button(NoticeAct.WITHDRAW));
        assertThat(queries.detail(id).row().state()).isEqualTo(NoticeState.REVIEWED);
        _click(confirm(NoticeAct.WITHDRAW));
        assertThat(queries.detail(id).row().state()).isEqualTo(NoticeState.DRAFT);
        browser.close();

        open("zhuren", "notices/" + id);
        _click(button(NoticeAct.REVIEW));
        _click(button(NoticeAct.ISSUE));
        _click(confirm(NoticeAct.ISSUE));
        assertThat(queries.detail(id).row().number()).isNotNull();
    }

    @Test
    void aForeignUnitFindsNothing() {
        NoticeId id = fixture.issued(fixture.task());
        open("fu2", "notices/" + id);
        assertThat(_get(H1.class).getText()).isEqualTo(Texts.t("supervision.ui.notFound"));
    }

    @Test
    void theFormAddressesTheLeadUnitAndShowsThePage() {
        TaskId task = fixture.task();
        open("ducha", "notices/new?task=" + task);
        _setValue(_get(TextArea.class, spec -> spec.withLabel(Texts.t("supervision.field.demands"))), "说明原因");
        assertThat(_get(PaperPreview.class).getElement().getTextRecursively())
                .contains("州工业和信息化局：", "说明原因", "下列1项督办事项予以督办", "特此函达");
        Select<NoticeKind> kind = kind();
        _setValue(kind, NoticeKind.WARNING);
        assertThat(_get(PaperPreview.class).getElement().getTextRecursively())
                .contains("推进滞后的警示单", "整改要求", "特此警示。")
                .doesNotContain("特此函达");
        _setValue(_get(TextArea.class, spec -> spec.withLabel(Texts.t("supervision.field.closing"))), "专此警示。");
        _setValue(kind, NoticeKind.SUPERVISION);
        assertThat(_get(PaperPreview.class).getElement().getTextRecursively()).contains("予以督办", "专此警示。");
        _click(_get(Button.class, spec -> spec.withText(Texts.t("supervision.ui.save"))));
        assertThat(_get(ReasonList.class).isVisible()).isTrue();
        _setValue(_get(com.vaadin.flow.component.textfield.IntegerField.class), 10);
        _setValue(_get(TextField.class, spec -> spec.withLabel(Texts.t("supervision.field.startReason"))), "领导要求直接发函");
        _click(_get(Button.class, spec -> spec.withText(Texts.t("supervision.ui.save"))));
        assertThat(queries.page(NoticeList.DRAFTS, 0, 10).rows()).isNotEmpty();
        assertThat(_get(H1.class).getText()).contains("督办任务");
    }

    @Test
    void aLongTextIsAdvisedAgainstWhileTypingAndStopsNobody() {
        TaskId task = fixture.task();
        open("ducha", "notices/new?task=" + task);
        Div hints = _get(Div.class, spec -> spec.withClasses("length-hints"));
        assertThat(hints.getElement().getTextRecursively()).isEmpty();
        TextField title = _get(TextField.class, spec -> spec.withLabel(Texts.t("supervision.field.title")));
        _setValue(title, "长".repeat(51));
        assertThat(hints.getElement().getTextRecursively())
                .isEqualTo(Texts.t("supervision.length.over", NoticeField.TITLE, 50, 51));
        _setValue(title, "长".repeat(50));
        assertThat(hints.getElement().getTextRecursively()).isEmpty();
        _setValue(title, "长".repeat(51));
        _setValue(demands(), "说明原因");
        _setValue(_get(com.vaadin.flow.component.textfield.IntegerField.class), 10);
        _setValue(_get(TextField.class, spec -> spec.withLabel(Texts.t("supervision.field.startReason"))), "领导要求直接发函");
        _click(_get(Button.class, spec -> spec.withText(Texts.t("supervision.ui.save"))));
        assertThat(_get(H1.class).getText()).isEqualTo("长".repeat(51));
    }

    @Test
    void aTalkShowsItsOwnFieldsAndItsOutcomeIsWrittenDownOnThePage() {
        TaskId task = fixture.task();
        open("ducha", "notices/new?task=" + task + "&kind=INTERVIEW");
        assertThat(_find(TextField.class, spec -> spec.withLabel(Texts.t("supervision.field.invited"))))
                .hasSize(1);
        _setValue(_get(TextField.class, spec -> spec.withLabel(Texts.t("supervision.field.invited"))), "局长");
        assertThat(_get(PaperPreview.class).getElement().getTextRecursively()).contains("约谈对象：局长");
        browser.close();

        NoticeId id = fixture.drafted(fixture.draft(NoticeKind.INTERVIEW, task, people.first));
        open("lingdao", "notices/" + id);
        _click(button(NoticeAct.ISSUE));
        _click(confirm(NoticeAct.ISSUE));
        browser.close();
        open("ducha", "notices/" + id);
        assertThat(primary()).isEqualTo(Texts.label(NoticeAct.RECORD_OUTCOME));
        _click(button(NoticeAct.RECORD_OUTCOME));
        _setValue(_get(TextArea.class, spec -> spec.withLabel(Texts.t("supervision.field.points"))), "要点一");
        _click(confirm(NoticeAct.RECORD_OUTCOME));
        assertThat(queries.detail(id).draft().interview().points()).isEqualTo("要点一");
    }

    @Test
    void theHeadOpensAClosedOneAgain() {
        NoticeId id = fixture.closed(fixture.task());
        open("ducha", "notices/" + id);
        assertThat(_find(Button.class, spec -> spec.withText(Texts.label(NoticeAct.REOPEN))))
                .isEmpty();
        browser.close();
        open("zhuren", "notices/" + id);
        _click(button(NoticeAct.REOPEN));
        _setValue(_get(TextArea.class), "整改反弹");
        _click(confirm(NoticeAct.REOPEN));
        assertThat(_find(ReasonList.class).stream().anyMatch(list -> list.isVisible()))
                .isTrue();
        _setValue(_get(ChineseDatePicker.class), LocalDate.of(2023, 4, 28));
        _click(confirm(NoticeAct.REOPEN));
        assertThat(queries.detail(id).row().state()).isEqualTo(NoticeState.ISSUED);
        assertThat(queries.detail(id).reopenings()).hasSize(1);
    }

    @Test
    void whatWasTypedIsThereAgainAfterTheSessionIsGone() {
        TaskId task = fixture.task();
        open("ducha", "notices/new?task=" + task);
        _setValue(demands(), "十日内说明原因");
        browser.close();
        open("zhuren", "notices/new?task=" + task);
        assertThat(demands().getValue()).isEmpty();
        browser.close();

        open("ducha", "notices/new?task=" + task);
        assertThat(demands().getValue()).isEqualTo("十日内说明原因");
        assertThat(_get(Div.class, spec -> spec.withClasses("restored-notice")).isVisible())
                .isTrue();
        _setValue(_get(com.vaadin.flow.component.textfield.IntegerField.class), 10);
        _setValue(_get(TextField.class, spec -> spec.withLabel(Texts.t("supervision.field.startReason"))), "领导要求直接发函");
        _click(_get(Button.class, spec -> spec.withText(Texts.t("supervision.ui.save"))));
        browser.close();

        open("ducha", "notices/new?task=" + task);
        assertThat(demands().getValue()).isEmpty();
    }

    @Test
    void aReplyBeingTypedIsThereAgainUntilItIsSent() {
        NoticeId id = fixture.signed(fixture.task());
        open("fu1", "notices/" + id);
        _click(button(NoticeAct.REPLY));
        _setValue(_get(TextArea.class), "已形成措施");
        browser.close();

        open("fu1", "notices/" + id);
        _click(button(NoticeAct.REPLY));
        assertThat(_get(TextArea.class).getValue()).isEqualTo("已形成措施");
        _click(confirm(NoticeAct.REPLY));
        assertThat(drafts.reply(id)).isEmpty();
        _click(button(NoticeAct.RECALL));
        _click(confirm(NoticeAct.RECALL));
        assertThat(_get(NoticeView.class).getElement().getTextRecursively()).contains("只有本单位看得到");
        _click(button(NoticeAct.REPLY));
        assertThat(_get(TextArea.class).getValue()).isEqualTo("已形成措施");
    }

    @SuppressWarnings("unchecked")
    private static Select<NoticeKind> kind() {
        return _get(Select.class, spec -> spec.withLabel(Texts.t("supervision.ui.kind")));
    }

    private static TextArea demands() {
        return _get(TextArea.class, spec -> spec.withLabel(Texts.t("supervision.field.demands")));
    }

    @Test
    void theListsAreTheOnesOfTheRole() {
        fixture.issued(fixture.task());
        open("lian1", "notices?list=TO_SIGN");
        assertThat(GridKt._size(_get(Grid.class))).isPositive();
        assertThat(_find(Button.class, spec -> spec.withText(Texts.t("supervision.ui.new"))))
                .isEmpty();
    }

    @Test
    void whoIsUrgedStandsThereBeforeAndAfter() {
        TaskId task = fixture.task();
        open("ducha", "urges/new?task=" + task);
        long before = _get(NativeTable.class).getBody().getRowCount();
        assertThat(before).isEqualTo(3);
        _click(_get(Button.class, spec -> spec.withText(Texts.t("supervision.urge.send", 3))));
        assertThat(_get(NativeTable.class).getBody().getRowCount()).isEqualTo(before);
        assertThat(_get(TextArea.class).getValue()).doesNotContain("督办任务");
        UrgeId other = UrgeId.random();
        urges.send(other, List.of(task), "未报");
        UI.getCurrent().navigate("urges/" + other);
        assertThat(_get(NativeTable.class).getBody().getRowCount()).isEqualTo(before);
    }

    private void open(String who, String route) {
        signIn.as(who);
        browser = MockedBrowser.open(application);
        UI.getCurrent().navigate(route.replaceAll("\\?.*", ""), query(route));
    }

    private static com.vaadin.flow.router.QueryParameters query(String route) {
        return com.vaadin.flow.router.QueryParameters.fromString(
                route.contains("?") ? route.replaceAll(".*\\?", "") : "");
    }

    private static String primary() {
        return _get(
                        Button.class,
                        spec -> spec.withPredicate(
                                b -> b.getThemeNames().contains(ButtonVariant.LUMO_PRIMARY.getVariantName())))
                .getText();
    }

    private static Button button(NoticeAct act) {
        return _get(Button.class, spec -> spec.withText(Texts.label(act)));
    }

    private static Button confirm(NoticeAct act) {
        return _get(_get(Dialog.class), Button.class, spec -> spec.withText(Texts.label(act)));
    }
}
