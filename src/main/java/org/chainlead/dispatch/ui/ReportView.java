package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.common.NotFound;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.dispatch.ReportForm;
import org.chainlead.dispatch.ReportQueries;
import org.chainlead.task.TaskId;

/** One report: last month on the left, this month on the right, and what the acting person may do with it. */
@Route("tasks/:taskId/reports/:period")
@PermitAll
@RequiresOperation("dispatch.view")
class ReportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ReportQueries queries;
    private final transient ReportPages pages;
    private String title = t("dispatch.ui.title");

    ReportView(ReportQueries queries, ReportPages pages) {
        this.queries = queries;
        this.pages = pages;
        addClassNames("view", "report-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters parameters = event.getRouteParameters();
        Optional<TaskId> task = parameters.get("taskId").flatMap(ReportView::task);
        Optional<YearMonth> month = parameters.get("period").flatMap(Months::read);
        refresh(task, month);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void refresh(Optional<TaskId> task, Optional<YearMonth> month) {
        removeAll();
        try {
            ReportForm form = queries.form(task.orElseThrow(NotFound::new), month.orElseThrow(NotFound::new));
            title = t("dispatch.ui.reportTitle", form.period().getMonthValue(), form.taskName());
            add(pages.of(form, queries.history(form.task()), () -> refresh(task, month)));
        } catch (NotFound missing) {
            add(
                    new ViewHeader(t("dispatch.ui.notFound")),
                    new EmptyState(missing.text(), new Anchor("reports", t("dispatch.ui.title"))));
        }
    }

    private static Optional<TaskId> task(String text) {
        try {
            return Optional.of(new TaskId(UUID.fromString(text)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
