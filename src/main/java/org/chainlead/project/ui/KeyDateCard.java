package org.chainlead.project.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Optional;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.common.ui.KeptFields;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.project.FigureMark;
import org.chainlead.project.KeyDate;
import org.chainlead.project.KeyDateKind;
import org.chainlead.project.ProgressDetail;
import org.chainlead.project.ProjectPlans;

/** 开工、竣工、投产、纳统 of one project. */
class KeyDateCard extends Composite<SectionCard> {

    private final transient ProgressDetail detail;
    private final transient ProjectPlans plans;
    private final LocalDate today;
    private final transient Runnable refresh;

    KeyDateCard(ProgressDetail detail, ProjectPlans plans, LocalDate today, Runnable refresh) {
        this.detail = detail;
        this.plans = plans;
        this.today = today;
        this.refresh = refresh;
        for (KeyDateKind kind : KeyDateKind.values()) {
            getContent().add(row(kind, of(kind)));
        }
    }

    @Override
    protected SectionCard initContent() {
        return new SectionCard(t("project.keyDate.title")).flush();
    }

    private Optional<KeyDate> of(KeyDateKind kind) {
        return detail.keyDates().stream().filter(date -> date.kind() == kind).findFirst();
    }

    private WorkRow row(KeyDateKind kind, Optional<KeyDate> date) {
        WorkRow row = new WorkRow(
                new Span(label(kind)),
                date.map(known -> DateTimeText.date(known.on())).orElse(t("project.keyDate.none")));
        date.ifPresent(known -> facts(row, known));
        if (detail.maintains()) {
            Button enter = new Button(
                    t(date.isPresent() ? "project.figure.change" : "project.keyDate.enter"), click -> ask(kind, date));
            enter.setAriaLabel(title(kind, date));
            row.acts(enter);
        }
        return row;
    }

    private static void facts(WorkRow row, KeyDate date) {
        MarkWords.add(row, date.mark());
        row.below(new Div(t("project.figure.basis", date.basis())));
        if (date.verifiedOn() != null && !date.verifiedOn().equals(date.on())) {
            row.below(new Div(t("project.figure.counts", DateTimeText.date(date.verifiedOn()))));
        }
    }

    private static String title(KeyDateKind kind, Optional<KeyDate> date) {
        return t(date.isPresent() ? "project.keyDate.changeOf" : "project.keyDate.enterOf", label(kind));
    }

    private void ask(KeyDateKind kind, Optional<KeyDate> date) {
        ChineseDatePicker on = new ChineseDatePicker(t("project.keyDate.on", label(kind)));
        on.setMax(today);
        on.setRequiredIndicatorVisible(true);
        on.setValue(date.map(KeyDate::on).orElse(null));
        TextArea basis = PlanForm.area("project.figure.basisField");
        basis.setHelperText(t("project.keyDate.basisHelp"));
        basis.setRequiredIndicatorVisible(true);
        basis.setValue(date.map(KeyDate::basis).orElse(""));
        TextArea reason = PlanForm.area("project.figure.reason");
        reason.setVisible(date.filter(known -> known.mark().everVerified()).isPresent());
        reason.setHelperText(t("project.figure.reasonHelp"));
        long version = date.map(known -> known.mark().version()).orElse(FigureMark.NEW);
        new FormDialog(title(kind, date), new Div(on, basis, reason), () -> {
                    plans.keyDate(detail.project(), kind, on.getValue(), basis.getValue(), reason.getValue(), version);
                    Notifications.success(t("project.figure.handedIn"));
                    refresh.run();
                })
                .validatedBy(() -> KeptFields.filled(on))
                .open();
    }
}
