package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.DoubleLight;
import org.chainlead.common.ui.DrawnPage;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.dispatch.DeskExport;
import org.chainlead.dispatch.DeskFilter;
import org.chainlead.dispatch.DeskRow;
import org.chainlead.dispatch.DeskState;
import org.chainlead.dispatch.DispatchDesk;
import org.chainlead.dispatch.ReportAddress;
import org.chainlead.export.ui.ExportLink;

/** The tasks of a filter of the 调度台, page by page, with 催办 of one or all where something is owed. */
class DeskList extends Composite<Div> {

    private static final Set<DeskState> URGED =
            Set.of(DeskState.UNSIGNED, DeskState.MISSING, DeskState.IN_UNIT, DeskState.RETURNED);

    private final transient DispatchDesk desk;
    private final transient DeskFilter filter;

    DeskList(DispatchDesk desk, DeskExport export, DeskFilter filter) {
        this.desk = desk;
        this.filter = filter.state() == null ? filter.with(DeskState.MISSING) : filter;
        DrawnPage<DeskRow> rows = new DrawnPage<>((offset, limit) -> desk.rows(this.filter, offset, limit));
        long total = rows.total();
        SectionCard card = new SectionCard(title(), grid(rows)).count(total).flush();
        if (total > 0 && URGED.contains(this.filter.state())) {
            Button all = new Button(t("dispatch.desk.urgeAll", total), click -> urgeAll());
            card.actions(all);
        }
        card.actions(ExportLink.of(() -> export.xlsx(this.filter)));
        getContent().add(card);
    }

    private String title() {
        String name = desk.name(filter);
        String state = label(java.util.Objects.requireNonNull(filter.state()));
        return name.isEmpty() ? state : t("dispatch.desk.listOf", name, state);
    }

    private void urgeAll() {
        getUI().ifPresent(ui -> ui.getPage().setLocation(DeskAddresses.urge(filter)));
    }

    private WorkspaceGrid<DeskRow> grid(DrawnPage<DeskRow> rows) {
        WorkspaceGrid<DeskRow> grid = new WorkspaceGrid<>(title());
        grid.addTextColumn("unit", t("dispatch.ui.unit"), DeskRow::unitName);
        grid.addComponentColumn(row -> new Anchor(address(row), row.name()))
                .setKey("task")
                .setHeader(t("dispatch.ui.task"))
                .setFlexGrow(3);
        grid.addComponentColumn(DeskList::state).setKey("state").setHeader(t("dispatch.rounds.state"));
        grid.addComponentColumn(
                        row -> new DoubleLight(row.reportedLight(), row.verifiedLight()).counted(row.countedLight()))
                .setKey("light")
                .setHeader(t("dispatch.desk.light"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addTextColumn(
                "handedIn",
                t("dispatch.desk.handedIn"),
                row -> row.handedInAt() == null ? "" : DateTimeText.moment(row.handedInAt()));
        grid.addComponentColumn(this::urge)
                .setKey("urge")
                .setHeader(t("dispatch.desk.urge"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setShortPages(rows, DeskRow::task);
        grid.addClassName("rows-grid");
        return grid;
    }

    private String address(DeskRow row) {
        return row.handedInAt() == null ? "tasks/" + row.task() : ReportAddress.of(row.task(), filter.month());
    }

    private static Component state(DeskRow row) {
        if (row.state() == null) {
            return new Span();
        }
        StatusTag.Kind kind = URGED.contains(row.state()) ? StatusTag.Kind.WARNING : StatusTag.Kind.NEUTRAL;
        StatusTag tag = new StatusTag(row.state(), kind);
        return row.late() ? new Span(tag, new StatusTag(t("dispatch.late"), StatusTag.Kind.WARNING)) : tag;
    }

    private Component urge(DeskRow row) {
        if (row.state() == null || !URGED.contains(row.state())) {
            return new Span();
        }
        Anchor link = new Anchor(DeskAddresses.urge(row.task(), filter), t("dispatch.desk.urge"));
        link.getElement().setAttribute("aria-label", t("dispatch.desk.urgeOf", row.name()));
        return link;
    }
}
