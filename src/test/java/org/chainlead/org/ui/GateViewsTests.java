package org.chainlead.org.ui;

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
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.org.AccountAdministration;
import org.chainlead.org.AccountId;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.PersonRef;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.chainlead.shell.NotFoundView;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.MockedBrowser;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** First run, forced change of passwords, own profile. */
@IntegrationTest
@FreshDatabase
class GateViewsTests {

    private static final String NEW = "Another-2026!";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private AccountAdministration accounts;

    @Autowired
    private CurrentUser user;

    @Autowired
    private OrgFixture org;

    @Autowired
    private SignIn signIn;

    private MockedBrowser browser;

    @AfterEach
    void leave() {
        if (browser != null) {
            browser.close();
        }
        signIn.out();
    }

    @Test
    void withoutAnyAccountTheFirstPageIsTheFirstRun() {
        signIn.out();
        browser = MockedBrowser.open(application);
        UI.getCurrent().navigate("login");
        _assertOne(SetUpView.class);
        _click(_get(Button.class, spec -> spec.withText("完成设置")));
        assertThat(_find(TextField.class)).anyMatch(TextField::isInvalid);
        assertThat(user.isFirstRun()).isTrue();
    }

    @Test
    void withAnAccountThereIsNoFirstRun() {
        org.start();
        signIn.out();
        browser = MockedBrowser.open(application);
        UI.getCurrent().navigate("login");
        _assertNone(SetUpView.class);
        UI.getCurrent().navigate("setup");
        _assertOne(NotFoundView.class);
    }

    @Test
    void everyAddressLeadsToTheChangeOfAFirstPassword() {
        UnitId root = org.start();
        signIn.as("xitong");
        AccountId jia = accounts.createAccount(OrgFixture.account("jia", "甲"));
        org.appoint(jia, root, Role.STAFF);
        signIn.as("jia");
        browser = MockedBrowser.open(application);
        for (String address : List.of("profile", "messages", "login")) {
            UI.getCurrent().navigate(address);
            _assertOne(PasswordView.class);
        }
        fillPassword(OrgFixture.PASSWORD, NEW, "other");
        _click(_get(Button.class, spec -> spec.withText("修改密码")));
        assertThat(user.mustChangePassword()).isTrue();
        fillPassword(OrgFixture.PASSWORD, NEW, NEW);
        _click(_get(Button.class, spec -> spec.withText("修改密码")));
        assertThat(user.mustChangePassword()).isFalse();
        UI.getCurrent().navigate("profile");
        _assertOne(ProfileView.class);
    }

    @Test
    void aHeadNamesAStandInOnTheProfile() {
        UnitId root = org.start();
        org.person("tou", root, Role.UNIT_HEAD);
        org.person("jia", root, Role.STAFF);
        signIn.as("tou");
        browser = MockedBrowser.open(application);
        UI.getCurrent().navigate("profile");
        _setValue(_get(TextField.class, spec -> spec.withLabel("联系电话")), "0878-12345");
        _click(_get(Button.class, spec -> spec.withText("保存")));
        _click(_get(Button.class, spec -> spec.withText("委托代理")));
        FormDialog dialog = _get(FormDialog.class);
        @SuppressWarnings("unchecked")
        ComboBox<PersonRef> person = _get(dialog, ComboBox.class);
        PersonRef standIn = person.getListDataView()
                .getItems()
                .filter(candidate -> candidate.name().equals("jia"))
                .findFirst()
                .orElseThrow();
        _setValue(person, standIn);
        _click(_get(dialog, Button.class, spec -> spec.withText("确定")));
        _assertOne(Button.class, spec -> spec.withText("结束代理"));
        assertThat(signIn.as("jia", user::choices)).hasSize(2);
    }

    @Test
    void othersHaveNoStandIns() {
        org.person("jia", org.start(), Role.STAFF);
        signIn.as("jia");
        browser = MockedBrowser.open(application);
        UI.getCurrent().navigate("profile");
        _assertNone(Button.class, spec -> spec.withText("委托代理"));
    }

    private static void fillPassword(String present, String wanted, String again) {
        List<PasswordField> fields = _find(PasswordField.class);
        _setValue(fields.get(0), present);
        _setValue(fields.get(1), wanted);
        _setValue(fields.get(2), again);
    }
}
