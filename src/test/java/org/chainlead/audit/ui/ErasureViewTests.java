package org.chainlead.audit.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.ErasureRequest;
import org.chainlead.audit.ErasureState;
import org.chainlead.audit.Subject;
import org.chainlead.common.ui.WorkspaceGrid;
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
class ErasureViewTests {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private OrgFixture org;

    @Autowired
    private SignIn signIn;

    private MockedBrowser browser;

    @BeforeEach
    void open() {
        org.start();
        signIn.as("anquan");
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> trail.record(
                        AuditRecord.of(new Subject("task", "t-1"), "signOut").reason("不该写的话")));
        browser = MockedBrowser.open(application);
        UI.getCurrent().navigate("system/erasures");
    }

    @AfterEach
    void close() {
        browser.close();
        signIn.out();
    }

    @Test
    @SuppressWarnings("unchecked")
    void hidesATextAtOnce() {
        click("封存");
        Dialog dialog = _get(Dialog.class);
        ComboBox<String> kind = _get(dialog, ComboBox.class);
        _setValue(kind, "task");
        _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("对象编号")), "t-1");
        _setValue(_get(dialog, TextArea.class, spec -> spec.withLabel("依据")), "×政办〔2023〕1号");
        _click(_get(dialog, Button.class, spec -> spec.withText("封存")));
        WorkspaceGrid<ErasureRequest> grid = _get(WorkspaceGrid.class);
        assertThat(_get(grid, 0).state()).isEqualTo(ErasureState.HIDDEN);
    }

    @Test
    void asksForWhatIsMissing() {
        click("封存");
        Dialog dialog = _get(Dialog.class);
        _click(_get(dialog, Button.class, spec -> spec.withText("封存")));
        assertThat(_get(dialog, TextArea.class, spec -> spec.withLabel("依据")).isInvalid())
                .isTrue();
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }
}
