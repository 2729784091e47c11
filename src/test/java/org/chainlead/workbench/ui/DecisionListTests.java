package org.chainlead.workbench.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.instruction.Handling;
import org.chainlead.instruction.InstructionFixture;
import org.chainlead.task.ElementChange;
import org.chainlead.task.TaskChanges;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskPages;
import org.chainlead.task.TaskState;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.MockedBrowser;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@FreshDatabase
class DecisionListTests {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TaskFixture fixture;

    @Autowired
    private InstructionFixture instructions;

    @Autowired
    private SignIn signIn;

    @Autowired
    private TaskChanges changes;

    @Autowired
    private TaskPages pages;

    @Autowired
    private JdbcClient jdbc;

    private MockedBrowser browser;

    @BeforeEach
    void start() {
        fixture.start();
    }

    @AfterEach
    void leave() {
        browser.close();
        signIn.out();
    }

    @Test
    void consentAtTheWorkbenchGivesTheElementWhatWasAskedFor() {
        TaskId id = fixture.inProgress(fixture.draft("2.1", "打造绿色钛全产业链"));
        ElementChange second = ElementChange.duty(fixture.second, java.util.List.of(fixture.first), "分管副局长");
        signIn.as("fu1", () -> changes.requestAmendment(id, second, "职能划转"));
        open("zhuren");
        assertThat(list("要我定")).contains("申请变更责任：州农业农村局牵头；州工业和信息化局配合；责任人分管副局长（职能划转）");

        agree();

        assertThat(pages.detail(id).leadUnit()).isEqualTo(fixture.second);
        assertThat(pages.detail(id).responsible()).isEqualTo("分管副局长");
        assertThat(pages.detail(id).elementsNo()).isEqualTo(2);
        assertThat(list("要我定")).doesNotContain("职能划转");
        signIn.as("fu2");
        assertThat(pages.detail(id).row().title()).as("the new lead sees it").isEqualTo("打造绿色钛全产业链");
    }

    @Test
    void aChangeAskedForInWordsOnlyIsDecidedOnItsPage() {
        TaskId id = fixture.inProgress(fixture.draft("2.2", "打造绿色铜全产业链"));
        signIn.as(
                "fu1", () -> changes.requestAmendment(id, ElementChange.deadline(LocalDate.of(2023, 11, 30)), "提前完成"));
        jdbc.sql("update task_request set change_body = null").update();
        open("zhuren");

        assertThat(list("要我定")).contains("到任务页决定");
        assertThat(_find(Button.class, spec -> spec.withText("同意拟办"))).isEmpty();
    }

    @Test
    void aSuspensionAskedForByTheUnitIsDecidedByWhoSetTheMatter() {
        TaskId id = fixture.inProgress(fixture.draft("2.3", "发展现代种业"));
        signIn.as("fu1", () -> changes.requestSuspension(id, LocalDate.of(2023, 5, 31), "等待省级批复"));
        open("zhuren");
        assertThat(list("要我定")).contains("申请挂起至2023年5月31日：等待省级批复");

        agree();

        assertThat(pages.detail(id).row().state()).isEqualTo(TaskState.SUSPENDED);
        assertThat(pages.detail(id).suspendedUntil()).isEqualTo(LocalDate.of(2023, 5, 31));
    }

    @Test
    void aRefusalNamesThePaperItRestsOn() {
        TaskId id = fixture.inProgress(fixture.draft("2.5", "发展花卉产业"));
        signIn.as("fu1", () -> changes.requestSuspension(id, LocalDate.of(2023, 5, 31), "等待省级批复"));
        open("zhuren");
        _click(_get(Button.class, spec -> spec.withText("退回")));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("原因")), "节点不能后移");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("确定")));
        assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains("文号");

        _setValue(_get(TextField.class, spec -> spec.withLabel("原制定机关决定的文号")), "楚政办函〔2023〕8号");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("确定")));
        assertThat(changes.requests(id).getFirst().paper()).isEqualTo("楚政办函〔2023〕8号");
        assertThat(changes.requests(id).getFirst().decision()).isEqualTo("节点不能后移");
    }

    @Test
    void instructionsStandFirstInTheListsOfTheOffice() {
        fixture.pendingVerification(fixture.draft("2.4", "打造文化旅游全产业链"));
        instructions.written(null);
        open("ducha");
        String toPropose = list("待拟办");
        assertThat(toPropose.indexOf(InstructionFixture.WORDS))
                .isNotNegative()
                .isLessThan(toPropose.indexOf("打造文化旅游全产业链"));
        browser.close();

        instructions.proposed(null, Handling.HANDLE_NEW);
        open("zhuren");
        assertThat(list("要我定")).contains(InstructionFixture.WORDS, "分管工业副州长批示");
        assertThat(_find(SectionCard.class)).hasSizeLessThanOrEqualTo(4);
    }

    private void open(String person) {
        signIn.as(person);
        browser = MockedBrowser.open(application);
        UI.getCurrent().navigate("");
    }

    private static void agree() {
        _click(_get(Button.class, spec -> spec.withText("同意拟办")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("原制定机关决定的文号")), "楚政办函〔2023〕8号");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("确定")));
        assertThat(_find(Dialog.class)).isEmpty();
    }

    private static String list(String title) {
        return _find(SectionCard.class).stream()
                .map(card -> card.getElement().getTextRecursively())
                .filter(text -> text.startsWith(title))
                .findFirst()
                .orElse("");
    }
}
