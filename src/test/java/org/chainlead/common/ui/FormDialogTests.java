package org.chainlead.common.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.junit.jupiter.api.Test;

class FormDialogTests extends BrowserlessTest {

    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void actsOnceOnADoubleClick() {
        var dialog = opened(new FormDialog("交办", new Div(), runs::incrementAndGet));

        clickTwice(dialog.confirmButton());

        assertThat(runs).hasValue(1);
        assertThat(dialog.isOpened()).isFalse();
    }

    @Test
    void staysOpenWithEveryReasonWhenRefused() {
        var dialog = opened(new FormDialog("交办", new Div(), () -> {
            throw new Refusal(List.of(Reason.of("common.notFound"), Reason.of("common.stale")));
        }));

        _click(dialog.confirmButton());

        assertThat(dialog.isOpened()).isTrue();
        assertThat(dialog.confirmButton().isEnabled()).isTrue();
        assertThat(_get(ReasonList.class).getElement().getTextRecursively()).contains("没有找到", "别人已经修改过");
    }

    @Test
    void theReasonsAreBroughtIntoSightHoweverLongTheForm() {
        UI ui = UI.getCurrent();
        var reasons = new ReasonList();
        ui.add(reasons);

        reasons.show(new Stale());

        ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
        assertThat(ui.getInternals().dumpPendingJavaScriptInvocations())
                .filteredOn(call -> call.getOwner().equals(reasons.getElement().getNode()))
                .extracting(call -> call.getInvocation().getExpression())
                .anySatisfy(script -> assertThat(script).contains("scrollIntoView"));
    }

    @Test
    void canBeConfirmedAgainAfterARefusal() {
        var dialog = opened(new FormDialog("交办", new Div(), () -> {
            if (runs.incrementAndGet() == 1) {
                throw new Stale();
            }
        }));

        _click(dialog.confirmButton());
        _click(dialog.confirmButton());

        assertThat(runs).hasValue(2);
        assertThat(dialog.isOpened()).isFalse();
    }

    @Test
    void canBeConfirmedAgainAfterAnUnexpectedError() {
        var dialog = opened(new FormDialog("交办", new Div(), () -> {
            throw new IllegalStateException("broken");
        }));

        assertThatThrownBy(() -> _click(dialog.confirmButton())).hasStackTraceContaining("broken");

        assertThat(dialog.isOpened()).isTrue();
        assertThat(dialog.confirmButton().isEnabled()).isTrue();
    }

    @Test
    void doesNotActWhileFieldsAreNotInOrder() {
        var dialog = opened(new FormDialog("交办", new Div(), runs::incrementAndGet).validatedBy(() -> false));

        _click(dialog.confirmButton());

        assertThat(runs).hasValue(0);
        assertThat(dialog.isOpened()).isTrue();
        assertThat(dialog.confirmButton().isEnabled()).isTrue();
    }

    @Test
    void typingBeginsInTheFirstFieldThatTakesIt() {
        UI ui = UI.getCurrent();
        TextArea shown = new TextArea("已填");
        shown.setReadOnly(true);
        TextArea first = new TextArea("原因");
        opened(new FormDialog(
                "退回", new Div(new Text("说明文字"), shown, new Div(first), new TextArea("说明")), runs::incrementAndGet));

        ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
        assertThat(ui.getInternals().dumpPendingJavaScriptInvocations())
                .filteredOn(call -> call.getInvocation().getExpression().contains("focus"))
                .extracting(call -> call.getOwner())
                .containsExactly(first.getElement().getNode());
    }

    @Test
    void everyFormSaysThatSecretsMustNotBeEntered() {
        opened(new FormDialog("交办", new Div(), runs::incrementAndGet));

        assertThat(_get(SecrecyNotice.class).getText()).contains("涉密信息不得录入");
    }

    @Test
    void reasonIsKeptWhenTheActIsRefused() {
        var dialog = opened(new ReasonDialog("退回", reason -> {
            throw new Stale();
        }));
        _setValue(_get(TextArea.class), "缺佐证材料");

        _click(dialog.confirmButton());

        assertThat(dialog.isOpened()).isTrue();
        assertThat(_get(TextArea.class).getValue()).isEqualTo("缺佐证材料");
    }

    @Test
    void reasonMustNotBeBlank() {
        List<String> reasons = new ArrayList<>();
        var dialog = opened(new ReasonDialog("退回", reasons::add));
        _setValue(_get(TextArea.class), "  ");

        _click(dialog.confirmButton());

        assertThat(reasons).isEmpty();
        assertThat(_get(TextArea.class).isInvalid()).isTrue();
        _setValue(_get(TextArea.class), " 缺佐证材料 ");
        _click(dialog.confirmButton());
        assertThat(reasons).containsExactly("缺佐证材料");
    }

    @Test
    void bulkQuestionSaysHowMany() {
        var dialog = opened(new ConfirmAction("催办", 3, "将逐一通知。", "催办", runs::incrementAndGet));

        assertThat(dialog.getElement().getTextRecursively()).contains("共 3 项", "将逐一通知。");
        assertThat(dialog.getRole()).isEqualTo("alertdialog");
    }

    private static <D extends FormDialog> D opened(D dialog) {
        dialog.open();
        return dialog;
    }

    /** Two clicks as they arrive when the second left the browser before the first was answered. */
    private static void clickTwice(Button button) {
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }
}
