package org.chainlead.audit.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._get;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.chainlead.audit.AccessOrder;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.AuditVerification;
import org.chainlead.audit.Subject;
import org.chainlead.audit.TrailLine;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.org.Role;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@FreshDatabase
class TrailViewTests {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private AuditVerification verification;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private OrgFixture org;

    @Autowired
    private SignIn signIn;

    private MockedBrowser browser;

    @BeforeEach
    void openAsAuditor() {
        var root = org.start();
        org.person("duchazhuren", root, Role.SUPERVISION_HEAD);
        signIn.as("duchazhuren");
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> trail.record(
                        AuditRecord.of(new Subject("task", "t-1"), "signOut").reason("不够具体")));
        open("shenji", "system/trail");
    }

    @AfterEach
    void close() {
        browser.close();
        signIn.out();
    }

    @Test
    void showsTheNewestEntryFirst() {
        TrailLine first = _get(_get(TrailGrid.class), 0);
        assertThat(first.subjectName()).isEqualTo("任务 t-1");
        assertThat(first.actorName()).isEqualTo("duchazhuren");
    }

    @Test
    void findsWhatOnePersonDid() {
        int all = _size(_get(TrailGrid.class));
        _setValue(_get(TextField.class, spec -> spec.withLabel("何人")), "zhuren");
        assertThat(_size(_get(TrailGrid.class))).isLessThan(all).isPositive();
    }

    @Test
    void refusesTextsWithoutAnOrderAndLetsOneAskForIt() {
        selectFirst();
        click("凭调阅单查看正文");
        assertThat(_get(Notification.class)).isNotNull();
        click("申请调阅");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("调阅事由")), "核查");
        _setValue(_get(TextField.class, spec -> spec.withLabel("函号")), "×纪函〔2023〕5号");
        click("提交");
        click("凭调阅单查看正文");
        assertThat(_get(EntryPanel.class).getElement().getTextRecursively()).contains("不够具体");
    }

    @Test
    void showsOneSubjectAlone() {
        selectFirst();
        click("只看这个对象");
        assertThat(_size(_get(TrailGrid.class))).isOne();
    }

    @Test
    void verifiesInTheBackground() {
        VerificationDialog dialog = new VerificationDialog(verification);
        dialog.start(Runnable::run);
        MockVaadin.clientRoundtrip(false);
        assertThat(_get(Paragraph.class, spec -> spec.withText("结论：留痕完好，没有发现改动、删除、插入、调换或截断。")))
                .isNotNull();
    }

    @Test
    void theHeadOfTheOfficeApprovesAnOrder() {
        selectFirst();
        click("申请调阅");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("调阅事由")), "核查");
        click("提交");
        browser.close();
        open("duchazhuren", "system/access-orders");
        WorkspaceGrid<AccessOrder> grid = orders();
        assertThat(_get(grid, 0).subjectNames()).containsExactly("任务 t-1");
        assertThat(_get(grid, 0).inForce()).isFalse();
    }

    @SuppressWarnings("unchecked")
    private static WorkspaceGrid<AccessOrder> orders() {
        return _get(WorkspaceGrid.class);
    }

    private static void selectFirst() {
        TrailGrid grid = _get(TrailGrid.class);
        grid.asSingleSelect().setValue(_get(grid, 0));
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private void open(String username, String route) {
        signIn.as(username);
        browser = MockedBrowser.open(application);
        UI.getCurrent().navigate(route);
    }
}
