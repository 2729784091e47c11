package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import org.chainlead.chain.Chains;
import org.chainlead.common.Reason;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.KeptDialogs;
import org.chainlead.common.ui.KeptFields;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.ReasonDialog;
import org.chainlead.project.NegotiationRow;
import org.chainlead.project.ProjectId;
import org.chainlead.project.ProjectNegotiations;
import org.chainlead.project.ProjectPlanDrafts;

/** What its unit does to a project in 在谈: 修改, 签约, 终止洽谈. */
final class NegotiationActs {

    private final ProjectNegotiations negotiations;
    private final KeptDialogs dialogs;
    private final Chains chains;
    private final LocalDate today;

    NegotiationActs(ProjectNegotiations negotiations, ProjectPlanDrafts drafts, Chains chains, LocalDate today) {
        this.negotiations = negotiations;
        this.dialogs = new KeptDialogs(drafts);
        this.chains = chains;
        this.today = today;
    }

    /** Enters a new one. */
    void ask(Runnable entered) {
        NegotiationForm.ask(dialogs, negotiations, chains, null, entered);
    }

    /**
     * The buttons; none for whoever only reads it.
     *
     * @param changed runs after a change
     * @param ended runs when it is no more
     */
    List<Button> of(NegotiationRow row, Runnable changed, Runnable ended) {
        return row.keeps()
                ? List.of(
                        act(
                                "project.negotiation.change",
                                row,
                                () -> NegotiationForm.ask(dialogs, negotiations, chains, row, changed)),
                        act("project.negotiation.sign", row, () -> askSigned(row)),
                        act("project.negotiation.end", row, () -> askEnd(row, ended)))
                : List.of();
    }

    private static Button act(String key, NegotiationRow row, Runnable action) {
        Button button = new Button(t(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(t("project.negotiation.actOn", t(key), row.draft().name()));
        return button;
    }

    private void askSigned(NegotiationRow row) {
        ChineseDatePicker on = new ChineseDatePicker(t("project.negotiation.signedOn"));
        on.setMin(row.since());
        on.setMax(today);
        on.setValue(today);
        on.setRequiredIndicatorVisible(true);
        Div form = new Div(
                new Paragraph(t("project.negotiation.signHelp", row.draft().name())));
        negotiations.similar(row.draft(), row.id()).stream()
                .map(Reason::text)
                .map(Paragraph::new)
                .forEach(form::add);
        form.add(on);
        new FormDialog(t("project.negotiation.sign"), form, t("project.negotiation.sign"), () -> {
                    ProjectId project = negotiations.sign(row.id(), row.version(), on.getValue());
                    Notifications.success(t("project.negotiation.isSigned"));
                    UI.getCurrent().navigate(ProjectAddress.of(project));
                })
                .validatedBy(() -> KeptFields.filled(on))
                .open();
    }

    private void askEnd(NegotiationRow row, Runnable ended) {
        new ReasonDialog(t("project.negotiation.endOf", row.draft().name()), reason -> {
                    negotiations.end(row.id(), row.version(), reason);
                    Notifications.success(t("project.negotiation.ended"));
                    ended.run();
                })
                .open();
    }
}
