package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.chainlead.common.DateTimeText;
import org.chainlead.task.CarryOver;
import org.jspecify.annotations.Nullable;

/** The tasks of a 年度结转, each with what stands against it or what became of it. */
final class CarryOverWords {

    private CarryOverWords() {}

    static OrderedList list(List<CarryOver.Row> rows) {
        OrderedList list = new OrderedList();
        list.addClassName("bulk-rows");
        list.getElement().setAttribute("tabindex", "0");
        list.getElement().setAttribute("aria-label", t("task.bulk.rows"));
        rows.forEach(row -> list.add(item(row)));
        return list;
    }

    private static ListItem item(CarryOver.Row row) {
        ListItem item = new ListItem(new Anchor(TaskIds.page(row.task()), row.title()));
        item.add(new Span(dates(row)));
        if (row.carried() != null) {
            item.add(new Anchor(TaskIds.page(row.carried()), t("task.carry.carried")));
        } else if (!row.refused().isEmpty()) {
            Span refused = new Span(row.refused());
            refused.addClassName("bulk-refused");
            item.add(refused);
        }
        return item;
    }

    private static String dates(CarryOver.Row row) {
        String first = date(row.firstDue());
        String words = row.dueOn() == null || row.dueOn().equals(row.firstDue())
                ? t("task.carry.first", first)
                : t("task.carry.moved", first, date(row.dueOn()));
        return row.children() == 0 ? words : words + t("task.carry.children", row.children());
    }

    private static String date(@Nullable LocalDate date) {
        return date == null ? t("task.ui.noDate") : DateTimeText.date(date);
    }
}
