package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.time.LocalDate;
import java.util.List;
import org.chainlead.chain.Chains;
import org.chainlead.common.ui.KeptDialogs;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.ReasonDialog;
import org.chainlead.project.NegotiationRow;
import org.chainlead.project.ProjectNegotiations;
import org.chainlead.project.ProjectPlanDrafts;

/** What its unit does to a project in 在谈: 修改, 签约, 终止洽谈. */
final class NegotiationActs {

    private final ProjectNegotiations negotiations;
    private final ProjectPlanDrafts drafts;
    private final KeptDialogs dialogs;
    private final Chains chains;
    private final LocalDate today;

    NegotiationActs(ProjectNegotiations negotiations, ProjectPlanDrafts drafts, Chains chains, LocalDate today) {
        this.negotiations = negotiations;
        this.drafts = drafts;
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
                        act(
                                "project.negotiation.sign",
                                row,
                                () -> SigningFields.ask(dialogs, row, negotiations, today)),
                        act("project.negotiation.end", row, () -> askEnd(row, ended)))
                : List.of();
    }

    private static Button act(String key, NegotiationRow row, Runnable action) {
        Button button = new Button(t(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(t("project.negotiation.actOn", t(key), row.draft().name()));
        return button;
    }

    private void askEnd(NegotiationRow row, Runnable ended) {
        new ReasonDialog(t("project.negotiation.endOf", row.draft().name()), reason -> {
                    negotiations.end(row.id(), row.version(), reason);
                    Notifications.success(t("project.negotiation.ended"));
                    ended.run();
                })
                .keptIn(drafts, "endNegotiation:" + row.id())
                .open();
    }
}
