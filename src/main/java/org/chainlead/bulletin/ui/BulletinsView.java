package org.chainlead.bulletin.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chainlead.bulletin.BulletinConsultations;
import org.chainlead.bulletin.BulletinDrafting;
import org.chainlead.bulletin.BulletinQueries;
import org.chainlead.bulletin.BulletinRow;
import org.chainlead.bulletin.Question;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.DeadlineText;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.dispatch.RoundList;
import org.chainlead.dispatch.RoundView;
import org.chainlead.org.Access;

/** 通报: drafts that ask this person's unit, closed rounds that have none yet, and all that the person may see. */
@Route(BulletinAddresses.LIST)
@Menu(title = "bulletin.ui.title", order = 33, icon = "vaadin:newspaper")
@PermitAll
@RequiresOperation("bulletin.view")
class BulletinsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient BulletinQueries queries;
    private final transient BulletinDrafting drafting;
    private final transient RoundList rounds;
    private final transient BulletinConsultations consultations;
    private final transient BulletinSettingsForm settings;
    private final transient Access access;
    private final transient WorkCalendar calendar;
    private final transient Clock clock;

    BulletinsView(
            BulletinQueries queries,
            BulletinDrafting drafting,
            RoundList rounds,
            BulletinConsultations consultations,
            BulletinSettingsForm settings,
            Access access,
            WorkCalendar calendar,
            Clock clock) {
        this.queries = queries;
        this.drafting = drafting;
        this.rounds = rounds;
        this.consultations = consultations;
        this.settings = settings;
        this.access = access;
        this.calendar = calendar;
        this.clock = clock;
        addClassNames("view", "bulletins-view");
    }

    @Override
    public String getPageTitle() {
        return t("bulletin.ui.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        ViewHeader header = new ViewHeader(getPageTitle()).subline(t("bulletin.ui.subline"));
        if (access.may("bulletin.settings")) {
            header.actions(new Button(t("bulletin.settings.title"), click -> settings.open()));
        }
        Div page = new Div(header);
        page.addClassName("stack");
        if (access.may("bulletin.consult")) {
            page.add(questions());
        }
        if (access.may("bulletin.draft")) {
            page.add(rounds());
        }
        page.add(all());
        add(page);
    }

    private SectionCard questions() {
        List<Question> open = consultations.open();
        SectionCard card =
                new SectionCard(t("bulletin.ui.questions")).count(open.size()).flush();
        if (open.isEmpty()) {
            card.add(new EmptyState(t("bulletin.ui.questions.empty")));
        }
        LocalDate today = LocalDate.now(clock);
        open.forEach(question -> card.add(new WorkRow(
                        new Anchor(
                                BulletinAddresses.of(question.id()) + "/opinion",
                                t("bulletin.ui.draftOf", question.roundName())),
                        t("bulletin.ui.questions.note"))
                .middle(new DeadlineText(
                        question.dueOn(),
                        today,
                        calendar.remainingWorkingDays(today, question.dueOn()),
                        calendar.explain(question.dueOn(), today)))));
        return card;
    }

    private SectionCard rounds() {
        List<RoundView> waiting =
                drafting.waiting(rounds.closed(0, RoundList.PAGE).rows());
        SectionCard card =
                new SectionCard(t("bulletin.ui.rounds")).count(waiting.size()).flush();
        if (waiting.isEmpty()) {
            card.add(new EmptyState(t("bulletin.ui.rounds.empty")));
        }
        waiting.forEach(round -> card.add(row(round)));
        return card;
    }

    private WorkRow row(RoundView round) {
        Button make = new Button(
                t("bulletin.ui.make"),
                click -> UI.getCurrent().navigate(BulletinAddresses.of(drafting.create(round.id()))));
        make.setDisableOnClick(true);
        make.setAriaLabel(t("bulletin.ui.makeOf", round.name()));
        String note =
                round.writtenAt() == null ? "" : t("bulletin.ui.writtenAt", DateTimeText.moment(round.writtenAt()));
        return new WorkRow(new Anchor("rounds/" + round.id(), round.name()), note).acts(make);
    }

    private SectionCard all() {
        WorkspaceGrid<BulletinRow> grid = new WorkspaceGrid<>(getPageTitle());
        grid.addComponentColumn(BulletinsView::what)
                .setKey("what")
                .setHeader(getPageTitle())
                .setWidth("240px")
                .setFlexGrow(4);
        grid.addComponentColumn(BulletinTags::of)
                .setKey("state")
                .setHeader(t("bulletin.ui.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addTextColumn("author", t("bulletin.ui.author"), BulletinRow::authorName)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addTextColumn("issued", t("bulletin.ui.issuedAt"), BulletinsView::issued)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setEmptyStateComponent(new EmptyState(t("bulletin.ui.empty")));
        grid.setShortPages((offset, limit) -> queries.page(offset, limit), BulletinRow::id);
        return new SectionCard(t("bulletin.ui.all"), grid).flush();
    }

    private static Component what(BulletinRow row) {
        Span facts = new Span(row.number() == null ? row.roundName() : row.number());
        facts.addClassName("notice-facts");
        Div cell = new Div(new Anchor(BulletinAddresses.of(row.id()), row.title()), facts);
        cell.addClassName("notice-cell");
        return cell;
    }

    private static String issued(BulletinRow row) {
        return row.issuedAt() == null ? "" : DateTimeText.moment(row.issuedAt());
    }
}
