package org.chainlead.chaincard.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.function.Consumer;
import org.chainlead.chain.ChainId;
import org.chainlead.chaincard.CardDrafts;
import org.chainlead.chaincard.CardElement;
import org.chainlead.chaincard.ChainAssigning;
import org.chainlead.chaincard.ChainBody;
import org.chainlead.chaincard.ChainCard;
import org.chainlead.chaincard.ChainCards;
import org.chainlead.chaincard.ChainPlans;
import org.chainlead.chaincard.ChainSessions;
import org.chainlead.chaincard.ChainSettings;
import org.chainlead.chaincard.ElementFilling;
import org.chainlead.chaincard.ElementVersion;
import org.chainlead.chaincard.NewChain;
import org.chainlead.chaincard.PlanDraft;
import org.chainlead.chaincard.PlanVersion;
import org.chainlead.chaincard.Responsibility;
import org.chainlead.chaincard.SessionDraft;
import org.chainlead.chaincard.SessionRow;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Page;
import org.chainlead.common.ui.KeptDialogs;
import org.chainlead.common.ui.PagedRows;
import org.chainlead.common.ui.ReasonDialog;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.org.Directory;
import org.chainlead.org.UnitRef;

/** The dialogs of a card; after each the card is shown anew. */
@SpringComponent
class CardDialogs {

    private final ChainCards cards;
    private final ChainSettings settings;
    private final ElementFilling filling;
    private final ChainSessions sessions;
    private final ChainPlans plans;
    private final ChainAssigning assigning;
    private final Directory directory;
    private final CardDrafts drafts;
    private final KeptDialogs dialogs;

    CardDialogs(
            ChainCards cards,
            ChainSettings settings,
            ElementFilling filling,
            ChainSessions sessions,
            ChainPlans plans,
            ChainAssigning assigning,
            Directory directory,
            CardDrafts drafts) {
        this.cards = cards;
        this.settings = settings;
        this.filling = filling;
        this.sessions = sessions;
        this.plans = plans;
        this.assigning = assigning;
        this.directory = directory;
        this.drafts = drafts;
        this.dialogs = new KeptDialogs(drafts);
    }

    void register(Consumer<ChainId> done) {
        dialogs.open(
                t("chaincard.ui.register"),
                "register",
                new NewChainFields(),
                new NewChain("", "", ""),
                chain -> done.accept(assigning.register(chain)));
    }

    void assign(ChainCard card, Runnable done) {
        Responsibility now = new Responsibility(
                card.version(),
                card.chain().grouping() == null ? "" : card.chain().grouping(),
                card.chain().leader(),
                card.chain().office(),
                card.leadUnit() == null ? null : card.leadUnit().id(),
                card.carriers().stream().map(UnitRef::id).toList(),
                card.template());
        dialogs.open(
                t("chaincard.ui.assign"),
                "assign:" + card.chain().id(),
                new ResponsibilityFields(directory, settings.templates()),
                now,
                changed -> {
                    assigning.assign(card.chain().id(), changed);
                    done.run();
                });
    }

    void fill(ChainId chain, CardElement element, Runnable done) {
        dialogs.open(
                element.name(),
                "element:" + chain + ":" + element.id().toString().substring(0, 18),
                new ElementFields(element),
                element.value(),
                value -> {
                    filling.fill(chain, element.id(), value);
                    done.run();
                });
    }

    /** All wordings of an element. */
    void versions(ChainId chain, CardElement element) {
        Dialog dialog = new Dialog(t("chaincard.ui.versionsOf", element.name()));
        dialog.addClassName("form-dialog");
        dialog.add(new PagedRows<>(
                (offset, limit) -> new Page<>(
                        cards.versions(chain, element.id(), offset, limit),
                        element.value().version()),
                CardDialogs::version,
                t("chaincard.ui.nothing")));
        dialog.getFooter().add(new Button(t("common.ui.close"), click -> dialog.close()));
        dialog.open();
    }

    void record(ChainId chain, ChainBody body, Runnable done) {
        dialogs.open(
                t("chaincard.ui.recordSession"),
                "session:" + chain,
                new SessionFields(),
                SessionDraft.of(body),
                draft -> {
                    sessions.record(chain, draft);
                    done.run();
                });
    }

    void withdraw(ChainId chain, SessionRow session, Runnable done) {
        new ReasonDialog(t("chaincard.ui.withdrawSession"), reason -> {
                    sessions.withdraw(chain, session.id(), reason);
                    done.run();
                })
                .keptIn(drafts, "withdrawSession:" + session.id())
                .atMost(ChainSessions.LONGEST_REASON)
                .open();
    }

    void plan(ChainId chain, Runnable done) {
        dialogs.open(t("chaincard.ui.addPlan"), "plan:" + chain, new PlanFields(), PlanDraft.empty(), draft -> {
            plans.add(chain, draft);
            done.run();
        });
    }

    void withdraw(ChainId chain, PlanVersion plan, Runnable done) {
        new ReasonDialog(t("chaincard.ui.withdrawPlan"), reason -> {
                    plans.withdraw(chain, plan.id(), reason);
                    done.run();
                })
                .keptIn(drafts, "withdrawPlan:" + plan.id())
                .atMost(ChainPlans.LONGEST_REASON)
                .open();
    }

    private static WorkRow version(ElementVersion version) {
        Span value = new Span(CardWords.value(version.value()));
        value.addClassName("card-value");
        return new WorkRow(
                value,
                t(
                        "chaincard.ui.version",
                        version.value().version(),
                        DateTimeText.fullMoment(version.changedAt()),
                        version.changedBy()));
    }
}
