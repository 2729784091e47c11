package org.chainlead.task.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.task.TaskColumn;
import org.chainlead.task.TaskRow;

/** What an act on many rows will do: the consequence, the rows, and which of them are not at the right step. */
class BulkPreview extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST_LISTED = 200;

    BulkPreview(BulkAct act, List<TaskRow> rows, Component field) {
        addClassName("bulk-preview");
        add(new Paragraph(act.consequence()));
        long others = rows.stream().filter(row -> row.state() != act.from()).count();
        if (others > 0) {
            Paragraph warning = new Paragraph(t("task.bulk.others", others, label(act.from())));
            warning.addClassName("notice-warning");
            add(warning);
        }
        add(field, list(act, rows));
        if (rows.size() > MOST_LISTED) {
            add(new Paragraph(t("task.bulk.more", rows.size() - MOST_LISTED)));
        }
    }

    private static Component list(BulkAct act, List<TaskRow> rows) {
        OrderedList list = new OrderedList();
        list.addClassName("bulk-rows");
        list.getElement().setAttribute("tabindex", "0");
        list.getElement().setAttribute("aria-label", t("task.bulk.rows"));
        rows.stream().limit(MOST_LISTED).forEach(row -> {
            ListItem item = new ListItem(new Span(TaskColumn.NUMBER.text(row) + " " + row.title()));
            if (row.state() != act.from()) {
                item.add(new StatusTag(label(row.state()), StatusTag.Kind.WARNING));
            }
            list.add(item);
        });
        return list;
    }
}
