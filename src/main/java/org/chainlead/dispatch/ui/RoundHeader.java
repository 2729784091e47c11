package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.dispatch.DeskFilter;
import org.chainlead.dispatch.RoundState;
import org.chainlead.dispatch.RoundView;
import org.chainlead.org.Access;

/** The head of a round's page with the acts this person may do now, of which the next step is the primary one. */
@SpringComponent
class RoundHeader {

    private final RoundDialogs dialogs;
    private final Access access;

    RoundHeader(RoundDialogs dialogs, Access access) {
        this.dialogs = dialogs;
        this.access = access;
    }

    ViewHeader of(RoundView round, Runnable refresh) {
        ViewHeader header = new ViewHeader(round.name())
                .breadcrumb(new Anchor("rounds", t("dispatch.rounds.title")))
                .beside(RoundWords.tag(round.state()))
                .subline(standing(round));
        if (round.state() == RoundState.OPEN) {
            offerOpen(header, round, refresh);
        } else if (round.state().hasRows()) {
            header.actions(new Anchor("rounds/" + round.id() + "/compare", t("dispatch.compare.title")));
        }
        if (round.state() == RoundState.CLOSED) {
            offerClosed(header, round, refresh);
        }
        return header;
    }

    /** How far a closing has come stands beside its bar. */
    private static String standing(RoundView round) {
        return round.state() == RoundState.CLOSING ? t("dispatch.round.closing.leave") : RoundWords.next(round);
    }

    private void offerOpen(ViewHeader header, RoundView round, Runnable refresh) {
        if (access.may("dispatch.desk")) {
            header.actions(new Anchor(desk(round).address(), t("dispatch.desk.title")));
        }
        if (access.may("dispatch.moveCutOff")) {
            header.actions(new Button(t("dispatch.cutOff.title"), click -> dialogs.moveCutOff(round, refresh)));
        }
        if (access.may("dispatch.close") && round.over()) {
            header.primary(new Button(t("dispatch.close.confirm"), click -> dialogs.close(round, refresh)));
        }
    }

    /** A round by hand has its own; all by rule are those of their month. */
    private static DeskFilter desk(RoundView round) {
        return round.byRule() ? DeskFilter.of(round.period()) : DeskFilter.of(round.period(), round.id());
    }

    private void offerClosed(ViewHeader header, RoundView round, Runnable refresh) {
        if (access.may("dispatch.close")) {
            header.actions(new Button(t("dispatch.rewrite.title"), click -> dialogs.rewrite(round, refresh)));
        }
        if (access.may("dispatch.publish")) {
            header.primary(new Button(t("dispatch.publish.confirm"), click -> dialogs.publish(round, refresh)));
        }
    }
}
