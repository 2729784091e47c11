package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.EnumSet;
import java.util.Set;
import org.chainlead.attachment.ui.AttachmentList;
import org.chainlead.common.Light;
import org.chainlead.common.ui.DoubleLight;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.dispatch.ReportAct;
import org.chainlead.dispatch.ReportAddress;
import org.chainlead.dispatch.ReportForm;
import org.chainlead.dispatch.ReviewReason;

/**
 * One report before its reviewer: a marked one stands open, a plain one is folded. The unit's head finds all chosen; a
 * reviewer chooses, because what is accepted here counts as checked.
 */
class ReviewRow extends Composite<Section> {

    private static final Set<ReviewReason> SHOWN_BY_LIGHT = EnumSet.of(ReviewReason.RED, ReviewReason.YELLOW);

    private final transient ReportForm form;
    private final Checkbox chosen = new Checkbox();
    private final Details details;

    ReviewRow(ReportForm form, ReviewActs acts, UnitChoice units, Runnable refresh) {
        this.form = form;
        chosen.setValue(form.may(ReportAct.PASS));
        chosen.setAriaLabel(t("dispatch.ui.choose", form.taskName()));
        details = new Details(t("dispatch.ui.content"), content(units));
        details.setOpened(isMarked());
        Button pass = new Button(acts.passText(), click -> acts.pass(form, refresh));
        pass.setAriaLabel(t("dispatch.ui.actOn", acts.passText(), form.taskName()));
        pass.setDisableOnClick(true);
        Button back = new Button(t("dispatch.ui.return"), click -> acts.askReturn(form, refresh));
        back.setAriaLabel(t("dispatch.ui.actOn", t("dispatch.ui.return"), form.taskName()));
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div buttons = new Div(back, pass);
        buttons.addClassName("report-acts");
        getContent().addClassNames("card", "report-card");
        getContent().getElement().setAttribute("aria-label", form.taskName());
        getContent().getElement().setAttribute("tabindex", "-1");
        getContent().add(head(), details, buttons);
    }

    boolean isChosen() {
        return chosen.getValue();
    }

    ReportForm form() {
        return form;
    }

    /** Brings the row before the reader and opens it. */
    void goTo() {
        details.setOpened(true);
        getElement().callJsFunction("focus");
        getElement().callJsFunction("scrollIntoView");
    }

    private boolean isMarked() {
        Light light = form.body().reportedLight();
        return !form.reasons().isEmpty()
                || !form.hints().isEmpty()
                || form.repeated().stream().anyMatch(file -> file.decided() == null)
                || !form.body().difficulties().isEmpty()
                || light == Light.RED
                || light == Light.YELLOW;
    }

    private Div head() {
        Anchor link = new Anchor(ReportAddress.of(form.task(), form.period()), form.taskName());
        Span unit = new Span(form.unitName());
        unit.addClassName("report-due");
        Div head = new Div(
                chosen, new H3(link), unit, DoubleLight.named(form.body().reportedLight(), form.verifiedLight()));
        form.reasons().stream()
                .filter(reason -> !SHOWN_BY_LIGHT.contains(reason))
                .forEach(reason -> head.add(new StatusTag(reason, StatusTag.Kind.WARNING)));
        if (form.late()) {
            head.add(new StatusTag(t("dispatch.late"), StatusTag.Kind.WARNING));
        }
        head.addClassName("report-head");
        return head;
    }

    private Div content(UnitChoice units) {
        Div content = new Div(
                new ReportReading(form.body(), form.goals(), form.hints(), units),
                new AttachmentList(form.files()),
                new EvidenceLines(form));
        if (!form.parts().isEmpty()) {
            String words = t(
                    "dispatch.ui.part.of",
                    PartCard.handedIn(form.parts()),
                    form.parts().size());
            content.add(new Details(words, new PartCard(form.parts(), null)));
        }
        form.signatures().forEach(signature -> {
            Div line = new Div(signature.text());
            line.addClassName("report-due");
            content.add(line);
        });
        if (form.last() != null) {
            content.add(new Details(
                    t("dispatch.ui.last", form.last().period().getMonthValue()),
                    new ReportReading(form.last().body(), form.goals(), null, units)));
        }
        return content;
    }
}
