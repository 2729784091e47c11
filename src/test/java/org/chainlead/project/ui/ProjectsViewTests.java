package org.chainlead.project.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._get;
import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.chainlead.common.ui.ReasonList;
import org.chainlead.common.ui.RestoredNotice;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.Timeline;
import org.chainlead.office.TableReader;
import org.chainlead.office.TableRow;
import org.chainlead.project.Investment;
import org.chainlead.project.ProjectExport;
import org.chainlead.project.ProjectFilter;
import org.chainlead.project.ProjectFixture;
import org.chainlead.project.ProjectGrouping;
import org.chainlead.project.ProjectList;
import org.chainlead.project.ProjectQueries;
import org.chainlead.project.ProjectRow;
import org.chainlead.project.ProjectSum;
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

/** The list with its sums, a project's page, and the list as a file. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProjectsViewTests {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ProjectFixture projects;

    @Autowired
    private ProjectQueries queries;

    @Autowired
    private ProjectExport export;

    @Autowired
    private SignIn signIn;

    private MockedBrowser browser;

    @BeforeAll
    void fill() {
        projects.start();
        projects.broughtIn();
    }

    @BeforeEach
    void open() {
        signIn.as("fu1");
        browser = MockedBrowser.open(application);
    }

    @AfterEach
    void close() {
        browser.close();
        signIn.out();
    }

    @Test
    void theListStandsInTheOrderOfTheNumbersUnderItsSums() {
        UI.getCurrent().navigate("projects");

        assertThat(_size(list())).isEqualTo(98);
        assertThat(_get(list(), 0).number()).isEqualTo("1");
        assertThat(_get(list(), 97).number()).isEqualTo("100");
        assertThat(_find(Span.class, spec -> spec.withClasses("figure-value")))
                .extracting(Span::getText)
                .containsExactly("98", "16,063,686.3");
        _assertNone(Button.class, spec -> spec.withText("导入项目清单"));
    }

    @Test
    void aLineOfTheSumsOpensExactlyItsRows() {
        UI.getCurrent().navigate("projects");
        Grid<ProjectSum> sums = sums("按建设地点");
        assertThat(sums.isAllRowsVisible()).as("every place in sight").isTrue();
        int last = _size(sums) - 1;
        assertThat(_get(sums, last).name()).isEqualTo("10县市");
        ProjectSum several = queries.sums(ProjectFilter.all(), ProjectGrouping.PLACE, 0, 100).rows().stream()
                .filter(sum -> sum.name().equals("10县市"))
                .findFirst()
                .orElseThrow();

        Anchor figure = (Anchor) _getCellComponent(sums, last, "investment");
        assertThat(figure.getText()).isEqualTo("2,000,000 万元");
        assertThat(figure.getHref()).isEqualTo(ProjectAddress.of(several.rows(ProjectFilter.all())));

        UI.getCurrent().navigate("projects", ProjectAddress.write(several.rows(ProjectFilter.all())));

        assertThat(_size(list())).isEqualTo(1);
        assertThat(_get(list(), 0).number()).isEqualTo("25");
        assertThat(place().getValue()).isEqualTo("10县市");
    }

    @Test
    void filtersNarrowEachOtherStandInTheAddressAndAreCleared() {
        UI.getCurrent().navigate("projects");
        _setValue(place(), "姚安县");
        _setValue(_get(TextField.class, spec -> spec.withPlaceholder("项目名称或序号")), "花卉");

        assertThat(address()).contains("place=", "q=");
        assertThat(_size(list())).isEqualTo(4);

        _click(_get(Button.class, spec -> spec.withText("清除筛选")));
        assertThat(address()).isEqualTo("projects");
        assertThat(_size(list())).isEqualTo(98);
    }

    @Test
    void theStagesAreTabsWithTheirCountsAndStandInTheAddress() {
        UI.getCurrent().navigate("projects");
        _click(_get(NativeButton.class, spec -> spec.withText("储备 0")));

        assertThat(address()).isEqualTo("projects?stage=RESERVE");
        assertThat(_size(list())).isZero();
        _click(_get(NativeButton.class, spec -> spec.withText("前期 98")));
        assertThat(_size(list())).isEqualTo(98);
    }

    @Test
    @SuppressWarnings("unchecked")
    void theListOfAYearIsChosen() {
        UI.getCurrent().navigate("projects");
        ComboBox<ProjectList> list = _get(ComboBox.class, spec -> spec.withPlaceholder("一清单"));
        ProjectList only = queries.lists().getFirst();
        assertThat(list.getItemLabelGenerator().apply(only)).isEqualTo("2023年清单：重大项目.csv");
        _setValue(list, only);

        assertThat(address()).isEqualTo("projects?batch=" + only.id());
        assertThat(_size(list())).isEqualTo(98);
        _get(ComboBox.class, spec -> spec.withPlaceholder("一清单").withValue(only));
    }

    @Test
    void whatIsNotUnderstoodInTheAddressNarrowsNothing() {
        UI.getCurrent()
                .navigate("projects", QueryParameters.fromString("stage=NOWHERE&unit=x&chain=y&batch=1&mark=z&on=1"));

        assertThat(_size(list())).isEqualTo(98);
    }

    @Test
    void aProjectSaysWhatWasMergedIntoItAndWhereItCameFrom() {
        UI.getCurrent().navigate("projects/" + row("77").id());

        assertThat(_get(H1.class).getText()).isEqualTo(row("77").name());
        assertThat(_find(Span.class)).extracting(Span::getText).contains("化学药高端制剂产业基地建设项目");
        assertThat(_find(DescriptionList.Description.class))
                .extracting(DescriptionList.Description::getText)
                .contains("55,000 万元", "州工业和信息化局")
                .anyMatch(text -> text.contains("重大项目.csv"));
    }

    @Test
    void theOfficeCorrectsAProjectAndWhatItTypesIsKept() {
        String page = "projects/" + row("1").id();
        String name = row("1").name();
        UI.getCurrent().navigate(page);
        _assertNone(Button.class, spec -> spec.withText("更正"));

        correct(page);
        assertThat(_get(TextField.class, spec -> spec.withLabel("项目名称")).getValue())
                .isEqualTo(name);
        _setValue(_get(TextField.class, spec -> spec.withLabel("项目名称")), name + "（一期）");
        correct(page);
        _assertOne(RestoredNotice.class);
        _click(_get(Button.class, spec -> spec.withText("保存更正")));
        assertThat(_get(ReasonList.class).getElement().getTextRecursively()).contains("没有写明更正原因");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("更正原因")), "与备案证一致");
        _click(_get(Button.class, spec -> spec.withText("保存更正")));

        assertThat(_get(H1.class).getText()).isEqualTo(name + "（一期）");
        _assertNone(TextField.class, spec -> spec.withLabel("项目名称"));
        assertThat(_get(Timeline.class).getElement().getTextRecursively())
                .contains("更正基本情况：项目名称", "原名称：" + name, "与备案证一致");
        correct(page);
        _assertNone(RestoredNotice.class);
    }

    /** Neither what was typed is lost nor what the other wrote overwritten unseen. */
    @Test
    void whatAnotherCorrectedMeanwhileIsToldBeforeItIsSavedOver() {
        ProjectRow project = row("3");
        String page = "projects/" + project.id();
        correct(page);
        fill("项目名称", project.name() + "（一期）");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("更正原因")), "与备案证一致");

        correctAs("ducha", page);
        fill("产业", "新能源");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("更正原因")), "与印发清单一致");
        _click(_get(Button.class, spec -> spec.withText("保存更正")));
        assertThat(_get(H1.class).getText()).isEqualTo(project.name());

        correct(page);
        assertThat(_get(Paragraph.class, spec -> spec.withClasses("changed-meanwhile"))
                        .getText())
                .contains("别人已更正这个项目", "项目名称由“" + project.name() + "”改为", "产业由“新能源”改为")
                .doesNotContain("总投资");
        fill("产业", "新能源");
        _click(_get(Button.class, spec -> spec.withText("保存更正")));
        assertThat(_get(H1.class).getText()).isEqualTo(project.name() + "（一期）");
    }

    private static void fill(String label, String text) {
        _setValue(_get(TextField.class, spec -> spec.withLabel(label)), text);
    }

    private void correctAs(String person, String page) {
        browser.close();
        signIn.as(person);
        browser = MockedBrowser.open(application);
        UI.getCurrent().navigate(page);
        _click(_get(Button.class, spec -> spec.withText("更正")));
    }

    private void correct(String page) {
        openByTheOffice(page);
        _click(_get(Button.class, spec -> spec.withText("更正")));
    }

    private void openByTheOffice(String page) {
        browser.close();
        signIn.as("zhuren");
        browser = MockedBrowser.open(application);
        UI.getCurrent().navigate(page);
    }

    @Test
    void theOfficeFoldsAProjectIntoAnotherAndTakesThatBack() {
        ProjectRow folded = row("3");
        ProjectRow into = row("4");
        String page = "projects/" + folded.id();
        UI.getCurrent().navigate(page);
        _assertNone(Button.class, spec -> spec.withText("与其他项目合并"));

        chooseOther(page, into);
        assertThat(_get(MergeFields.class).getElement().getTextRecursively())
                .contains("总投资只计“" + into.name(), "“" + folded.name() + "”不再出现");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("并入的原因和依据")), "同一项目");
        openByTheOffice(page);
        _click(_get(Button.class, spec -> spec.withText("与其他项目合并")));
        _assertOne(RestoredNotice.class);
        assertThat(_get(MergeFields.class).value().other()).isEqualTo(into.id());
        _setValue(_get(TextArea.class, spec -> spec.withLabel("并入的原因和依据")), "");
        _click(_get(Button.class, spec -> spec.withText("并入")));
        assertThat(_find(ReasonList.class).stream()
                        .map(list -> list.getElement().getTextRecursively()))
                .anyMatch(text -> text.contains("没有写明原因"));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("并入的原因和依据")), "同一项目");
        _click(_get(Button.class, spec -> spec.withText("并入")));

        _assertOne(Anchor.class, spec -> spec.withText(into.name()));
        _assertNone(Button.class, spec -> spec.withText("更正"));
        assertThat(_get(Timeline.class).getElement().getTextRecursively()).contains("并入序号4的项目", "同一项目");
        assertThat(_find(StatusTag.class))
                .extracting(tag -> tag.getElement().getTextRecursively())
                .containsExactly("已并入", "并入时的阶段");
        UI.getCurrent().navigate("projects/" + into.id());
        _assertOne(Anchor.class, spec -> spec.withText(folded.name()));
        UI.getCurrent().navigate(page);
        _click(_get(Button.class, spec -> spec.withText("撤销并入")));
        assertThat(_get(TextArea.class).getMaxLength())
                .as("what the service takes")
                .isEqualTo(500);
        _setValue(_get(TextArea.class), "核对有误");
        _click(_find(Button.class, spec -> spec.withText("撤销并入")).getLast());
        _assertOne(Button.class, spec -> spec.withText("更正"));
    }

    private void chooseOther(String page, ProjectRow other) {
        openByTheOffice(page);
        _click(_get(Button.class, spec -> spec.withText("与其他项目合并")));
        @SuppressWarnings("unchecked")
        ComboBox<ProjectRow> field = _get(ComboBox.class, spec -> spec.withLabel("同一项目"));
        _setValue(field, other);
    }

    @Test
    void whatIsNotThereLeadsBackToTheList() {
        UI.getCurrent().navigate("projects/no-such-project");

        _assertOne(Anchor.class, spec -> spec.withText("返回重大项目"));
    }

    @Test
    void whoBringsListsInFindsTheWayThere() {
        browser.close();
        signIn.as("zhuren");
        browser = MockedBrowser.open(application);
        UI.getCurrent().navigate("projects");
        _click(_get(Button.class, spec -> spec.withText("导入项目清单")));

        assertThat(address()).isEqualTo("projects/import");
    }

    @Test
    void theFileHoldsTheRowsOfTheScreen() {
        ProjectFilter filter = ProjectFilter.all().withPlace("楚雄高新区");

        ProjectExport.File file = export.xlsx(filter);

        List<TableRow> rows = TableReader.read(file.name(), new ByteArrayInputStream(file.content()))
                .firstVisible()
                .rows();
        List<ProjectRow> shown = queries.rows(filter, 0, 100);
        int head = 4;
        assertThat(rows.get(1).cell(1).text()).isEqualTo("筛选条件：建设地点：楚雄高新区");
        assertThat(rows.get(2).cell(1).text())
                .isEqualTo("共10个项目，总投资" + Investment.text(queries.totals(filter).investment()) + "万元，年度计划0万元，本年完成0万元");
        assertThat(shown).hasSize(10);
        for (int i = 0; i < shown.size(); i++) {
            TableRow row = rows.get(head + 1 + i);
            assertThat(row.cell(1).text()).isEqualTo(shown.get(i).name());
            assertThat(row.cell(2).text()).isEqualTo(shown.get(i).number());
            assertThat(row.cell(4).asNumber().orElseThrow())
                    .isEqualByComparingTo(shown.get(i).investment());
            assertThat(row.cell(8).text()).isEqualTo(shown.get(i).department());
        }
    }

    private ProjectRow row(String number) {
        return queries.rows(ProjectFilter.all(), 0, 100).stream()
                .filter(row -> row.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static Grid<ProjectRow> list() {
        return _get(Grid.class, spec -> spec.withAttribute("aria-label", "重大项目"));
    }

    @SuppressWarnings("unchecked")
    private static Grid<ProjectSum> sums(String name) {
        return _get(Grid.class, spec -> spec.withAttribute("aria-label", name));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<String> place() {
        return _get(ComboBox.class, spec -> spec.withPlaceholder("建设地点"));
    }

    private static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }
}
