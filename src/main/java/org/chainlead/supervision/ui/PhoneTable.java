package org.chainlead.supervision.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.supervision.UrgeExport;
import org.chainlead.supervision.UrgeRecipient;

/** Who is urged, with phones; as 电话催办表 with room for what was said. */
final class PhoneTable {

    private static final int MOST_ROWS = 200;

    private PhoneTable() {}

    /** Before they are urged: a table, or of more people than a page holds a grid, drawn as far as it is scrolled to. */
    static Component preview(List<UrgeRecipient> recipients) {
        List<List<UrgeRecipient>> calls = UrgeExport.byPerson(recipients);
        return calls.size() > MOST_ROWS ? grid(calls) : of(recipients, false);
    }

    private static WorkspaceGrid<List<UrgeRecipient>> grid(List<List<UrgeRecipient>> calls) {
        WorkspaceGrid<List<UrgeRecipient>> grid = new WorkspaceGrid<>(t("supervision.urge.recipients"));
        grid.addTextColumn(
                "unit", t("supervision.urge.unit"), of -> of.getFirst().unitName());
        grid.addTextColumn(
                "person", t("supervision.urge.person"), of -> of.getFirst().name());
        grid.addTextColumn(
                "role", t("supervision.urge.role"), of -> label(of.getFirst().role()));
        grid.addTextColumn(
                "phone",
                t("supervision.urge.phone"),
                of -> Objects.requireNonNullElse(of.getFirst().phone(), ""));
        grid.addTextColumn("task", t("supervision.urge.task"), PhoneTable::tasks)
                .setFlexGrow(3);
        grid.setLazyItems(
                query -> calls.stream().skip(query.getOffset()).limit(query.getLimit()),
                query -> calls.size(),
                of -> of.getFirst().account() + "/" + of.getFirst().unit() + "/"
                        + of.getFirst().role());
        grid.addClassName("rows-grid");
        return grid;
    }

    private static String tasks(List<UrgeRecipient> calls) {
        return calls.stream().map(UrgeRecipient::taskName).collect(Collectors.joining(t("supervision.and")));
    }

    /** @param forCalls adds the columns that are filled in by hand while calling */
    static Div of(List<UrgeRecipient> recipients, boolean forCalls) {
        NativeTable table = new NativeTable();
        table.addClassName("data-table");
        List<String> heads = new ArrayList<>(List.of(
                t("supervision.urge.unit"),
                t("supervision.urge.person"),
                t("supervision.urge.role"),
                t("supervision.urge.phone"),
                t("supervision.urge.task")));
        if (forCalls) {
            heads.addAll(List.of(t("supervision.urge.calledAt"), t("supervision.urge.said")));
        }
        NativeTableRow head = table.getHead().addRow();
        heads.forEach(name -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(name);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        UrgeExport.byPerson(recipients).forEach(calls -> {
            NativeTableRow row = table.getBody().addRow();
            UrgeRecipient to = calls.getFirst();
            row.addDataCell().setText(to.unitName());
            row.addDataCell().setText(to.name());
            row.addDataCell().setText(label(to.role()));
            row.addDataCell().setText(to.phone() == null ? "" : to.phone());
            NativeTableCell tasks = row.addDataCell();
            calls.stream().map(UrgeRecipient::taskName).map(Div::new).forEach(tasks::add);
            for (int i = 5; i < heads.size(); i++) {
                row.addDataCell();
            }
        });
        Div scroll = new Div(table);
        scroll.addClassName("scroll-x");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", t("supervision.urge.recipients"));
        return scroll;
    }
}
