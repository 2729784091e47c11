package org.chainlead.project.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.UploadKt._upload;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import org.chainlead.importing.ImportId;
import org.chainlead.project.ProjectDecision;
import org.chainlead.project.ProjectFilter;
import org.chainlead.project.ProjectFixture;
import org.chainlead.project.ProjectImport;
import org.chainlead.project.ProjectQueries;
import org.chainlead.project.ProjectStage;
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

/** The way of the published list through the pages: upload, decide, bring in, take back. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProjectImportViewTests {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ProjectFixture projects;

    @Autowired
    private ProjectImport imports;

    @Autowired
    private ProjectQueries queries;

    @Autowired
    private SignIn signIn;

    private MockedBrowser browser;

    @BeforeAll
    void fill() {
        projects.start();
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
    void theListComesInWhenEverythingIsDecidedAndGoesBack() {
        UI.getCurrent().navigate("projects/import");
        _upload(_get(Upload.class), ProjectFixture.FILE, ProjectFixture.file());
        assertThat(address()).startsWith("projects/import/");
        assertThat(_find(Div.class, spec -> spec.withClasses("contradiction"))).hasSize(4);
        assertThat(_find(Span.class))
                .extracting(Span::getText)
                .contains("共 4 处，4 处待决定", "合并前总投资 16,240,116.3 万元，合并后 16,240,116.3 万元");

        _click(_get(Button.class, spec -> spec.withText("导入 96 个项目")));
        assertThat(_find(ListItem.class))
                .extracting(ListItem::getText)
                .containsExactly("还没有选择这份清单的项目处于哪一阶段。", "有4处矛盾还没有决定。请在“需要决定的矛盾”中逐项选择。");

        _setValue(choice("这份清单的项目处于哪一阶段"), ProjectStage.NEWLY_STARTED);
        assertThat(_find(Span.class)).extracting(Span::getText).contains("共 5 处，5 处待决定");
        _setValue(choice("D26 单元格，怎样处理"), ProjectDecision.UNDER_CONSTRUCTION);
        _setValue(choice("F26 单元格，怎样处理"), ProjectDecision.OWN_ROW);
        _setValue(choice("D86 单元格，怎样处理"), ProjectDecision.MERGE);
        _setValue(choice("D95 单元格，怎样处理"), ProjectDecision.MERGE);
        _setValue(choice("D101 单元格，怎样处理"), ProjectDecision.FULL_NAME);
        assertThat(_find(Span.class)).extracting(Span::getText).contains("共 5 处，1 处待决定");
        _setValue(_get(TextField.class, spec -> spec.withLabel("完整的项目名称")), "年产12万吨再生铅项目");
        assertThat(_find(Span.class)).extracting(Span::getText).contains("合并前总投资 16,240,116.3 万元，合并后 16,063,686.3 万元");

        _click(_get(Button.class, spec -> spec.withText("导入 98 个项目")));
        assertThat(_get(H1.class).getText()).isEqualTo("已导入 98 个项目");
        _assertOne(Anchor.class, spec -> spec.withText("在重大项目中查看这一批"));
        assertThat(queries.totals(ProjectFilter.all().withStage(ProjectStage.NEWLY_STARTED))
                        .count())
                .isEqualTo(97);

        _click(_get(Button.class, spec -> spec.withText("撤销本次导入")));
        _click(_find(Button.class, spec -> spec.withText("撤销本次导入")).getLast());
        assertThat(_get(H1.class).getText()).isEqualTo("已撤销导入的 98 个项目");
        assertThat(queries.totals(ProjectFilter.all()).count()).isZero();
    }

    @Test
    void decisionsOutliveTheWindow() {
        ImportId id = projects.opened("25,绿色能源和绿色制造,绿色能源,在建光伏项目,2000000,10县市,州商务局");
        UI.getCurrent().navigate("projects/import/" + id);
        _setValue(choice("F2 单元格，怎样处理"), ProjectDecision.OWN_ROW);

        UI.getCurrent().navigate("projects/import");
        UI.getCurrent().navigate("projects/import/" + id);

        assertThat(choice("F2 单元格，怎样处理").getValue()).isEqualTo(ProjectDecision.OWN_ROW);
    }

    @Test
    void whatAnotherWindowDecidedIsNotOverwrittenUnasked() {
        ImportId id = projects.opened("1,绿色化工,,甲项目,10,楚雄市,州商务局");
        UI.getCurrent().navigate("projects/import/" + id);
        imports.save(id, imports.batch(id).version(), imports.settings(id).withStage(ProjectStage.RESERVE));

        _setValue(choice("这份清单的项目处于哪一阶段"), ProjectStage.COMMISSIONED);
        assertThat(imports.settings(id).stage()).isEqualTo(ProjectStage.RESERVE);

        _click(_get(Button.class, spec -> spec.withText("以我填写的为准")));
        assertThat(imports.settings(id).stage()).isEqualTo(ProjectStage.COMMISSIONED);
    }

    @Test
    void whatIsWrongStandsAtItsCell() {
        ImportId id = projects.opened("1,绿色化工,,甲项目,10,楚雄市,没有的局", "2,绿色化工,,乙项目,11,楚雄市,州商务局");
        UI.getCurrent().navigate("projects/import/" + id);
        assertThat(_find(Paragraph.class)).extracting(Paragraph::getText).contains("没有发现矛盾。");
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("不看正常导入的行")), true);

        assertThat(_size(_get(Grid.class))).isEqualTo(1);
        _click(_get(Button.class, spec -> spec.withText("导入 1 个项目")));
        assertThat(_find(ListItem.class)).extracting(ListItem::getText).anyMatch(text -> text.contains("有1行存在问题"));
    }

    @Test
    void aBrokenFileSaysWhyAndAPastedTableIsRead() {
        UI.getCurrent().navigate("projects/import");
        _upload(_get(Upload.class), "坏.xlsx", new byte[] {1, 2, 3});
        assertThat(_find(Paragraph.class)).anyMatch(text -> text.getText().contains("坏.xlsx"));

        _setValue(
                _get(TextArea.class, spec -> spec.withLabel("或粘贴表格")),
                "序号\t项目名称\t总投资（万元）\t建设地点\t牵头部门\n1\t甲项目\t10\t楚雄市\t州商务局");
        _click(_get(Button.class, spec -> spec.withText("读取粘贴的表格")));

        assertThat(address()).startsWith("projects/import/");
        assertThat(_size(_get(Grid.class))).isEqualTo(1);
    }

    @Test
    void nobodyOpensAnotherPersonsFile() {
        ImportId id = projects.opened("1,绿色化工,,甲项目,10,楚雄市,州商务局");
        browser.close();
        signIn.as("ducha2");
        browser = MockedBrowser.open(application);
        UI.getCurrent().navigate("projects/import/" + id);

        _assertOne(Anchor.class, spec -> spec.withText("返回导入首页"));
    }

    @SuppressWarnings("unchecked")
    private static <T> RadioButtonGroup<T> choice(String label) {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel(label));
    }

    private static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }
}
