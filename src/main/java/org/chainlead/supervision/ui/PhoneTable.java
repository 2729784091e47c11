package org.chainlead.supervision.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.ArrayList;
import java.util.List;
import org.chainlead.supervision.UrgeExport;
import org.chainlead.supervision.UrgeRecipient;

/** Who is urged, with phones; as 电话催办表 with room for what was said. */
final class PhoneTable {

    private PhoneTable() {}

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
