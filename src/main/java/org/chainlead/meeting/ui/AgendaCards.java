package org.chainlead.meeting.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Refusal;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.ReasonList;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.meeting.AgendaItemId;
import org.chainlead.meeting.AgendaRow;
import org.chainlead.meeting.AgendaText;
import org.chainlead.meeting.DecisionRow;
import org.chainlead.meeting.MeetingAct;
import org.chainlead.meeting.MeetingAgenda;
import org.chainlead.meeting.MeetingDetail;
import org.chainlead.meeting.MeetingId;
import org.chainlead.meeting.MeetingNotes;
import org.chainlead.meeting.MeetingPapers;
import org.chainlead.meeting.MeetingQueries;
import org.jspecify.annotations.Nullable;

/** The items of an agenda: where they come from, their texts, what was decided, and their order. */
@SpringComponent
class AgendaCards {

    private static final int LINE = 200;

    private final MeetingAgenda agenda;
    private final MeetingNotes notes;
    private final MeetingQueries queries;
    private final MeetingPapers papers;
    private final MeetingDialogs dialogs;

    AgendaCards(
            MeetingAgenda agenda,
            MeetingNotes notes,
            MeetingQueries queries,
            MeetingPapers papers,
            MeetingDialogs dialogs) {
        this.agenda = agenda;
        this.notes = notes;
        this.queries = queries;
        this.papers = papers;
        this.dialogs = dialogs;
    }

    MeetingPapers papers() {
        return papers;
    }

    /** @param moved told the item and the direction, or no item when the agenda has changed otherwise */
    SectionCard card(MeetingDetail meeting, AgendaRow item, BiConsumer<@Nullable AgendaRow, Integer> moved) {
        SectionCard card = new SectionCard(t("meeting.ui.itemTitle", item.number(), item.title()));
        card.add(facts(item));
        Consumer<String> acted = what -> {
            moved.accept(null, 0);
            Notifications.success(what);
        };
        if (meeting.may(MeetingAct.ARRANGE)) {
            card.actions(order(meeting, item, moved));
        }
        if (meeting.inside() && item.task() != null) {
            card.actions(MeetingPrints.onePage(papers, meeting, item));
        }
        texts(card, meeting, item);
        meeting.decisions(item.id()).forEach(row -> card.add(decision(meeting, row, acted)));
        if (meeting.may(MeetingAct.DECIDE)) {
            Button decide = new Button(t("meeting.ui.addDecision"), click -> dialogs.decide(meeting, item, acted));
            decide.setAriaLabel(t("meeting.ui.actOn", t("meeting.ui.addDecision"), item.title()));
            card.add(decide);
        }
        return card;
    }

    /** From the proposals, or a line of one's own. */
    Div adding(MeetingDetail meeting, Runnable added) {
        MeetingId id = meeting.row().id();
        TextField title = new TextField(t("meeting.field.itemTitle"));
        title.setMaxLength(LINE);
        ReasonList reasons = new ReasonList();
        AgendaItemId item = AgendaItemId.random();
        Button add = new Button(t("meeting.ui.addItem"), click -> {
            reasons.clear();
            try {
                agenda.add(id, item, title.getValue());
                added.run();
            } catch (Refusal refusal) {
                reasons.show(refusal);
            }
        });
        Anchor proposals = new Anchor("meetings/" + id + "/proposals", t("meeting.ui.proposals"));
        proposals.addClassName("button-link");
        Div line = new Div(proposals, title, add);
        line.addClassName("meeting-adding");
        return new Div(line, reasons);
    }

    Component decision(MeetingDetail meeting, DecisionRow row, Consumer<String> acted) {
        Component title = row.visible() ? new Anchor("tasks/" + row.task(), row.title()) : new Paragraph(row.title());
        String due = row.dueOn() == null ? "" : DateTimeText.date(row.dueOn());
        WorkRow line = new WorkRow(title, t("meeting.ui.decisionNote", row.unitName(), due, row.goal()));
        if (row.isHandedOut()) {
            line.middle(new StatusTag(row.state(), StatusTag.Kind.INFO));
        } else {
            line.middle(new StatusTag(t("meeting.ui.unsigned"), StatusTag.Kind.WARNING));
            dialogs.waiting(meeting, row, acted).forEach(line::acts);
        }
        if (row.atOnceBy() != null && meeting.inside()) {
            line.below(new Paragraph(
                    t("meeting.ui.atOnceSaid", row.atOnceBy(), row.atOnceReason() == null ? "" : row.atOnceReason())));
        }
        return line;
    }

    private static Div facts(AgendaRow item) {
        Div facts = new Div();
        facts.addClassName("meeting-item-facts");
        if (item.task() != null) {
            facts.add(new Anchor("tasks/" + item.task(), t("meeting.ui.toTask")));
        }
        if (!item.unitName().isEmpty()) {
            facts.add(new Paragraph(item.unitName()));
        }
        if (!item.why().isBlank()) {
            UnorderedList why = new UnorderedList();
            why.addClassName("meeting-why");
            item.why().lines().forEach(sentence -> why.add(new ListItem(sentence)));
            facts.add(why);
        }
        return facts;
    }

    private void texts(SectionCard card, MeetingDetail meeting, AgendaRow item) {
        for (AgendaText field : AgendaText.values()) {
            if (meeting.may(MeetingAct.NOTE)) {
                card.add(new AgendaTextArea(notes, queries, meeting.row().id(), item, field));
            } else if (!item.text(field).isBlank()) {
                Paragraph words = new Paragraph(item.text(field));
                words.addClassName("meeting-words");
                Div text = new Div(new Div(label(field)), words);
                text.addClassName("meeting-text");
                card.add(text);
            }
        }
    }

    private Component[] order(MeetingDetail meeting, AgendaRow item, BiConsumer<@Nullable AgendaRow, Integer> moved) {
        MeetingId id = meeting.row().id();
        Button up = step(item, "meeting.ui.up", -1, () -> agenda.move(id, item.id(), -1), moved);
        Button down = step(item, "meeting.ui.down", 1, () -> agenda.move(id, item.id(), 1), moved);
        up.setEnabled(item.number() > 1);
        down.setEnabled(item.number() < meeting.agenda().size());
        Button remove = new Button(
                t("meeting.ui.remove"),
                click -> dialogs.remove(meeting, item, what -> {
                    moved.accept(null, 0);
                    Notifications.success(what);
                }));
        remove.setAriaLabel(t("meeting.ui.actOn", t("meeting.ui.remove"), item.title()));
        return new Component[] {up, down, remove};
    }

    private static Button step(
            AgendaRow item, String key, int by, Runnable move, BiConsumer<@Nullable AgendaRow, Integer> moved) {
        Button button = new Button(t(key), click -> {
            move.run();
            moved.accept(item, by);
        });
        button.setId(anchor(item, by));
        button.setAriaLabel(t("meeting.ui.actOn", t(key), item.title()));
        Shortcuts.addShortcutListener(
                        button, () -> button.click(), by < 0 ? Key.ARROW_UP : Key.ARROW_DOWN, KeyModifier.ALT)
                .listenOn(button);
        return button;
    }

    private static String anchor(AgendaRow item, int by) {
        return (by < 0 ? "up-" : "down-") + item.id();
    }

    /** Puts the focus back on the button of a moved item; at the end on the other one. */
    static void focus(Component view, AgendaRow item, int by) {
        view.getElement()
                .executeJs(
                        "const b = [$0, $1].map(i => document.getElementById(i)).find(e => e && !e.disabled);"
                                + "if (b) b.focus();",
                        anchor(item, by),
                        anchor(item, -by));
    }
}
