package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import org.chainlead.common.NotFound;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.export.ui.ExportLink;
import org.chainlead.project.ProjectId;
import org.chainlead.project.ProjectPageSheets;
import org.chainlead.project.ProjectTaskLink;
import org.chainlead.project.ProjectTasks;
import org.chainlead.task.TaskFilter;
import org.chainlead.task.TaskQueries;
import org.chainlead.task.TaskRow;
import org.chainlead.task.TaskSort;

/** The tasks one project belongs to. */
class TaskCard extends Composite<SectionCard> {

    private final ProjectId project;
    private final transient ProjectTasks tasks;
    private final transient TaskQueries ledger;
    private final transient Runnable refresh;

    TaskCard(
            ProjectId project,
            boolean links,
            ProjectTasks tasks,
            ProjectPageSheets sheets,
            TaskQueries ledger,
            Runnable refresh) {
        this.project = project;
        this.tasks = tasks;
        this.ledger = ledger;
        this.refresh = refresh;
        List<ProjectTaskLink> linked = tasks.of(project);
        linked.forEach(link -> getContent().add(row(link, links)));
        if (linked.isEmpty()) {
            getContent().add(new EmptyState(t("project.task.none")));
        } else {
            getContent().actions(ExportLink.quiet(t("project.task.title"), () -> sheets.tasks(project)));
        }
        if (links) {
            getContent().actions(new Button(t("project.task.link"), click -> ask()));
        }
    }

    @Override
    protected SectionCard initContent() {
        return new SectionCard(t("project.task.title")).flush();
    }

    private WorkRow row(ProjectTaskLink link, boolean links) {
        WorkRow row = new WorkRow(new Anchor("tasks/" + link.task(), link.title()), link.state());
        if (links) {
            Button unlink = new Button(t("project.task.unlink"), click -> {
                tasks.unlink(project, link.task());
                refresh.run();
            });
            unlink.setAriaLabel(t("project.task.unlinkOf", link.title()));
            row.acts(unlink);
        }
        return row;
    }

    private void ask() {
        ComboBox<TaskRow> task = new ComboBox<>(t("project.task.field"));
        task.setItems(query -> ledger
                .rows(
                        TaskFilter.all().withWords(query.getFilter().orElse("")),
                        TaskSort.NUMBER,
                        true,
                        query.getOffset(),
                        query.getLimit())
                .stream());
        task.setItemLabelGenerator(
                row -> row.sourceNumber() == null ? row.title() : row.sourceNumber() + " " + row.title());
        task.setWidthFull();
        task.setRequiredIndicatorVisible(true);
        new FormDialog(t("project.task.link"), task, () -> {
                    tasks.link(
                            project,
                            task.getOptionalValue().orElseThrow(NotFound::new).id());
                    Notifications.success(t("project.task.linked"));
                    refresh.run();
                })
                .validatedBy(() -> {
                    task.setInvalid(task.isEmpty());
                    return !task.isEmpty();
                })
                .open();
    }
}
