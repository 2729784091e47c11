package org.chainlead.bulletin.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import org.chainlead.bulletin.BulletinAct;
import org.chainlead.bulletin.BulletinDetail;
import org.chainlead.bulletin.BulletinDrafting;
import org.chainlead.bulletin.BulletinId;
import org.chainlead.bulletin.BulletinLine;
import org.chainlead.bulletin.BulletinQueries;
import org.chainlead.bulletin.LineKind;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewTabs;
import org.chainlead.common.ui.WorkspaceGrid;

/** The lists of a 通报, one at a time; the reasons of 滞后 are edited in place. */
class BulletinLists extends Composite<Div> {

    private static final int LONGEST = 1_000;

    private final transient BulletinQueries queries;
    private final transient BulletinDrafting drafting;
    private final transient BulletinId id;
    private final transient Runnable changed;
    private final boolean editable;
    private final Div list = new Div();

    BulletinLists(BulletinQueries queries, BulletinDrafting drafting, BulletinDetail bulletin, Runnable changed) {
        this.queries = queries;
        this.drafting = drafting;
        this.changed = changed;
        id = bulletin.row().id();
        editable = bulletin.may(BulletinAct.EDIT);
        LineKind[] kinds = LineKind.values();
        ViewTabs tabs = new ViewTabs(index -> show(kinds[index]));
        for (LineKind kind : kinds) {
            tabs.add(label(kind), queries.lines(id, kind, 0, 0).total());
        }
        tabs.select(LineKind.DELAYED.ordinal());
        show(LineKind.DELAYED);
        getContent().add(new SectionCard(t("bulletin.ui.lists"), tabs, list).flush());
    }

    private void show(LineKind kind) {
        WorkspaceGrid<BulletinLine> grid = new WorkspaceGrid<>(label(kind));
        grid.addComponentColumn(BulletinLists::what)
                .setKey("task")
                .setHeader(t("bulletin.column.task"))
                .setWidth("200px")
                .setFlexGrow(3);
        grid.addTextColumn("done", t("bulletin.column.done"), BulletinLists::done)
                .setAutoWidth(true)
                .setFlexGrow(0);
        if (kind == LineKind.DELAYED) {
            grid.addComponentColumn(this::reason)
                    .setKey("reason")
                    .setHeader(t("bulletin.column.reason"))
                    .setWidth("240px")
                    .setFlexGrow(4);
        }
        grid.setEmptyStateComponent(new EmptyState(t("bulletin.paper.none")));
        grid.setShortPages((offset, limit) -> queries.lines(id, kind, offset, limit), BulletinLine::id);
        grid.addClassName("lines-grid");
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        list.removeAll();
        list.add(grid);
    }

    private static Component what(BulletinLine line) {
        Span unit = new Span(line.unitName());
        unit.addClassName("notice-facts");
        Div cell = new Div(new Anchor("tasks/" + line.task(), line.name()), unit);
        cell.addClassName("notice-cell");
        return cell;
    }

    private static String done(BulletinLine line) {
        return line.unchecked() ? t("bulletin.unchecked", line.doneText()) : line.doneText();
    }

    private Component reason(BulletinLine line) {
        if (!editable) {
            return new Div(line.reason());
        }
        TextArea area = new TextArea();
        area.setAriaLabel(t("bulletin.ui.reasonOf", line.name()));
        area.setMaxLength(LONGEST);
        area.setMinRows(1);
        return new TextSaver(
                area,
                new TextSaver.Stored(line.reason(), line.version()),
                (words, version) -> drafting.saveReason(id, line.id(), words, version),
                () -> latest(line),
                changed);
    }

    private TextSaver.Stored latest(BulletinLine line) {
        BulletinLine now = drafting.line(id, line.id());
        return new TextSaver.Stored(now.reason(), now.version());
    }
}
