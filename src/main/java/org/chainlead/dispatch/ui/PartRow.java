package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.chainlead.attachment.AttachmentRef;
import org.chainlead.attachment.ui.AttachmentField;
import org.chainlead.attachment.ui.AttachmentList;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.ReasonList;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.dispatch.PartForm;
import org.chainlead.dispatch.PartState;
import org.chainlead.dispatch.PartText;
import org.chainlead.dispatch.ReportAct;
import org.chainlead.dispatch.SavedPart;

/** The unit's part of one report: written in place and saved while it is, or read and passed. */
class PartRow extends Composite<Section> {

    private final transient PartForm form;
    private final transient PartActs acts;
    private final transient Runnable refresh;
    private final TextArea progress = new TextArea(t("dispatch.part.progress"));
    private final TextArea problems = new TextArea(t("dispatch.part.problems"));
    private final AttachmentField files;
    private final Span said = new Span();
    private final ReasonList reasons = new ReasonList();
    private long version;

    PartRow(PartForm form, PartActs acts, Runnable refresh) {
        this.form = form;
        this.acts = acts;
        this.refresh = refresh;
        this.version = form.version();
        this.files = acts.files(t("dispatch.ui.files"));
        getContent().addClassNames("card", "report-card");
        getContent().getElement().setAttribute("aria-label", form.taskName());
        getContent().add(head());
        if (form.returnReason() != null) {
            Paragraph returned = new Paragraph(
                    t("dispatch.ui.returned", ReturnNotice.words(form.returnedBy()), form.returnReason()));
            returned.addClassName("report-returned");
            getContent().add(returned);
        }
        if (form.may(ReportAct.FILL)) {
            write();
        } else {
            read();
        }
        acts.of(form, refresh).forEach(getContent()::add);
    }

    private void read() {
        getContent().add(new MarkedText("", form.text().progress(), List.of()));
        if (!form.text().problems().isBlank()) {
            getContent()
                    .add(new Paragraph(
                            t("dispatch.timeline.difficulty", form.text().problems())));
        }
        if (!form.files().isEmpty()) {
            getContent().add(new AttachmentList(form.files()));
        }
    }

    private void write() {
        files.setValue(form.files());
        files.addValueChangeListener(change -> save());
        progress.setValue(form.text().progress());
        problems.setValue(form.text().problems());
        for (TextArea area : List.of(progress, problems)) {
            area.setMaxLength(PartText.LONGEST);
            area.setWidthFull();
            area.setValueChangeMode(ValueChangeMode.TIMEOUT);
            area.setValueChangeTimeout(ReportFields.PAUSE);
            area.addValueChangeListener(change -> save());
        }
        progress.setMinRows(2);
        Button submit = new Button(t("dispatch.ui.part.submit"), click -> submit());
        submit.setAriaLabel(t("dispatch.ui.actOn", t("dispatch.ui.part.submit"), form.taskName()));
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div foot = new Div(said, submit);
        foot.addClassName("report-acts");
        getContent().add(progress, problems, files, reasons, foot);
    }

    private boolean save() {
        try {
            SavedPart saved = acts.service()
                    .save(
                            form.task(),
                            form.month(),
                            version,
                            new PartText(progress.getValue(), problems.getValue()),
                            files.getValue().stream().map(AttachmentRef::id).toList());
            version = saved.version();
            said.setText(t("dispatch.ui.saved", DateTimeText.time(saved.at())));
            reasons.clear();
            return true;
        } catch (Stale stale) {
            said.setText(t("dispatch.ui.notSaved"));
            reasons.show(Refusal.because("dispatch.part.refused.stale"));
        } catch (Refusal refusal) {
            said.setText(t("dispatch.ui.notSaved"));
            reasons.show(refusal);
        }
        return false;
    }

    /** What is typed stays in the fields until it is handed in. */
    private void submit() {
        if (!save()) {
            return;
        }
        try {
            acts.service().submit(form.task(), form.month(), version);
            Notifications.success(t("dispatch.ui.part.submitted"));
            refresh.run();
        } catch (Refusal refusal) {
            reasons.show(refusal);
            progress.focus();
        }
    }

    private Div head() {
        H3 title = new H3(new Anchor("tasks/" + form.task(), form.taskName()));
        Span lead = new Span(t("dispatch.ui.part.lead", form.leadUnitName()));
        lead.addClassName("report-due");
        Span due = new Span(t("dispatch.ui.due", DateTimeText.day(form.dueOn())));
        due.addClassName("report-due");
        said.addClassName("saved-at");
        said.getElement().setAttribute("role", "status");
        Div head = new Div(title, state(), lead, due);
        if (form.asked() && form.handedInAt() == null) {
            head.add(new StatusTag(t("dispatch.ui.part.asked"), StatusTag.Kind.INFO));
        }
        if (form.late()) {
            head.add(new StatusTag(t("dispatch.late"), StatusTag.Kind.WARNING));
        }
        head.addClassName("report-head");
        return head;
    }

    private StatusTag state() {
        PartState state = form.state();
        if (state == null) {
            return new StatusTag(t("dispatch.ui.notBegun"), StatusTag.Kind.NEUTRAL);
        }
        return switch (state) {
            case DRAFT -> new StatusTag(state, StatusTag.Kind.NEUTRAL);
            case IN_UNIT_REVIEW ->
                new StatusTag(
                        form.step() == null ? Texts.label(state) : t("dispatch.ui.atStep", Texts.label(form.step())),
                        StatusTag.Kind.INFO);
            case RETURNED -> new StatusTag(state, StatusTag.Kind.WARNING);
            case HANDED_IN -> new StatusTag(state, StatusTag.Kind.SUCCESS);
        };
    }
}
