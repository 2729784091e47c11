package org.chainlead.chaincard.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainlead.chaincard.BodyTally;
import org.chainlead.chaincard.ChainCard;
import org.chainlead.chaincard.ChainCards;
import org.chainlead.chaincard.ChainSheets;
import org.chainlead.chaincard.SessionRow;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.PeriodTally;
import org.chainlead.common.YearTally;
import org.chainlead.common.ui.PagedRows;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.export.ui.ExportLink;

/** 专班 and 领导小组: how often each met in the present period, what was missed in a year, and the meetings. */
class BodiesSection extends Composite<Div> {

    private final transient ChainCard card;
    private final transient ChainCards cards;
    private final transient CardDialogs dialogs;
    private final transient Runnable changed;
    private final Div counters = new Div();
    private int year;

    BodiesSection(ChainCard card, ChainCards cards, ChainSheets sheets, CardDialogs dialogs, Runnable changed) {
        this.card = card;
        this.cards = cards;
        this.dialogs = dialogs;
        this.changed = changed;
        SectionCard section = new SectionCard(t("chaincard.ui.bodies"))
                .actions(
                        turn("chaincard.ui.previousYear", -1),
                        turn("chaincard.ui.nextYear", 1),
                        ExportLink.named(
                                t("chaincard.ui.bodies"),
                                () -> sheets.sessions(card.chain().id())));
        show(card.bodies());
        section.add(counters);
        section.add(new PagedRows<>(
                (offset, limit) -> cards.sessions(card.chain().id(), offset, limit),
                this::session,
                t("chaincard.ui.noSessions")));
        getContent().add(section.flush());
    }

    private Button turn(String key, int years) {
        Button button =
                new Button(t(key), click -> show(cards.bodies(card.chain().id(), year + years)));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private void show(List<BodyTally> bodies) {
        counters.removeAll();
        bodies.forEach(body -> {
            year = body.counted().year();
            counters.add(counter(body));
        });
    }

    private Component counter(BodyTally tally) {
        String body = label(tally.rule().body());
        WorkRow row = new WorkRow(new Span(t("chaincard.ui.body", body, CardWords.rule(tally.rule()))), missed(tally))
                .middle(tally.now().map(BodiesSection::now).orElseGet(() -> over(tally.counted())));
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

    private static Component over(YearTally counted) {
        return new Span(t(counted.periods().isEmpty() ? "chaincard.ui.notCounted" : "chaincard.ui.yearOver"));
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
        int year = tally.counted().year();
        List<PeriodTally> before = tally.counted().missedBefore();
        String now = tally.missed().isEmpty() ? t("chaincard.ui.noneMissed", year) : missed(year, tally.missed());
        return before.isEmpty() ? now : now + missed(year - 1, before);
    }

    private static String missed(int year, List<PeriodTally> missed) {
        return t("chaincard.ui.missed", year, missed.size(), CardWords.periods(missed));
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
            return row.middle(new StatusTag(session.withdrawn().words(), StatusTag.Kind.NEUTRAL));
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
