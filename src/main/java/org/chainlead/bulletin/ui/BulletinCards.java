package org.chainlead.bulletin.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainlead.bulletin.AnswerState;
import org.chainlead.bulletin.BulletinAct;
import org.chainlead.bulletin.BulletinConsultations;
import org.chainlead.bulletin.BulletinDetail;
import org.chainlead.bulletin.BulletinDrafting;
import org.chainlead.bulletin.BulletinQueries;
import org.chainlead.bulletin.BulletinRow;
import org.chainlead.bulletin.UnitAnswer;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.KeyValueList;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.org.Access;

/** What stands beside the page of a 通报, and below it. */
@SpringComponent
class BulletinCards {

    private final BulletinQueries queries;
    private final BulletinDrafting drafting;
    private final BulletinConsultations consultations;
    private final BulletinDialogs dialogs;
    private final Access access;

    BulletinCards(
            BulletinQueries queries,
            BulletinDrafting drafting,
            BulletinConsultations consultations,
            BulletinDialogs dialogs,
            Access access) {
        this.queries = queries;
        this.drafting = drafting;
        this.consultations = consultations;
        this.dialogs = dialogs;
        this.access = access;
    }

    /**
     * @param changed told when a text was saved
     * @param acted told when an objection was decided
     */
    Component[] of(BulletinDetail bulletin, Runnable changed, Runnable acted) {
        List<Component> cards = new ArrayList<>();
        cards.add(facts(bulletin.row()));
        if (asked(bulletin) > 0 && access.may("bulletin.answers")) {
            cards.add(answers(bulletin, acted));
        }
        if (bulletin.may(BulletinAct.EDIT)) {
            cards.add(new BulletinEditor(drafting, queries, bulletin, changed));
        }
        return cards.toArray(Component[]::new);
    }

    /**
     * What wants the whole width: sixteen figures a part, and the reasons of 滞后.
     *
     * @param changed told when a reason was saved
     */
    Component[] lists(BulletinDetail bulletin, Runnable changed) {
        return new Component[] {
            new BulletinNumbers(queries, bulletin, access.may("dispatch.rounds")),
            new BulletinLists(queries, drafting, bulletin, changed)
        };
    }

    private SectionCard facts(BulletinRow row) {
        KeyValueList list = new KeyValueList();
        Component round = access.may("dispatch.rounds")
                ? new Anchor("rounds/" + row.round(), row.roundName())
                : new Span(row.roundName());
        list.add(t("bulletin.ui.round"), round);
        list.add(t("bulletin.ui.author"), row.authorName() + " " + DateTimeText.moment(row.createdAt()));
        if (row.reviewerName() != null) {
            list.add(t("bulletin.ui.reviewer"), row.reviewerName());
        }
        if (row.issuedAt() != null) {
            list.add(t("bulletin.ui.issuer"), row.issuerName() + " " + DateTimeText.moment(row.issuedAt()));
        }
        return new SectionCard(t("bulletin.ui.facts"), list);
    }

    private static long asked(BulletinDetail bulletin) {
        return bulletin.answers().values().stream().mapToLong(Long::longValue).sum();
    }

    private SectionCard answers(BulletinDetail bulletin, Runnable acted) {
        Map<AnswerState, Long> counts = new LinkedHashMap<>();
        for (AnswerState state : AnswerState.values()) {
            counts.put(state, bulletin.answers().getOrDefault(state, 0L));
        }
        Div sums = new Div();
        sums.addClassName("bulletin-marks");
        counts.forEach((state, count) -> {
            if (count > 0) {
                sums.add(new Span(t("bulletin.ui.counted", Texts.label(state), count)));
            }
        });
        SectionCard card = new SectionCard(t("bulletin.ui.answers"), sums).flush();
        consultations.answers(bulletin.row().id(), 0, BulletinQueries.PAGE).rows().stream()
                .filter(answer -> answer.words() != null)
                .forEach(answer -> card.add(objection(bulletin, answer, acted)));
        return card.add(units(bulletin));
    }

    private WorkRow objection(BulletinDetail bulletin, UnitAnswer answer, Runnable acted) {
        String words = Objects.requireNonNullElse(answer.words(), "");
        WorkRow row = new WorkRow(new Span(t("bulletin.ui.objectionOf", answer.unitName())), words)
                .middle(BulletinTags.of(answer.state()));
        if (answer.decision() != null) {
            row.below(new Div(
                    t("bulletin.ui.decided", Objects.requireNonNullElse(answer.decidedName(), ""), answer.decision())));
        }
        if (answer.state() == AnswerState.OBJECTED && bulletin.may(BulletinAct.DECIDE)) {
            row.acts(button(bulletin, answer, false, acted), button(bulletin, answer, true, acted));
        }
        return row;
    }

    private WorkspaceGrid<UnitAnswer> units(BulletinDetail bulletin) {
        WorkspaceGrid<UnitAnswer> grid = new WorkspaceGrid<>(t("bulletin.ui.answers"));
        grid.addTextColumn("unit", t("bulletin.column.unit"), UnitAnswer::unitName);
        grid.addComponentColumn(answer -> BulletinTags.of(answer.state()))
                .setKey("state")
                .setHeader(t("bulletin.ui.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setShortPages(
                (offset, limit) -> consultations.answers(bulletin.row().id(), offset, limit), UnitAnswer::unit);
        grid.addClassName("answers-grid");
        return grid;
    }

    private Button button(BulletinDetail bulletin, UnitAnswer answer, boolean upheld, Runnable acted) {
        String verb = t(upheld ? "bulletin.ui.uphold" : "bulletin.ui.reject");
        Button button = new Button(verb, click -> dialogs.decide(bulletin.row().id(), answer, upheld, acted));
        button.setAriaLabel(t("bulletin.ui.decideOf", verb, answer.unitName()));
        return button;
    }
}
