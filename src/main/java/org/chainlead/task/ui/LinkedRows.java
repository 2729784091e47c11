package org.chainlead.task.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import org.chainlead.common.ui.PagedRows;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.task.LinkedCard;
import org.chainlead.task.LinkedItem;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskPages;

/** What another module has about the task, part by part; the first part is read with the page. */
class LinkedRows extends Composite<SectionCard> {

    private final transient LinkedCard card;

    LinkedRows(TaskId task, LinkedCard card, TaskPages pages) {
        this.card = card;
        PagedRows<LinkedItem> rows = new PagedRows<>(
                TaskPages.LINKED,
                (offset, limit) -> offset == 0
                        ? card.first().page()
                        : pages.linked(task, card.title(), offset, limit).page(),
                LinkedRows::row,
                () -> "");
        rows.show(0);
        getContent().add(rows);
    }

    @Override
    protected SectionCard initContent() {
        return new SectionCard(card.title()).note(card.first().note()).flush();
    }

    private static Component row(LinkedItem item) {
        return new WorkRow(new Anchor(item.link(), item.name()), item.facts())
                .acts(new StatusTag(item.state(), StatusTag.Kind.NEUTRAL));
    }
}
