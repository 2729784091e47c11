package org.chainlead.meeting.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.EnumSet;
import java.util.Set;
import org.chainlead.common.NotFound;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SecrecyNotice;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.meeting.AgendaRow;
import org.chainlead.meeting.DecisionRow;
import org.chainlead.meeting.MeetingAct;
import org.chainlead.meeting.MeetingDetail;
import org.chainlead.meeting.MeetingId;
import org.chainlead.meeting.MeetingQueries;
import org.jspecify.annotations.Nullable;

/** One meeting: its arrangement, the agenda with notes and decisions, its papers, and the next step. */
@Route("meetings/:meetingId")
@PermitAll
@RequiresOperation("meeting.view")
class MeetingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Acts of the whole meeting, the one that comes first is the primary one. */
    private static final Set<MeetingAct> WHOLE = EnumSet.of(
            MeetingAct.SIGN,
            MeetingAct.RETURN,
            MeetingAct.HAND_OUT,
            MeetingAct.SUBMIT,
            MeetingAct.WITHDRAW,
            MeetingAct.HOLD,
            MeetingAct.EDIT,
            MeetingAct.CANCEL,
            MeetingAct.SCAN);

    private static final Set<MeetingAct> NEVER_PRIMARY =
            EnumSet.of(MeetingAct.RETURN, MeetingAct.WITHDRAW, MeetingAct.CANCEL, MeetingAct.SCAN, MeetingAct.EDIT);

    private final transient MeetingQueries queries;
    private final transient MeetingDialogs dialogs;
    private final transient AgendaCards cards;
    private @Nullable MeetingId id;
    private String title = t("meeting.ui.title");

    MeetingView(MeetingQueries queries, MeetingDialogs dialogs, AgendaCards cards) {
        this.queries = queries;
        this.dialogs = dialogs;
        this.cards = cards;
        addClassNames("view", "meeting-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters()
                .get("meetingId")
                .flatMap(text -> MeetingWords.id(text, MeetingId::of))
                .orElse(null);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void refresh() {
        removeAll();
        try {
            if (id == null) {
                throw new NotFound();
            }
            show(queries.detail(id));
        } catch (NotFound missing) {
            add(
                    new ViewHeader(t("meeting.ui.title")),
                    new EmptyState(missing.text(), new Anchor("meetings", t("meeting.ui.toList"))));
        }
    }

    private void show(MeetingDetail meeting) {
        title = meeting.row().name();
        getUI().ifPresent(ui -> ui.getPage().setTitle(title));
        Div left = new Div(MeetingFacts.of(meeting), MeetingFacts.minutes(meeting));
        left.addClassNames("stack", "span-4");
        Div right = new Div();
        right.addClassNames("stack", "span-8");
        if (meeting.may(MeetingAct.NOTE)) {
            right.add(new SecrecyNotice());
        }
        right.add(agenda(meeting));
        meeting.agenda().forEach(item -> right.add(cards.card(meeting, item, this::moved)));
        decisions(meeting, right);
        Div columns = new Div(left, right);
        columns.addClassName("columns");
        add(header(meeting), columns);
    }

    private ViewHeader header(MeetingDetail meeting) {
        ViewHeader header = new ViewHeader(title)
                .breadcrumb(new Anchor("meetings", t("meeting.ui.title")))
                .beside(MeetingWords.state(meeting.row().state()))
                .subline(MeetingWords.kind(meeting.row()))
                .actions(MeetingPrints.agenda(cards.papers(), meeting));
        boolean primary = false;
        for (MeetingAct act : WHOLE) {
            if (meeting.may(act)) {
                Button button = new Button(label(act), click -> dialogs.open(act, meeting, this::acted));
                boolean first = !primary && !NEVER_PRIMARY.contains(act);
                primary |= first;
                if (first) {
                    header.primary(button);
                } else {
                    header.actions(button);
                }
            }
        }
        return header;
    }

    private SectionCard agenda(MeetingDetail meeting) {
        SectionCard card =
                new SectionCard(t("meeting.ui.agenda")).count(meeting.agenda().size());
        if (meeting.agenda().isEmpty()) {
            card.add(new EmptyState(t("meeting.ui.noAgenda")));
        }
        if (meeting.may(MeetingAct.ARRANGE)) {
            card.add(cards.adding(meeting, this::refresh));
        }
        return card;
    }

    /** Decisions that belong to no item. */
    private void decisions(MeetingDetail meeting, Div right) {
        if (!meeting.may(MeetingAct.DECIDE) && meeting.decisions(null).isEmpty()) {
            return;
        }
        SectionCard card = new SectionCard(t("meeting.ui.otherDecisions"));
        for (DecisionRow row : meeting.decisions(null)) {
            card.add(cards.decision(meeting, row, this::acted));
        }
        if (meeting.may(MeetingAct.DECIDE)) {
            card.actions(new Button(t("meeting.ui.addDecision"), click -> dialogs.decide(meeting, null, this::acted)));
        }
        right.add(card);
    }

    /** After an item was moved the focus stays on the button, so that the keyboard goes on. */
    private void moved(@Nullable AgendaRow item, int by) {
        refresh();
        if (item != null) {
            AgendaCards.focus(this, item, by);
        }
    }

    private void acted(String what) {
        refresh();
        Notifications.success(what);
    }
}
