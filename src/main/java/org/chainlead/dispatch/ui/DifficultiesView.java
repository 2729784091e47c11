package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.dispatch.Difficulties;
import org.chainlead.dispatch.DifficultyExport;
import org.chainlead.dispatch.DifficultyRow;
import org.chainlead.export.ui.ExportLink;

/** 要协调: every difficulty that nobody has answered, the most urgent first, page by page. */
@Route("difficulties")
@Menu(title = "dispatch.difficulties.title", order = 34, icon = "vaadin:handshake")
@PermitAll
@RequiresOperation("dispatch.difficulties")
class DifficultiesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Deadlines deadlines;
    private final RowList<DifficultyRow> rows;

    DifficultiesView(Difficulties difficulties, DifficultyExport export, Deadlines deadlines) {
        this.deadlines = deadlines;
        rows = new RowList<>(difficulties::open, this::row, t("dispatch.difficulties.none"));
        addClassNames("view", "difficulties-view");
        add(
                new ViewHeader(getPageTitle())
                        .subline(t("dispatch.difficulties.subline"))
                        .actions(ExportLink.of(export::xlsx)),
                new SectionCard(getPageTitle(), rows).flush());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        rows.show(0);
    }

    @Override
    public String getPageTitle() {
        return t("dispatch.difficulties.title");
    }

    private Component row(DifficultyRow row) {
        String note = row.askedUnitName().isEmpty()
                ? t("dispatch.difficulties.note", row.unitName(), row.problem())
                : t("dispatch.difficulties.asked", row.unitName(), row.problem(), row.askedUnitName());
        WorkRow line = new WorkRow(new Anchor("tasks/" + row.task(), row.taskName()), note);
        LocalDate by = row.helpBy();
        return by == null ? line : line.middle(deadlines.of(by));
    }
}
