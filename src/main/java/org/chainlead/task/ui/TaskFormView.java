package org.chainlead.task.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import org.chainlead.common.NotFound;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.task.TaskAct;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * 立项: writes a new task, a child of a task (query {@code parent}) or a draft anew. What may not be written is not found.
 */
@Route("tasks/new")
@RouteAlias("tasks/:taskId/edit")
@PermitAll
@RequiresOperation("task.formDraft")
class TaskFormView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient FormDesk desk;
    private final transient TaskChoices choices;
    private String title = t("task.ui.form.new");

    TaskFormView(FormDesk desk, TaskChoices choices) {
        this.desk = desk;
        this.choices = choices;
        addClassNames("view", "task-form-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        try {
            FormSheet sheet = event.getRouteParameters()
                    .get("taskId")
                    .map(id -> desk.edit(TaskIds.read(id).orElseThrow(NotFound::new)))
                    .orElseGet(() -> desk.open(parent(event)));
            title = title(sheet);
            add(new TaskFormPane(desk, choices, sheet, title));
        } catch (NotFound missing) {
            add(
                    new ViewHeader(t("task.ui.notFound.title")),
                    new EmptyState(missing.text(), new Anchor("tasks", t("task.ui.backToLedger"))));
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private static String title(FormSheet sheet) {
        if (sheet.version() != FormSheet.NEW) {
            return t("task.ui.form.edit");
        }
        return sheet.parent() == null ? t("task.ui.form.new") : label(TaskAct.SPLIT);
    }

    private static @Nullable TaskId parent(BeforeEnterEvent event) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter("parent")
                .map(id -> TaskIds.read(id).orElseThrow(NotFound::new))
                .orElse(null);
    }
}
