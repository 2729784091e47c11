package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.YearMonth;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.dispatch.MissingReport;
import org.chainlead.dispatch.ReportQueries;

/** 未报清单, in the order of the unit list. */
class MissingPanel extends Composite<Div> {

    MissingPanel(ReportQueries queries, YearMonth month) {
        WorkspaceGrid<MissingReport> grid = new WorkspaceGrid<>(t("dispatch.ui.missing"));
        grid.addColumn(MissingReport::unitName)
                .setKey("unit")
                .setHeader(t("dispatch.ui.unit"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(row -> new Anchor("tasks/" + row.task(), row.taskName()))
                .setKey("task")
                .setHeader(t("dispatch.ui.task"));
        grid.setPages((offset, limit) -> queries.missing(month, offset, limit), MissingReport::task);
        getContent().addClassName("report-missing");
        getContent().add(grid);
    }
}
