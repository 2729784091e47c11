package org.chainlead.task.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chainlead.common.ui.ActionBar;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.importing.ui.ImportKeeper;
import org.chainlead.task.TaskImportCheck;
import org.chainlead.task.TaskImportCheck.Outcome;
import org.chainlead.task.TaskImportSettings;

/** 预览: every row with what will be made of it, its problems at their cells; a faulty row may be left out. */
class PreviewStep extends ImportStep {

    private final transient ImportSheet sheet;
    private final transient ImportKeeper<TaskImportSettings> keeper;
    private final Div counts = new Div();
    private final Checkbox onlyFaulty = new Checkbox(t("task.import.onlyFaulty"));
    private final PreviewGrid grid;
    private final ActionBar bar;
    private transient TaskImportCheck check;

    PreviewStep(ImportSheet sheet, ImportKeeper<TaskImportSettings> keeper) {
        this.sheet = sheet;
        this.keeper = keeper;
        check = sheet.check();
        grid = new PreviewGrid(sheet);
        bar = new ActionBar(
                        new Button(t("task.import.exclude"), click -> exclude(true)),
                        new Button(t("task.import.include"), click -> exclude(false)))
                .clearedBy(grid::deselectAll);
        grid.addSelectionListener(
                change -> bar.setSelected(change.getAllSelectedItems().size()));
        onlyFaulty.addValueChangeListener(change -> show());
        counts.addClassName("import-counts");
        counts.getElement().setAttribute("role", "status");
        Div head = new Div(counts, onlyFaulty);
        head.addClassName("import-head");
        getContent().add(new SectionCard(label(ImportStage.PREVIEW), head, grid, bar));
        show();
    }

    @Override
    boolean mayGoOn() {
        return keeper.run(() -> ImportSheet.mustBeReady(check));
    }

    private void exclude(boolean out) {
        Set<Integer> rows = new HashSet<>(sheet.settings().excluded());
        List<Integer> selected = grid.getSelectedItems().stream()
                .map(TaskImportCheck.Row::number)
                .toList();
        if (out) {
            rows.addAll(selected);
        } else {
            selected.forEach(rows::remove);
        }
        if (keeper.change(now -> now.withExcluded(rows))) {
            grid.deselectAll();
            check = sheet.check();
            show();
        }
    }

    private void show() {
        counts.removeAll();
        counts.add(
                count("task.import.count.ready", Outcome.CREATE, StatusTag.Kind.SUCCESS),
                count("task.import.count.blocked", Outcome.BLOCKED, StatusTag.Kind.DANGER),
                count("task.import.count.existing", Outcome.SKIP_EXISTING, StatusTag.Kind.NEUTRAL),
                count("task.import.count.amended", Outcome.AMEND_EXISTING, StatusTag.Kind.INFO),
                count("task.import.count.excluded", Outcome.EXCLUDED, StatusTag.Kind.NEUTRAL));
        bar.setSummary(t(
                "task.import.preview.sum",
                check.rows().size(),
                check.rows().stream().mapToInt(TaskImportCheck.Row::tasks).sum()));
        boolean faulty = onlyFaulty.getValue();
        grid.setItems(check.rows().stream()
                .filter(row -> !faulty || !row.problems().isEmpty())
                .toList());
    }

    private StatusTag count(String key, Outcome outcome, StatusTag.Kind kind) {
        long rows = check.count(outcome);
        return new StatusTag(t(key, rows), rows == 0 ? StatusTag.Kind.NEUTRAL : kind);
    }
}
