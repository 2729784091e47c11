package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import org.chainlead.chain.ChainId;
import org.chainlead.common.ui.PagedRows;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.dispatch.Difficulties;
import org.chainlead.dispatch.DifficultyExport;
import org.chainlead.dispatch.DifficultyFilter;
import org.chainlead.dispatch.DifficultyRow;
import org.chainlead.export.ui.ExportLink;
import org.chainlead.org.UnitId;
import org.chainlead.task.PlanId;

/** 要协调: every difficulty that nobody has answered, the most urgent first, page by page. */
@Route("difficulties")
@Menu(title = "dispatch.difficulties.title", order = 34, icon = "vaadin:handshake")
@PermitAll
@RequiresOperation("dispatch.difficulties")
class DifficultiesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Deadlines deadlines;
    private transient DifficultyFilter filter = DifficultyFilter.all();
    private final PagedRows<DifficultyRow> rows;
    private final Div narrowed = new Div(
            new Span(t("dispatch.difficulties.narrowed")), new Anchor("difficulties", t("dispatch.difficulties.all")));

    DifficultiesView(Difficulties difficulties, DifficultyExport export, Deadlines deadlines) {
        this.deadlines = deadlines;
        rows = new PagedRows<>(
                PagedRows.PAGE,
                (offset, limit) -> difficulties.open(filter, offset, limit),
                this::row,
                () -> t("dispatch.difficulties.none"));
        addClassNames("view", "difficulties-view");
        narrowed.addClassNames("hint", "narrowed");
        add(
                new ViewHeader(getPageTitle())
                        .subline(t("dispatch.difficulties.subline"))
                        .actions(ExportLink.of(() -> export.xlsx(filter))),
                narrowed,
                new SectionCard(getPageTitle(), rows).flush());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = read(event.getLocation().getQueryParameters());
        narrowed.setVisible(!filter.equals(DifficultyFilter.all()));
        rows.show(0);
    }

    /** What cannot be read does not narrow. */
    private static DifficultyFilter read(QueryParameters address) {
        try {
            String asked = address.getSingleParameter("asked").orElse("");
            return new DifficultyFilter(
                    asked.isEmpty() || asked.equals("none") ? null : UnitId.of(asked),
                    asked.equals("none"),
                    address.getSingleParameter("chain").map(ChainId::of).orElse(null),
                    address.getSingleParameter("plan").map(PlanId::of).orElse(null),
                    address.getSingleParameter("below").map(UnitId::of).orElse(null));
        } catch (IllegalArgumentException unreadable) {
            return DifficultyFilter.all();
        }
    }

    @Override
    public String getPageTitle() {
        return t("dispatch.difficulties.title");
    }

    private Component row(DifficultyRow row) {
        String note = row.askedUnitName().isEmpty()
                ? t("dispatch.difficulties.note", row.unitName(), row.problem())
                : t("dispatch.difficulties.asked", row.unitName(), row.problem(), row.askedUnitName());
        WorkRow line = new WorkRow(new Anchor("tasks/" + row.task(), row.taskName()), note);
        LocalDate by = row.helpBy();
        return by == null ? line : line.middle(deadlines.of(by));
    }
}
