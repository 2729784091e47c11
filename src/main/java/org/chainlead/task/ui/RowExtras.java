package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainlead.chain.ChainRef;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.importing.ui.ImportKeeper;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitRef;
import org.chainlead.task.TaskImportCheck;
import org.chainlead.task.TaskImportSettings;

/** What a list usually does not say: chain and supporting units, set for the selected rows. */
class RowExtras extends Composite<SectionCard> {

    private final transient ImportSheet sheet;
    private final transient ImportKeeper<TaskImportSettings> keeper;
    private final transient Map<String, String> names = new HashMap<>();
    private final WorkspaceGrid<TaskImportCheck.Row> grid = new WorkspaceGrid<>(t("task.import.extras"));
    private final ComboBox<ChainRef> chain;
    private final MultiSelectComboBox<UnitRef> support;

    RowExtras(TaskImportCheck check, ImportSheet sheet, ImportKeeper<TaskImportSettings> keeper, TaskChoices choices) {
        this.sheet = sheet;
        this.keeper = keeper;
        chain = choices.chain(t("task.import.extras.chain"));
        support = choices.units(t("task.import.extras.support"));
        remember(choices);
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addTextColumn("row", t("task.import.row"), row -> String.valueOf(row.number()))
                .setWidth("70px")
                .setFlexGrow(0);
        grid.addTextColumn("number", t("task.import.number"), TaskImportCheck.Row::sourceNumber)
                .setWidth("90px")
                .setFlexGrow(0);
        grid.addTextColumn("title", t("task.import.taskTitle"), TaskImportCheck.Row::title)
                .setFlexGrow(3);
        grid.addTextColumn("chain", t("task.import.extras.chain"), this::chainOf);
        grid.addTextColumn("support", t("task.import.extras.support"), this::supportOf);
        grid.setItems(check.rows());
        grid.setHeight("360px");
        Button set = new Button(t("task.import.extras.set"), click -> set());
        Button clear = new Button(t("task.import.extras.clear"), click -> change(null, List.of()));
        Div tools = new Div(chain, support, set, clear);
        tools.addClassName("row-extras");
        getContent().add(Inputs.hint(t("task.import.extras.hint")), tools, grid);
    }

    @Override
    protected SectionCard initContent() {
        return new SectionCard(t("task.import.extras"));
    }

    private void set() {
        List<String> units = support.getValue().stream()
                .map(unit -> unit.id().uuid().toString())
                .toList();
        support.getValue().forEach(unit -> names.put(unit.id().uuid().toString(), unit.name()));
        change(chain.getOptionalValue().map(value -> value.id().toString()).orElse(null), units);
    }

    /** An empty choice takes away what the rows had. */
    private void change(@org.jspecify.annotations.Nullable String chosen, List<String> units) {
        Set<TaskImportCheck.Row> rows = grid.getSelectedItems();
        Map<Integer, String> chains = new HashMap<>(sheet.settings().chains());
        Map<Integer, List<String>> supporting = new HashMap<>(sheet.settings().support());
        for (TaskImportCheck.Row row : rows) {
            if (chosen == null) {
                chains.remove(row.number());
            } else {
                chains.put(row.number(), chosen);
            }
            if (units.isEmpty()) {
                supporting.remove(row.number());
            } else {
                supporting.put(row.number(), units);
            }
        }
        keeper.change(now -> now.withRows(chains, supporting));
        grid.deselectAll();
        grid.getDataProvider().refreshAll();
    }

    private void remember(TaskChoices choices) {
        chain.getListDataView().getItems().forEach(each -> names.put(each.id().toString(), each.name()));
        List<UnitId> units = sheet.settings().support().values().stream()
                .flatMap(List::stream)
                .distinct()
                .map(UnitId::of)
                .toList();
        choices.named(units).forEach(unit -> names.put(unit.id().uuid().toString(), unit.name()));
    }

    private String chainOf(TaskImportCheck.Row row) {
        return names.getOrDefault(sheet.settings().chains().getOrDefault(row.number(), ""), "");
    }

    private String supportOf(TaskImportCheck.Row row) {
        return sheet.settings().support().getOrDefault(row.number(), List.of()).stream()
                .map(unit -> names.getOrDefault(unit, ""))
                .collect(Collectors.joining(t("task.import.comma")));
    }
}
