package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.chainlead.attachment.ui.AttachmentList;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.task.ClosureCheck;
import org.chainlead.task.TaskPages;
import org.chainlead.task.TaskRequestView;

/** The cards at the left of a task's page; a card without content is left out. */
@SpringComponent
class TaskCards {

    private final TaskPages pages;
    private final RequestDialogs requests;
    private final VersionsDialog versions;
    private final WorkCalendar calendar;

    TaskCards(TaskPages pages, RequestDialogs requests, VersionsDialog versions, WorkCalendar calendar) {
        this.pages = pages;
        this.requests = requests;
        this.versions = versions;
        this.calendar = calendar;
    }

    /**
     * @param free whether the head of the page has no primary button; answering the first open request then is it
     * @param done told what was decided, so that the page refreshes
     */
    List<Component> left(TaskContent task, boolean free, Consumer<String> done) {
        List<Component> cards = new ArrayList<>();
        for (TaskRequestView request : task.openRequests()) {
            cards.add(new RequestCard(task, request, requests, calendar, free && cards.isEmpty(), done));
        }
        cards.add(new ElementsCard(task, () -> versions.open(task)));
        if (!task.checks().isEmpty()) {
            cards.add(closure(task.checks()));
        }
        if (!task.children().isEmpty()) {
            cards.add(new ChildrenCard(task));
        }
        task.linked().forEach(linked -> cards.add(new LinkedRows(task.id(), linked, pages)));
        if (!task.files().isEmpty()) {
            cards.add(new SectionCard(t("task.ui.files"), new AttachmentList(task.files()))
                    .count(task.files().size()));
        }
        return cards;
    }

    private static SectionCard closure(List<ClosureCheck> checks) {
        long missing = checks.stream().filter(check -> !check.fulfilled()).count();
        String title = missing == 0 ? t("task.ui.closure.ready") : t("task.ui.closure.missing", missing);
        return new SectionCard(title, new ClosureList(checks));
    }
}
