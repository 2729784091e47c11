package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.chainlead.common.ui.KeptDialogs;
import org.chainlead.common.ui.KeptFields;
import org.chainlead.common.ui.Notifications;
import org.chainlead.export.ui.ExportLink;
import org.chainlead.project.ProjectPlanDrafts;
import org.chainlead.project.ProjectPlanSheet;
import org.chainlead.project.ProjectSheets;

/**
 * 年度计划 of many projects: the table is taken out, filled in a spreadsheet and pasted back. What was pasted is kept until it
 * is handed in or thrown away.
 */
final class PlanPaste extends KeptFields<PlanPaste.Pasted> {

    private static final long serialVersionUID = 1L;
    private static final String KEY = "planSheet";

    private final List<Integer> years;
    private final Select<Integer> year = new Select<>();
    private final TextArea lines = new TextArea(t("project.planSheet.pasted"));

    /** @param lines as pasted, cells divided by tabs */
    record Pasted(int year, String lines) {}

    private PlanPaste(ProjectSheets sheets, LocalDate today) {
        year.setLabel(t("project.plan.yearField"));
        years = List.of(today.getYear() + 1, today.getYear(), today.getYear() - 1);
        year.setItems(years);
        lines.setHelperText(t("project.planSheet.help"));
        lines.setWidthFull();
        lines.setMinRows(10);
        lines.setValueChangeMode(ValueChangeMode.LAZY);
        form(
                whole(new Paragraph(t("project.planSheet.how"))),
                year,
                act(ExportLink.of(t("project.planSheet.take"), () -> sheets.plans(year.getValue()))),
                whole(lines));
    }

    static void ask(
            ProjectPlanSheet plans, ProjectPlanDrafts drafts, ProjectSheets sheets, LocalDate today, Runnable refresh) {
        new KeptDialogs(drafts)
                .open(
                        t("project.planSheet.title"),
                        t("project.planSheet.enter"),
                        KEY,
                        new PlanPaste(sheets, today),
                        new Pasted(today.getYear(), ""),
                        pasted -> {
                            int entered = plans.enter(pasted.year(), pasted.lines());
                            Notifications.success(t("project.planSheet.entered", entered));
                            refresh.run();
                        });
    }

    @Override
    protected Pasted value() {
        return new Pasted(year.getValue(), lines.getValue());
    }

    @Override
    protected void show(Pasted pasted) {
        if (!years.contains(pasted.year())) {
            year.setItems(
                    Stream.concat(years.stream(), Stream.of(pasted.year())).toList());
        }
        year.setValue(pasted.year());
        lines.setValue(pasted.lines());
    }

    /** A button beside a field, as wide as its words. */
    private static Div act(Component button) {
        Div act = new Div(button);
        act.addClassName("form-act");
        return act;
    }
}
