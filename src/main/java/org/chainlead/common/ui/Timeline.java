package org.chainlead.common.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;

/** One story, newest first as given: everything that happened to a matter in one list. */
public class Timeline extends Composite<Div> {

    public Timeline(List<TimelineEntry> entries) {
        getContent().addClassName("timeline");
        setEntries(entries);
    }

    public final void setEntries(List<TimelineEntry> entries) {
        getContent().removeAll();
        if (entries.isEmpty()) {
            getContent().add(new EmptyState(t("common.ui.timeline.empty")));
            return;
        }
        OrderedList list = new OrderedList();
        entries.forEach(entry -> list.add(item(entry)));
        getContent().add(list);
    }

    private static ListItem item(TimelineEntry entry) {
        Span title = new Span(entry.title());
        title.addClassName("timeline-title");
        Span meta = new Span(joined(entry.who(), entry.time()));
        meta.addClassName("timeline-meta");
        ListItem item = new ListItem(new Div(title, meta));
        item.addClassName("dot-" + entry.dot().name().toLowerCase(Locale.ROOT));
        if (!entry.text().isEmpty()) {
            Div text = new Div(entry.text());
            text.addClassName("timeline-text");
            item.add(text);
        }
        if (!entry.extras().isEmpty()) {
            Div extras = new Div();
            extras.addClassName("timeline-extras");
            extras.add(entry.extras());
            item.add(extras);
        }
        return item;
    }

    private static String joined(String who, String time) {
        return who.isEmpty() ? time : time.isEmpty() ? who : who + " · " + time;
    }
}
