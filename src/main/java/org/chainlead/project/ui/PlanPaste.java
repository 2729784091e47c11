package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.Notifications;
import org.chainlead.export.ui.ExportLink;
import org.chainlead.project.ProjectPlanSheet;
import org.chainlead.project.ProjectSheets;

/** 年度计划 of many projects: the table is taken out, filled in a spreadsheet and pasted back. */
final class PlanPaste {

    private PlanPaste() {}

    static void ask(ProjectPlanSheet plans, ProjectSheets sheets, LocalDate today, Runnable refresh) {
        Select<Integer> year = new Select<>();
        year.setLabel(t("project.plan.yearField"));
        year.setItems(today.getYear() + 1, today.getYear(), today.getYear() - 1);
        year.setValue(today.getYear());
        TextArea pasted = new TextArea(t("project.planSheet.pasted"));
        pasted.setHelperText(t("project.planSheet.help"));
        pasted.addClassName("whole-row");
        pasted.setWidthFull();
        pasted.setMinRows(10);
        Div content = new Div(
                new Paragraph(t("project.planSheet.how")),
                ExportLink.of(t("project.planSheet.take"), () -> sheets.plans(year.getValue())),
                year,
                pasted);
        content.addClassName("form");
        new FormDialog(t("project.planSheet.title"), content, t("project.planSheet.enter"), () -> {
                    int lines = plans.enter(year.getValue(), pasted.getValue());
                    Notifications.success(t("project.planSheet.entered", lines));
                    refresh.run();
                })
                .wide()
                .open();
    }
}
