package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Page;
import org.chainlead.common.ui.DeadlineText;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.dispatch.Difficulties;
import org.chainlead.dispatch.DifficultyRow;

/** 要协调: every difficulty that nobody has answered, the most urgent first, page by page. */
@Route("difficulties")
@Menu(title = "dispatch.difficulties.title", order = 34, icon = "vaadin:handshake")
@PermitAll
@RequiresOperation("dispatch.difficulties")
class DifficultiesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 20;

    private final transient Difficulties difficulties;
    private final transient WorkCalendar calendar;
    private final transient Clock clock;
    private final Div rows = new Div();
    private final PageBar pages = new PageBar(PAGE, this::show);

    DifficultiesView(Difficulties difficulties, WorkCalendar calendar, Clock clock) {
        this.difficulties = difficulties;
        this.calendar = calendar;
        this.clock = clock;
        addClassNames("view", "difficulties-view");
        add(
                new ViewHeader(getPageTitle()).subline(t("dispatch.difficulties.subline")),
                new SectionCard(getPageTitle(), rows, pages).flush());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(0);
    }

    @Override
    public String getPageTitle() {
        return t("dispatch.difficulties.title");
    }

    private void show(int offset) {
        Page<DifficultyRow> page = difficulties.open(offset, PAGE);
        rows.removeAll();
        page.rows().forEach(row -> rows.add(row(row)));
        if (page.rows().isEmpty()) {
            rows.add(new EmptyState(t("dispatch.difficulties.none")));
        }
        pages.show(offset, page.rows().size(), page.total());
    }

    private Component row(DifficultyRow row) {
        String note = row.askedUnitName().isEmpty()
                ? t("dispatch.difficulties.note", row.unitName(), row.problem())
                : t("dispatch.difficulties.asked", row.unitName(), row.problem(), row.askedUnitName());
        WorkRow line = new WorkRow(new Anchor("tasks/" + row.task(), row.taskName()), note);
        LocalDate by = row.helpBy();
        return by == null ? line : line.middle(deadline(by));
    }

    private DeadlineText deadline(LocalDate by) {
        LocalDate today = LocalDate.now(clock);
        return new DeadlineText(by, today, calendar.remainingWorkingDays(today, by), DateTimeText.date(by));
    }
}
