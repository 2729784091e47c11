package org.chainlead.task.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.ReasonList;
import org.chainlead.common.ui.SecrecyNotice;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.task.EditableDraft;
import org.chainlead.task.TaskAct;
import org.chainlead.task.TaskState;

/**
 * The form with its buttons. What is typed is kept on the server every few seconds and found again after a reload, a
 * lost network or an expired session. When somebody else has written the draft meanwhile, both texts are shown.
 */
class TaskFormPane extends Composite<Div> {

    private final transient FormDesk desk;
    private final transient TaskForm form;
    private final ReasonList reasons = new ReasonList();
    private final Span savedAt = new Span();
    private transient FormSheet sheet;

    TaskFormPane(FormDesk desk, TaskChoices choices, FormSheet sheet, String title) {
        this.desk = desk;
        this.sheet = sheet;
        this.form = new TaskForm(choices);
        savedAt.addClassName("saved-at");
        savedAt.getElement().setAttribute("role", "status");
        form.show(sheet.draft());
        form.whenTyped(this::keep);
        getContent().addClassName("stack");
        getContent().add(header(title), new SecrecyNotice());
        if (sheet.restoredAt() != null) {
            getContent().add(restoredNotice(DateTimeText.moment(sheet.restoredAt())));
        }
        getContent().add(new SectionCard(t("task.ui.elements"), form), reasons);
    }

    private ViewHeader header(String title) {
        Button save = new Button(t("task.ui.form.save"), click -> run(this::save));
        ViewHeader header = new ViewHeader(title)
                .breadcrumb(new Anchor("tasks", t("task.ui.ledger")), new Span(title))
                .actions(savedAt);
        Button primary = save;
        if (sheet.state() == TaskState.DRAFT) {
            primary = new Button(label(TaskAct.SUBMIT), click -> run(this::submit));
            header.actions(save);
        }
        primary.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
        primary.setTooltipText(t("task.ui.form.shortcut"));
        return header.primary(primary);
    }

    private Div restoredNotice(String when) {
        Button discard = new Button(t("task.ui.form.discard"), click -> {
            desk.forget(sheet);
            getUI().ifPresent(ui -> ui.getPage().reload());
        });
        discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Div notice = new Div(new Span(t("task.ui.form.restored", when)), discard);
        notice.addClassName("restored-notice");
        notice.getElement().setAttribute("role", "status");
        return notice;
    }

    private void keep() {
        savedAt.setText(t("task.ui.form.keptAt", DateTimeText.time(desk.keep(sheet, form.draft()))));
    }

    private void run(Runnable act) {
        reasons.clear();
        if (!form.isComplete()) {
            reasons.show(Refusal.because("task.ui.form.incomplete"));
            return;
        }
        try {
            act.run();
        } catch (Stale stale) {
            desk.keep(sheet, form.draft());
            new StaleDialog(desk.latest(sheet), form.draft(), this::takeOver, this::overwrite).open();
        } catch (Refusal refusal) {
            reasons.show(refusal);
        }
    }

    private void save() {
        sheet = desk.write(sheet, form.draft());
        leave(t("task.ui.form.saved"));
    }

    private void submit() {
        sheet = desk.write(sheet, form.draft());
        desk.submit(sheet);
        leave(t("task.ui.done", label(TaskAct.SUBMIT)));
    }

    private void leave(String success) {
        getUI().ifPresent(ui -> ui.navigate(TaskIds.page(sheet.id())));
        Notifications.success(success);
    }

    /** Takes the other person's text into the form. */
    private void takeOver() {
        EditableDraft latest = desk.latest(sheet);
        sheet = sheet.withVersion(latest.version());
        form.show(latest.draft());
        desk.forget(sheet);
    }

    /** Writes this person's text over the other one, knowingly. */
    private void overwrite() {
        sheet = sheet.withVersion(desk.latest(sheet).version());
        run(this::save);
    }
}
