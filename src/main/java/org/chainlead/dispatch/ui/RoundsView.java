package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.YearMonth;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.dispatch.CourseVersion;
import org.chainlead.dispatch.RoundCourses;
import org.chainlead.dispatch.RoundKind;
import org.chainlead.dispatch.RoundList;
import org.chainlead.dispatch.RoundView;
import org.chainlead.dispatch.SampleShare;
import org.chainlead.dispatch.SampleShares;
import org.chainlead.org.Access;

/** 调度轮次: open, closed and published rounds with what can be done next, and the course of each kind in words. */
@Route("rounds")
@Menu(title = "dispatch.rounds.title", order = 32, icon = "vaadin:calendar-o")
@PermitAll
@RequiresOperation("dispatch.rounds")
class RoundsView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient RoundList list;
    private final transient RoundCourses courses;
    private final transient SampleShares shares;
    private final transient RoundDialogs dialogs;
    private final transient Access access;

    RoundsView(RoundList list, RoundCourses courses, SampleShares shares, RoundDialogs dialogs, Access access) {
        this.list = list;
        this.courses = courses;
        this.shares = shares;
        this.dialogs = dialogs;
        this.access = access;
        addClassNames("view", "rounds-view");
        refresh();
    }

    @Override
    public String getPageTitle() {
        return t("dispatch.rounds.title");
    }

    private void refresh() {
        removeAll();
        ViewHeader header = new ViewHeader(getPageTitle()).subline(t("dispatch.rounds.subline"));
        if (access.may("dispatch.openRound")) {
            header.primary(new Button(t("dispatch.open.title"), click -> dialogs.open()));
        }
        Div page = new Div(header, rounds(), courses());
        page.addClassName("stack");
        add(page);
    }

    private SectionCard rounds() {
        WorkspaceGrid<RoundView> grid = new WorkspaceGrid<>(getPageTitle());
        grid.addComponentColumn(round -> new Anchor("rounds/" + round.id(), round.name()))
                .setKey("name")
                .setHeader(t("dispatch.rounds.name"))
                .setFlexGrow(2);
        grid.addComponentColumn(round -> RoundWords.tag(round.state()))
                .setKey("state")
                .setHeader(t("dispatch.rounds.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addTextColumn("scope", t("dispatch.rounds.scope"), RoundWords::scope);
        grid.addTextColumn(
                "due",
                t("dispatch.rounds.due"),
                round -> DateTimeText.date(round.days().dueOn()));
        grid.addTextColumn("next", t("dispatch.rounds.next"), RoundWords::next).setFlexGrow(3);
        grid.setShortPages((offset, limit) -> list.page(offset, limit), RoundView::id);
        grid.addClassName("rounds-grid");
        return new SectionCard(getPageTitle(), grid).flush();
    }

    private SectionCard courses() {
        SectionCard card = new SectionCard(t("dispatch.course.title")).flush();
        for (RoundKind kind : RoundKind.values()) {
            card.add(row(courses.inForce(kind)));
        }
        card.add(share(shares.inForce()));
        return card;
    }

    private Component share(SampleShare share) {
        WorkRow row = new WorkRow(new Span(t("dispatch.sample.title")), t("dispatch.sample.words", share.percent()));
        row.below(note(share.changedBy(), share.validFrom(), share.reason()));
        if (access.may("dispatch.course")) {
            Button change = new Button(t("dispatch.course.change"), click -> dialogs.changeShare(share, this::refresh));
            change.setAriaLabel(t("dispatch.sample.change"));
            row.acts(change);
        }
        return row;
    }

    private Component row(CourseVersion version) {
        WorkRow row = new WorkRow(new Span(label(version.kind())), RoundWords.course(version.kind(), version.course()));
        row.below(note(version.changedBy(), version.validFrom(), version.reason()));
        if (access.may("dispatch.course")) {
            Button change = new Button(t("dispatch.course.change"), click -> dialogs.change(version, this::refresh));
            change.setAriaLabel(t("dispatch.course.changeOf", label(version.kind())));
            row.acts(change);
        }
        return row;
    }

    /** Who set it from when and why; what was there from the start says only that. */
    private static Component note(String by, YearMonth from, String reason) {
        Div note = new Div(by.isEmpty() ? reason : t("dispatch.course.note", DateTimeText.month(from), by, reason));
        note.addClassName("work-note");
        return note;
    }
}
