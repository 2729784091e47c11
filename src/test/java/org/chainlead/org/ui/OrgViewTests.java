package org.chainlead.org.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._get;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import java.util.List;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.org.AccountRow;
import org.chainlead.org.AccountState;
import org.chainlead.org.AppointmentFilter;
import org.chainlead.org.AppointmentRow;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.Directory;
import org.chainlead.org.GroupRef;
import org.chainlead.org.PeopleRegister;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitKind;
import org.chainlead.org.UnitNode;
import org.chainlead.org.UnitRef;
import org.chainlead.shell.NotFoundView;
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
@SuppressWarnings("unchecked")
class OrgViewTests {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Directory directory;

    @Autowired
    private PeopleRegister people;

    @Autowired
    private CurrentUser user;

    @Autowired
    private OrgFixture org;

    @Autowired
    private SignIn signIn;

    private MockedBrowser browser;
    private UnitId root;
    private UnitId bureau;

    @BeforeEach
    void someUnits() {
        root = org.start();
        bureau = org.unit("州工业和信息化局", UnitKind.PREFECTURE_DEPARTMENT, root);
        org.unit("中小企业科", UnitKind.PREFECTURE_DEPARTMENT, bureau);
        org.person("jia", bureau, Role.STAFF);
    }

    @AfterEach
    void leave() {
        browser.close();
        signIn.out();
    }

    @Test
    void theTreeOpensLevelByLevelAndIsSearched() {
        open("xitong", "units");
        TreeGrid<UnitNode> tree = _get(TreeGrid.class);
        assertThat(_size(tree)).isEqualTo(1);
        tree.expand(_get(tree, 0));
        assertThat(_size(tree)).isEqualTo(2);
        _setValue(field("查找单位"), "zxqy");
        assertThat(_size(tree)).isEqualTo(1);
        assertThat(_get(tree, 0).superior()).isEqualTo("州工业和信息化局");
        _setValue(field("查找单位"), "%");
        assertThat(_size(tree)).isZero();
    }

    @Test
    void aUnitIsEnteredRenamedMovedAndClosed() {
        open("xitong", "units");
        click("新增单位");
        FormDialog dialog = _get(FormDialog.class);
        confirm(dialog, "确定");
        assertThat(field("单位代码").isInvalid()).isTrue();
        _setValue(field("单位代码"), "J1");
        _setValue(field("单位"), "甲县人民政府");
        _setValue((Select<UnitKind>) _get(dialog, Select.class), UnitKind.COUNTY_GOVERNMENT);
        _setValue((ComboBox<UnitRef>) _get(dialog, ComboBox.class), unit(root));
        confirm(dialog, "确定");
        select("甲县人民政府");
        click("更名");
        _setValue(field("单位"), "甲市人民政府");
        confirm(_get(FormDialog.class), "确定");
        select("甲市人民政府");
        click("调整上级");
        _setValue((ComboBox<UnitRef>) _get(_get(FormDialog.class), ComboBox.class), unit(bureau));
        confirm(_get(FormDialog.class), "确定");
        select("甲市人民政府");
        click("撤销单位");
        _setValue(field("原因"), "撤并");
        confirm(_get(FormDialog.class), "撤销单位");
        select("甲市人民政府");
        _assertNone(Button.class, spec -> spec.withText("更名"));
    }

    @Test
    void groupsAndTheirMembersAreKept() {
        open("xitong", "groups");
        click("新增单位组");
        _setValue(field("单位组"), "州级部门");
        confirm(_get(FormDialog.class), "确定");
        Grid<GroupRef> groups = (Grid<GroupRef>) _find(Grid.class).get(0);
        groups.select(_get(groups, 0));
        click("加入单位");
        _setValue((ComboBox<UnitRef>) _get(_get(FormDialog.class), ComboBox.class), unit(bureau));
        confirm(_get(FormDialog.class), "确定");
        assertThat(directory.groups()).extracting(GroupRef::members).containsExactly(1);
    }

    @Test
    void anAccountIsMadeResetDisabledAndEnabled() {
        open("xitong", "accounts");
        click("新建账号");
        _setValue(field("用户名"), "Yi");
        _setValue(field("姓名"), "乙");
        fill("short", "short");
        confirm(_get(FormDialog.class), "确定");
        assertThat(people.accounts("yi", 0, 10).total()).isZero();
        fill(OrgFixture.PASSWORD, OrgFixture.PASSWORD);
        confirm(_get(FormDialog.class), "确定");
        assertThat(state("yi")).isEqualTo(AccountState.FIRST_PASSWORD);
        choose("yi");
        click("停用");
        _setValue(_get(TextArea.class), "退休");
        confirm(_get(FormDialog.class), "停用");
        assertThat(state("yi")).isEqualTo(AccountState.DISABLED);
        choose("yi");
        click("启用");
        confirm(_get(FormDialog.class), "启用");
        choose("yi");
        click("重置密码");
        fill("Another-2026!", "Another-2026!");
        confirm(_get(FormDialog.class), "重置密码");
        assertThat(state("yi")).isEqualTo(AccountState.FIRST_PASSWORD);
    }

    @Test
    void theSecurityAdministratorAppointsAndEnds() {
        org.account("yi");
        open("anquan", "accounts");
        choose("yi");
        click("任命");
        FormDialog dialog = _get(FormDialog.class);
        _setValue((ComboBox<UnitRef>) _find(dialog, ComboBox.class).get(0), unit(bureau));
        Select<Role> role = (Select<Role>) _find(dialog, Select.class).get(0);
        _setValue(role, Role.UNIT_HEAD);
        confirm(dialog, "任命");
        assertThat(signIn.as("yi", user::actor).role()).isEqualTo(Role.UNIT_HEAD);
        UI.getCurrent().navigate("system/org/appointments");
        _setValue(field("查找任职"), "yi");
        Grid<AppointmentRow> grid = (Grid<AppointmentRow>) _get(Grid.class);
        grid.select(_get(grid, 0));
        click("结束任职");
        _setValue(field("原因"), "调离");
        confirm(_get(FormDialog.class), "结束任职");
        assertThat(signIn.as("yi", user::find)).isEmpty();
    }

    @Test
    void postsAndSessionsAndPolicyAreShown() {
        open("xitong", "posts");
        click("新增岗位");
        _setValue(field("领导岗位"), "副州长");
        _setValue((ComboBox<UnitRef>) _get(_get(FormDialog.class), ComboBox.class), unit(root));
        confirm(_get(FormDialog.class), "确定");
        assertThat(directory.posts()).hasSize(1);
        UI.getCurrent().navigate("system/org/sessions");
        _assertOne(SessionsPanel.class);
        UI.getCurrent().navigate("system/org/policy");
        assertThat(_find(IntegerField.class)).allMatch(IntegerField::isReadOnly);
        browser.close();
        open("anquan", "policy");
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("无操作退出（分钟）")), 15);
        click("保存");
        _assertNone(NativeButton.class, spec -> spec.withText("会话"));
    }

    @Test
    void aUnitAdministratorSeesOwnUnitAndBelow() {
        org.person("guanli", bureau, Role.UNIT_ADMIN);
        org.person("wai", root, Role.STAFF);
        open("guanli", "units");
        TreeGrid<UnitNode> tree = _get(TreeGrid.class);
        assertThat(_get(tree, 0).id()).isEqualTo(bureau);
        _setValue(field("查找单位"), "州人民政府");
        assertThat(_size(tree)).isZero();
        _assertNone(Button.class, spec -> spec.withText("新增单位"));
        assertThat(people.accounts("wai", 0, 10).total()).isZero();
        assertThat(people.appointments(new AppointmentFilter("", null, null), 0, 10)
                        .rows())
                .extracting(AppointmentRow::person)
                .containsExactlyInAnyOrder("guanli", "jia");
        UI.getCurrent().navigate("system/org/accounts");
        click("新增人员");
        _setValue(field("用户名"), "bing");
        _setValue(field("姓名"), "丙");
        fill(OrgFixture.PASSWORD, OrgFixture.PASSWORD);
        confirm(_get(FormDialog.class), "确定");
        assertThat(people.accounts("bing", 0, 10).rows().getFirst().appointments())
                .containsExactly("州工业和信息化局经办人");
    }

    @Test
    void othersDoNotFindThePage() {
        signIn.as("jia");
        browser = MockedBrowser.open(application);
        UI.getCurrent().navigate("system/org");
        _assertOne(NotFoundView.class);
    }

    private void open(String username, String tab) {
        signIn.as(username);
        browser = MockedBrowser.open(application);
        UI.getCurrent().navigate("system/org/" + tab);
    }

    private UnitRef unit(UnitId id) {
        return directory.unit(id).orElseThrow();
    }

    private void select(String name) {
        TreeGrid<UnitNode> tree = _get(TreeGrid.class);
        _setValue(field("查找单位"), name);
        tree.select(_get(tree, 0));
    }

    private void choose(String username) {
        Grid<AccountRow> grid = (Grid<AccountRow>) _get(Grid.class);
        _setValue(field("查找人员"), username);
        grid.select(_get(grid, 0));
    }

    private AccountState state(String username) {
        return people.accounts(username, 0, 10).rows().getFirst().state();
    }

    private static void fill(String password, String again) {
        List<PasswordField> fields = _find(PasswordField.class);
        _setValue(fields.get(0), password);
        _setValue(fields.get(1), again);
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private static void confirm(Component dialog, String text) {
        _click(_get(dialog, Button.class, spec -> spec.withText(text)));
    }
}
