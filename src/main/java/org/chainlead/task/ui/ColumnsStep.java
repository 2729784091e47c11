package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.importing.HeaderFinder;
import org.chainlead.importing.ImportField;
import org.chainlead.importing.ui.ImportKeeper;
import org.chainlead.office.TableCell;
import org.chainlead.office.TableSheet;
import org.chainlead.task.TaskImportSettings;

/** 对应列: the sheet and its header row as found and changeable, the field of each column, and the common values. */
class ColumnsStep extends ImportStep {

    private static final int HEADING = 40;

    private final transient ImportSheet sheet;
    private final transient ImportKeeper<TaskImportSettings> keeper;
    private final Select<String> sheets = new Select<>();
    private final Select<Integer> header = new Select<>();
    private final Paragraph missing = new Paragraph();
    private final Div columns = new Div();
    private final ConstantsForm constants;
    private boolean showing;

    ColumnsStep(ImportSheet sheet, ImportKeeper<TaskImportSettings> keeper, TaskChoices choices) {
        this.sheet = sheet;
        this.keeper = keeper;
        constants = new ConstantsForm(choices, sheet.settings());
        constants.whenTyped(() -> keeper.change(constants::into));
        sheets.setLabel(t("task.import.sheet"));
        sheets.setItems(sheet.file().sheets().stream().map(TableSheet::name).toList());
        sheets.addValueChangeListener(change -> readAnew(change.getValue(), 0));
        header.setLabel(t("task.import.header"));
        header.setItemLabelGenerator(this::words);
        header.addValueChangeListener(
                change -> readAnew(sheet.table().name(), change.getValue() == null ? 0 : change.getValue()));
        missing.addClassName("notice-warning");
        missing.getElement().setAttribute("role", "alert");
        getContent()
                .add(
                        new SectionCard(t("task.import.table"), Inputs.form(sheets, header)),
                        new SectionCard(t("task.import.columns"), missing, columns),
                        new SectionCard(t("task.import.constants"), constants));
        show();
    }

    @Override
    boolean mayGoOn() {
        show();
        if (missing.isVisible()) {
            missing.scrollIntoView();
            return false;
        }
        return constants.isComplete() && keeper.change(constants::into);
    }

    private void readAnew(String name, int row) {
        if (!showing) {
            keeper.run(() -> sheet.readHeader(name, row));
            show();
        }
    }

    private void show() {
        showing = true;
        sheets.setValue(sheet.table().name());
        header.setItems(IntStream.rangeClosed(1, HeaderFinder.ROWS).boxed().toList());
        header.setValue(
                sheet.settings().headerRow() == 0 ? null : sheet.settings().headerRow());
        columns.removeAll();
        if (sheet.settings().headerRow() > 0) {
            columns.add(new ColumnRows(sheet.table(), sheet.settings(), sheet.fields(), this::map));
        }
        showMissing();
        showing = false;
    }

    private void map(Map<String, Integer> found) {
        keeper.change(
                now -> now.withHeader(sheet.table().name(), sheet.settings().headerRow(), found));
        showMissing();
    }

    private void showMissing() {
        List<String> names = sheet.fields().stream()
                .filter(ImportField::required)
                .filter(field -> !sheet.settings().columns().containsKey(field.key()))
                .map(field -> field.synonyms().getFirst())
                .toList();
        missing.setVisible(!names.isEmpty());
        missing.setText(
                sheet.settings().headerRow() == 0
                        ? t("task.import.noHeader")
                        : t("task.import.missing", String.join(t("task.import.comma"), names)));
    }

    private String words(Integer row) {
        String text = sheet.table().row(row).cells().stream()
                .filter(cell -> !cell.isEmpty())
                .map(TableCell::text)
                .distinct()
                .collect(Collectors.joining(" "));
        String cut = text.length() > HEADING ? text.substring(0, HEADING) + "…" : text;
        return cut.isEmpty() ? t("task.import.header.empty", row) : t("task.import.header.row", row, cut);
    }
}
