package org.chainlead.chaincard.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainlead.chaincard.BodyTally;
import org.chainlead.chaincard.ChainCard;
import org.chainlead.chaincard.ChainCards;
import org.chainlead.chaincard.SessionRow;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.PeriodTally;
import org.chainlead.common.ui.PagedRows;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.WorkRow;

/** 专班 and 领导小组: how often each met in the present period, what was missed this year, and the meetings. */
class BodiesSection extends Composite<Div> {

    private final transient ChainCard card;
    private final transient CardDialogs dialogs;
    private final transient Runnable changed;

    BodiesSection(ChainCard card, ChainCards cards, CardDialogs dialogs, Runnable changed) {
        this.card = card;
        this.dialogs = dialogs;
        this.changed = changed;
        SectionCard section = new SectionCard(t("chaincard.ui.bodies"));
        card.bodies().forEach(body -> section.add(counter(body)));
        section.add(new PagedRows<>(
                (offset, limit) -> cards.sessions(card.chain().id(), offset, limit),
                this::session,
                t("chaincard.ui.noSessions")));
        getContent().add(section.flush());
    }

    private Component counter(BodyTally tally) {
        String body = label(tally.rule().body());
        WorkRow row = new WorkRow(new Span(t("chaincard.ui.body", body, CardWords.rule(tally.rule()))), missed(tally))
                .middle(tally.now().map(BodiesSection::now).orElseGet(() -> new Span(t("chaincard.ui.notCounted"))));
        if (card.mayFill()) {
            Button button = new Button(
                    t("chaincard.ui.record"),
                    click -> dialogs.record(card.chain().id(), tally.rule().body(), changed));
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            button.setAriaLabel(t("chaincard.ui.recordOf", body));
            row.acts(button);
        }
        return row;
    }

    private static Component now(PeriodTally period) {
        return period.gap() == 0
                ? new StatusTag(
                        t("chaincard.ui.met", period.name(), period.done(), period.owed()), StatusTag.Kind.SUCCESS)
                : new StatusTag(
                        t("chaincard.ui.gap", period.name(), period.done(), period.owed(), period.gap()),
                        StatusTag.Kind.WARNING);
    }

    private static String missed(BodyTally tally) {
        return tally.missed().isEmpty()
                ? t("chaincard.ui.noneMissed")
                : t("chaincard.ui.missed", tally.missed().size(), CardWords.periods(tally.missed()));
    }

    private Component session(SessionRow session) {
        WorkRow row = new WorkRow(
                new Span(t(
                        "chaincard.ui.session",
                        DateTimeText.date(session.heldOn()),
                        label(session.body()),
                        session.subject())),
                Stream.of(
                                session.result(),
                                session.reference(),
                                t(
                                        "chaincard.ui.recordedBy",
                                        session.recordedBy(),
                                        DateTimeText.moment(session.recordedAt())))
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining(t("chaincard.between"))));
        if (session.withdrawn() != null) {
            return row.middle(new StatusTag(
                    t(
                            "chaincard.ui.withdrawn",
                            session.withdrawn().by(),
                            session.withdrawn().reason()),
                    StatusTag.Kind.NEUTRAL));
        }
        if (card.mayFill()) {
            Button button = new Button(
                    t("chaincard.ui.withdraw"),
                    click -> dialogs.withdraw(card.chain().id(), session, changed));
            button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            button.setAriaLabel(t("chaincard.ui.actOn", t("chaincard.ui.withdraw"), session.subject()));
            row.acts(button);
        }
        return row;
    }
}
