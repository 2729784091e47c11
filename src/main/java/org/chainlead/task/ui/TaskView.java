package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.chainlead.common.NotFound;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * The page of one task: where it stands, its five elements, its whole story, and the one next step for this person. A
 * task that does not exist and one the person may not see show the same message with the way back to the ledger.
 */
@Route("tasks/:taskId")
@PermitAll
@RequiresOperation("task.view")
class TaskView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient TaskReading reading;
    private final transient TaskActs acts;
    private final transient TaskCards cards;
    private @Nullable TaskId id;
    private String title = t("task.ui.title");

    TaskView(TaskReading reading, TaskActs acts, TaskCards cards) {
        this.reading = reading;
        this.acts = acts;
        this.cards = cards;
        addClassNames("view", "task-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("taskId").flatMap(TaskIds::read).orElse(null);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void refresh() {
        removeAll();
        try {
            if (id == null) {
                throw new NotFound();
            }
            show(reading.read(id));
        } catch (NotFound missing) {
            title = t("task.ui.title");
            add(
                    new ViewHeader(t("task.ui.notFound.title")),
                    new EmptyState(missing.text(), new Anchor("tasks", t("task.ui.backToLedger"))));
        }
    }

    private void show(TaskContent task) {
        title = task.title();
        getUI().ifPresent(ui -> ui.getPage().setTitle(title));
        TaskActs.Offer offer = acts.offer(task, this::acted);
        add(new TaskHeader(task, offer), TaskStepper.of(task), columns(task, offer.primary() == null));
    }

    private Div columns(TaskContent task, boolean free) {
        Div left = new Div();
        left.add(cards.left(task, free, done -> acted(done, null)));
        left.addClassNames("stack", "span-5");
        Div right = new Div(new StoryCard(task));
        right.addClassNames("stack", "span-7");
        Div columns = new Div(left, right);
        columns.addClassName("columns");
        return columns;
    }

    /** After an act the page shows the new state in place. */
    private void acted(String done, @Nullable Runnable undo) {
        refresh();
        if (undo == null) {
            Notifications.success(t("task.ui.done", done));
        } else {
            Notifications.success(t("task.ui.done", done), () -> {
                undo.run();
                refresh();
            });
        }
    }
}
