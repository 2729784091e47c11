package org.chainlead.task.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.chainlead.common.Light;
import org.chainlead.task.TaskColumn;
import org.chainlead.task.TaskRow;

/** The rows as a plain table for paper, A4 or A3 landscape: the head is repeated, the foot is stamped and signed. */
class LedgerPrint extends Div {

    private static final long serialVersionUID = 1L;

    /** More rows are better exported. */
    static final int MOST_ROWS = 1_000;

    LedgerPrint() {
        addClassNames("print-only", "ledger-print");
    }

    void print(String filter, List<TaskColumn> columns, List<TaskRow> rows, boolean a3) {
        removeAll();
        setClassName("print-a3", a3);
        add(new H1(t("task.export.title")), new Paragraph(t("task.export.filter", filter)));
        Element table = new Element("table").setAttribute("class", "ledger-table");
        Element head = new Element("tr");
        columns.forEach(column -> head.appendChild(new Element("th").setText(label(column))));
        Element body = new Element("tbody");
        rows.forEach(row -> body.appendChild(line(columns, row)));
        table.appendChild(new Element("thead").appendChild(head), body);
        getElement().appendChild(table);
        Paragraph foot = new Paragraph();
        foot.addClassName("print-foot");
        for (String part : t("task.print.foot").split(",")) {
            foot.getElement().appendChild(new Element("span").setText(part));
        }
        add(foot);
        UI.getCurrent().getPage().executeJs("setTimeout(() => window.print(), 150)");
    }

    private static Element line(List<TaskColumn> columns, TaskRow row) {
        Element line = new Element("tr");
        columns.forEach(column -> line.appendChild(new Element("td").setText(text(column, row))));
        return line;
    }

    private static String text(TaskColumn column, TaskRow row) {
        if (column != TaskColumn.LIGHTS) {
            return column.text(row);
        }
        return word(row.reportedLight()) + t("task.print.halves") + word(row.verifiedLight());
    }

    private static String word(@org.jspecify.annotations.Nullable Light light) {
        return light == null ? t("common.ui.light.none") : light.text();
    }
}
