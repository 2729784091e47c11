package org.chainlead.task.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._get;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.UploadKt._upload;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.chainlead.importing.ImportField;
import org.chainlead.importing.ImportId;
import org.chainlead.importing.ImportState;
import org.chainlead.task.TaskFilter;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskImport;
import org.chainlead.task.TaskImportSettings.Several;
import org.chainlead.task.TaskQueries;
import org.chainlead.task.ui.UnitQuestions.Meaning;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.MockedBrowser;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Each step of the wizard by itself and the way through them. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportViewTests {

    private static final String LIST = """
            任务清单,,,,
            序号,重点工作,目标,牵头责任单位,完成时间
            7.1,培育龙头企业,新增 3 户,州工业和信息化局,2023年6月底
            7.2,培育上市企业,新增 1 户,州工业和信息化局、州农业农村局,2022.6.30
            7.3,,新增 2 户,没有的局,明年再说
            """;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TaskFixture tasks;

    @Autowired
    private SignIn signIn;

    @Autowired
    private TaskImport imports;

    @Autowired
    private TaskQueries queries;

    private MockedBrowser browser;

    @BeforeAll
    void fill() {
        tasks.start();
    }

    @BeforeEach
    void open() {
        signIn.as("ducha");
        browser = MockedBrowser.open(application);
    }

    @AfterEach
    void close() {
        browser.close();
        signIn.out();
    }

    @Test
    void aFileLeadsToItsColumnsAndABrokenOneToTheReason() {
        UI.getCurrent().navigate("tasks/import");
        _upload(_get(Upload.class), "坏.xlsx", new byte[] {1, 2, 3});
        assertThat(_find(Paragraph.class)).anyMatch(text -> text.getText().contains("坏.xlsx"));

        _upload(_get(Upload.class), "清单.csv", LIST.getBytes(StandardCharsets.UTF_8));

        assertThat(address()).startsWith("tasks/import/").endsWith("?step=columns");
        assertThat(_get(Select.class, spec -> spec.withLabel("表头所在行")).getValue())
                .isEqualTo(2);
    }

    @Test
    void aPastedTableIsReadTheSameWay() {
        UI.getCurrent().navigate("tasks/import");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("或粘贴表格")), LIST.replace(',', '\t'));
        _click(_get(Button.class, spec -> spec.withText("读取粘贴的表格")));

        assertThat(address()).endsWith("?step=columns");
    }

    @Test
    void aMissingColumnIsNamedAndHoldsTheWizard() {
        ImportId id = opened(ImportStage.COLUMNS);
        ComboBox<ImportField> due = column("E 列 完成时间 对应");
        _setValue(due, null);
        _click(_get(Button.class, spec -> spec.withText("下一步")));

        assertThat(address()).endsWith("?step=columns");
        assertThat(_get(Paragraph.class, spec -> spec.withClasses("notice-warning"))
                        .getText())
                .contains("完成时限");
        assertThat(imports.settings(id).columns()).doesNotContainKey("due");
    }

    @Test
    void aFieldStandsInOneColumnOnly() {
        ImportId id = opened(ImportStage.COLUMNS);
        ImportField title = column("B 列 重点工作 对应").getValue();
        _setValue(column("C 列 目标 对应"), title);

        assertThat(column("B 列 重点工作 对应").getValue()).isNull();
        assertThat(imports.settings(id).columns()).containsEntry("title", 3).doesNotContainKey("goal");
    }

    @Test
    void theQuestionsAreAskedOnceAndAnswersAreSaved() {
        ImportId id = opened(ImportStage.QUESTIONS);
        RadioButtonGroup<Several> several = _get(RadioButtonGroup.class, spec -> spec.withLabel("这样写的单位，怎样处理？"));
        _setValue(several, Several.FIRST_LEADS);
        Select<Meaning> meaning = _find(Select.class).stream()
                .filter(select -> select.getAriaLabel().filter("处理方式"::equals).isPresent())
                .findFirst()
                .orElseThrow();
        _setValue(meaning, Meaning.CREATE);
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("顺延年数")), 1);

        assertThat(imports.settings(id).several()).isEqualTo(Several.FIRST_LEADS);
        assertThat(imports.settings(id).units().get("没有的局").create()).isTrue();
        assertThat(imports.settings(id).shiftMonths()).isEqualTo(12);
        assertThat(imports.check(id).obstacles()).hasSize(1);
    }

    @Test
    void oneOfSeveralTextsMayBeAnsweredForItself() {
        ImportId id = opened(ImportStage.QUESTIONS, LIST + "7.4,开拓市场,新增 1 户,州农业农村局、州工业和信息化局,2023.6.30\n");
        @SuppressWarnings("unchecked")
        Select<Several> own = _find(Select.class).stream()
                .filter(select ->
                        select.getAriaLabel().filter("州农业农村局、州工业和信息化局"::equals).isPresent())
                .findFirst()
                .orElseThrow();
        _setValue(own, Several.EACH);
        assertThat(imports.settings(id).severalOf()).containsExactly(Map.entry("州农业农村局、州工业和信息化局", Several.EACH));
        _setValue(own, null);
        assertThat(imports.settings(id).severalOf()).isEmpty();
    }

    @Test
    void anotherWindowsChangeIsSaidAndWhatWasTypedStays() {
        ImportId id = opened(ImportStage.QUESTIONS);
        imports.save(id, imports.batch(id).version(), imports.settings(id).withOutcome(true, 0, true));
        RadioButtonGroup<Several> several = _get(RadioButtonGroup.class, spec -> spec.withLabel("这样写的单位，怎样处理？"));
        _setValue(several, Several.EACH);

        assertThat(imports.settings(id).several()).isEqualTo(Several.ASK);
        assertThat(several.getValue()).isEqualTo(Several.EACH);
        _click(_get(Button.class, spec -> spec.withText("以我填写的为准")));
        assertThat(imports.settings(id).several()).isEqualTo(Several.EACH);
    }

    @Test
    void thePreviewMarksTheCellsAndLetsFaultyRowsOut() {
        ImportId id = opened(ImportStage.PREVIEW);
        assertThat(_find(Span.class)).extracting(Span::getText).contains("1 行可导入", "2 行有问题");
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("只看有问题的")), true);
        PreviewGrid grid = _get(PreviewGrid.class);
        assertThat(_size(grid)).isEqualTo(2);
        assertThat(grid.getColumnByKey("title").getPartNameGenerator().apply(_get(grid, 1)))
                .isEqualTo("cell-error");
        _click(_get(Button.class, spec -> spec.withText("下一步")));
        assertThat(address()).endsWith("?step=preview");

        grid.asMultiSelect().select(_get(grid, 0), _get(grid, 1));
        _click(_get(Button.class, spec -> spec.withText("不导入所选行")));

        assertThat(imports.settings(id).excluded()).containsExactlyInAnyOrder(4, 5);
        _click(_get(Button.class, spec -> spec.withText("下一步")));
        assertThat(address()).endsWith("?step=bring_in");
    }

    @Test
    void bringingInIsDoneOnceAndTakenBackAsAWhole() {
        ImportId id = opened(ImportStage.PREVIEW);
        imports.save(
                id,
                imports.batch(id).version(),
                imports.settings(id).withExcluded(java.util.Set.of(4, 5)).withOutcome(false, 0, false));
        ImportView.open(UI.getCurrent(), id, ImportStage.BRING_IN);
        Button bringIn = _get(Button.class, spec -> spec.withText("导入"));
        _click(bringIn);

        assertThat(_get(H1.class).getText()).isEqualTo("已导入 1 项任务");
        assertThat(queries.count(TaskFilter.all().withBatch(id))).isEqualTo(1);
        assertThat(bringIn.isEnabled()).isFalse();

        _click(_get(Button.class, spec -> spec.withText("撤销本次导入")));
        assertThat(_find(Paragraph.class)).anyMatch(text -> text.getText().contains("全部删除"));
        _click(_find(Button.class, spec -> spec.withText("撤销本次导入")).getLast());

        assertThat(imports.batch(id).state()).isEqualTo(ImportState.UNDONE);
        assertThat(queries.count(TaskFilter.all().withBatch(id))).isZero();
        assertThat(_get(H1.class).getText()).isEqualTo("已撤销导入的 1 项任务");
        UI.getCurrent().navigate("tasks/import");
        assertThat(_find(Span.class)).extracting(Span::getText).contains("已撤销");
    }

    @Test
    void onlyWhoMayImportIsOfferedIt() {
        UI.getCurrent().navigate("tasks");
        _get(Button.class, spec -> spec.withText("导入"));
        browser.close();
        signIn.as("fu2");
        browser = MockedBrowser.open(application);
        UI.getCurrent().navigate("tasks");
        _assertNone(Button.class, spec -> spec.withText("导入"));
    }

    @Test
    void whatIsNotOnesOwnOrNoIdIsNotFound() {
        UI.getCurrent().navigate("tasks/import/nonsense");
        assertThat(_find(Button.class, spec -> spec.withText("下一步"))).isEmpty();
        ImportId id = opened(ImportStage.COLUMNS);
        browser.close();
        signIn.as("zhuren");
        browser = MockedBrowser.open(application);
        UI.getCurrent().navigate("tasks/import/" + id);
        assertThat(_find(Button.class, spec -> spec.withText("下一步"))).isEmpty();
    }

    private ImportId opened(ImportStage stage) {
        return opened(stage, LIST);
    }

    private ImportId opened(ImportStage stage, String list) {
        ImportId id = imports.open("清单.csv", list.getBytes(StandardCharsets.UTF_8));
        imports.save(
                id,
                imports.batch(id).version(),
                imports.settings(id)
                        .withConstants(
                                null,
                                false,
                                "楚政通〔2023〕9号",
                                imports.settings(id).level(),
                                imports.settings(id).startsOn(),
                                imports.settings(id).cycle(),
                                imports.settings(id).setBy(),
                                "拟按分工交办"));
        ImportView.open(UI.getCurrent(), id, stage);
        return id;
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<ImportField> column(String name) {
        return _find(ComboBox.class).stream()
                .filter(box -> box.getAriaLabel().filter(name::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static String address() {
        return UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters();
    }
}
