package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Refusal;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.dispatch.PastedReports;
import org.chainlead.dispatch.ReportAct;
import org.chainlead.dispatch.ReportAddress;
import org.chainlead.dispatch.ReportBody;
import org.chainlead.dispatch.ReportFiling;
import org.chainlead.dispatch.ReportForm;
import org.jspecify.annotations.Nullable;

/** One report on the month's page: written in place when it may be, else to be read; last month folded above it. */
class FillRow extends Composite<Section> {

    private final transient ReportForm form;
    private final transient ReportConflicts conflicts;
    private final transient DraftSaver saver;
    private final @Nullable ReportFields fields;

    FillRow(ReportForm form, ReportFiling filing, UnitChoice units, ReportConflicts conflicts) {
        this.form = form;
        this.conflicts = conflicts;
        this.saver = new DraftSaver(filing, form, this::settle);
        this.fields = form.may(ReportAct.FILL) ? new ReportFields(form, units) : null;
        getContent().addClassNames("card", "report-card");
        getContent().getElement().setAttribute("aria-label", form.taskName());
        getContent().add(head());
        getContent().add(new ReturnNotice(form));
        lastMonth(units);
        if (ChildCard.accepted(form.children()) > 0) {
            String words = t(
                    "dispatch.ui.child.of",
                    ChildCard.accepted(form.children()),
                    form.children().size());
            getContent().add(new Details(words, new ChildCard(form.children(), form.period(), null)));
        }
        if (PartCard.handedIn(form.parts()) > 0) {
            String words = t(
                    "dispatch.ui.part.of",
                    PartCard.handedIn(form.parts()),
                    form.parts().size());
            getContent().add(new Details(words, new PartCard(form.parts(), null)));
        }
        if (fields == null) {
            Details reading = new Details(
                    t("dispatch.ui.thisMonth"), new ReportReading(form.body(), form.goals(), form.hints(), units));
            getContent().add(reading);
        } else {
            fields.onChange(this::save);
            fields.show(form.hints());
            getContent().add(fields, saver.reasons());
        }
    }

    /** Whether it can be handed in with the others. */
    boolean isReady() {
        return fields != null && fields.isFilled();
    }

    boolean save() {
        if (fields == null) {
            return false;
        }
        ReportBody body = fields.value();
        boolean saved = saver.save(body);
        if (saved) {
            fields.show(form.marking().of(body));
        }
        return saved;
    }

    /** The report with what stands in the fields now; empty when it is only read. */
    Optional<PastedReports.Standing> standing() {
        return fields == null
                ? Optional.empty()
                : Optional.of(new PastedReports.Standing(
                        form.task(), form.taskName(), form.period(), form.goals(), fields.value()));
    }

    /** Puts a text into the fields and saves it as if it had been typed. */
    void take(ReportBody body) {
        if (fields != null) {
            fields.setValue(body);
            save();
        }
    }

    ReportForm form() {
        return form;
    }

    long version() {
        return saver.version();
    }

    void refused(String sentences) {
        saver.reasons().show(Refusal.because("dispatch.ui.sentences", sentences));
        if (fields != null) {
            fields.focus();
        }
    }

    private void settle(ReportBody typed) {
        conflicts.settle(form, saver.base(), typed, (latest, both) -> {
            saver.continueOn(latest);
            if (fields != null) {
                fields.setValue(both);
            }
            save();
        });
    }

    private Div head() {
        Anchor link = new Anchor(ReportAddress.of(form.task(), form.period()), form.taskName());
        H3 title = new H3(link);
        Span due = new Span(t("dispatch.ui.due", DateTimeText.day(form.dueOn())));
        due.setTitle(form.dueExplained());
        due.addClassName("report-due");
        Div head = new Div(title, StateTags.of(form), due, saver.said());
        if (form.late()) {
            head.add(new StatusTag(t("dispatch.late"), StatusTag.Kind.WARNING));
        }
        head.addClassName("report-head");
        return head;
    }

    private void lastMonth(UnitChoice units) {
        ReportForm.LastReport last = form.last();
        if (last != null) {
            getContent()
                    .add(new Details(
                            t("dispatch.ui.last", last.period().getMonthValue()),
                            new ReportReading(last.body(), form.goals(), null, units)));
        }
    }
}
