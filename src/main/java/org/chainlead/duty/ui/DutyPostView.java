package org.chainlead.duty.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.NotFound;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.PagedRows;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.duty.DutyEntry;
import org.chainlead.duty.DutyQueries;
import org.chainlead.duty.DutyTally;
import org.chainlead.org.LeaderPostId;
import org.chainlead.org.PostRef;

/** One leader's duties: the gap of each, the calendar of a month, and what was done in it. The address holds the month. */
@Route("duties/:postId")
@PermitAll
@RequiresOperation("duty.view")
class DutyPostView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int MOST_OF_MONTH = 200;

    private final transient DutyQueries queries;
    private final transient DutyDialogs dialogs;
    private final transient Clock clock;
    private String title = t("duty.ui.title");

    DutyPostView(DutyQueries queries, DutyDialogs dialogs, Clock clock) {
        this.queries = queries;
        this.dialogs = dialogs;
        this.clock = clock;
        addClassName("view");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String month = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("month")
                .orElse("");
        try {
            show(DutyWords.post(event.getRouteParameters().get("postId").orElse("")), month(month));
        } catch (NotFound missing) {
            removeAll();
            add(
                    new ViewHeader(t("duty.ui.title")),
                    new EmptyState(missing.text(), new Anchor(DutyWords.LIST, t("duty.ui.back"))));
        }
    }

    private YearMonth month(String text) {
        try {
            return text.isEmpty() ? YearMonth.now(clock) : YearMonth.parse(text);
        } catch (DateTimeException notUnderstood) {
            return YearMonth.now(clock);
        }
    }

    private void show(LeaderPostId id, YearMonth month) {
        PostRef post = queries.post(id);
        title = post.name();
        List<DutyTally> tallies = queries.tallies(List.of(post), month.getYear());
        boolean records = queries.mayRecord(id) && !tallies.isEmpty();
        Runnable anew = () -> show(id, month);
        SectionCard asked = new SectionCard(t("duty.ui.askedOf", month.getYear()))
                .flush()
                .actions(
                        new Anchor(address(post, month.minusYears(1)), t("duty.ui.previousYear")),
                        new Anchor(address(post, month.plusYears(1)), t("duty.ui.nextYear")));
        tallies.forEach(tally -> asked.add(DutyWords.row(tally)));
        ViewHeader header =
                new ViewHeader(title).breadcrumb(new Anchor(DutyWords.LIST, t("duty.ui.title")), new Span(title));
        if (records) {
            header.primary(new Button(t("duty.ui.record"), click -> dialogs.record(post, tallies, anew)));
        }
        Div stack = new Div(header, asked, month(post, month, records, anew));
        stack.addClassName("stack");
        removeAll();
        add(stack);
    }

    private Component month(PostRef post, YearMonth month, boolean records, Runnable anew) {
        List<DutyEntry> counted = queries.entries(post.id(), month, 0, MOST_OF_MONTH).rows().stream()
                .filter(entry -> entry.withdrawnReason() == null)
                .toList();
        return new SectionCard(
                        DateTimeText.month(month),
                        new DutyCalendar(month, counted, LocalDate.now(clock)),
                        new PagedRows<>(
                                (offset, limit) -> queries.entries(post.id(), month, offset, limit),
                                entry -> row(post, entry, records, anew),
                                t("duty.ui.noEntries")))
                .count(counted.size())
                .actions(
                        new Anchor(address(post, month.minusMonths(1)), t("duty.ui.previous")),
                        new Anchor(address(post, month.plusMonths(1)), t("duty.ui.next")));
    }

    private Component row(PostRef post, DutyEntry entry, boolean records, Runnable anew) {
        String note = Stream.of(
                        entry.result(),
                        entry.reference(),
                        t("duty.ui.recordedBy", entry.recordedBy(), DateTimeText.moment(entry.recordedAt())))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(t("duty.between")));
        WorkRow row = new WorkRow(
                new Span(t("duty.ui.entry", DateTimeText.day(entry.doneOn()), entry.kind(), entry.subject())), note);
        if (entry.withdrawnReason() != null) {
            return row.middle(new StatusTag(
                    t("duty.ui.withdrawn", Objects.toString(entry.withdrawnBy(), ""), entry.withdrawnReason()),
                    StatusTag.Kind.NEUTRAL));
        }
        if (records) {
            Button button = new Button(t("duty.ui.withdraw"), click -> dialogs.withdraw(post.id(), entry, anew));
            button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            button.setAriaLabel(t("duty.ui.withdrawOf", entry.subject()));
            row.acts(button);
        }
        return row;
    }

    private static String address(PostRef post, YearMonth month) {
        return DutyWords.page(post.id()) + "?month=" + month;
    }
}
