package org.chainlead.task.ui;

import java.util.List;
import java.util.Set;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.importing.ImportField;
import org.chainlead.importing.ImportId;
import org.chainlead.importing.ui.ImportDraft;
import org.chainlead.office.TableFile;
import org.chainlead.office.TableSheet;
import org.chainlead.task.TaskImport;
import org.chainlead.task.TaskImportCheck;
import org.chainlead.task.TaskImportSettings;

/** One task list in the wizard: its sheets, which column is which field, and what it would become. */
final class ImportSheet extends ImportDraft<TaskImportSettings> {

    private final TaskImport imports;
    private final ImportId id;
    private final TableFile file;

    ImportSheet(TaskImport imports, ImportId id) {
        super(imports, id);
        this.imports = imports;
        this.id = id;
        file = imports.table(id);
    }

    TableFile file() {
        return file;
    }

    List<ImportField> fields() {
        return imports.fields();
    }

    /** The sheet that is read. */
    TableSheet table() {
        return file.sheets().stream()
                .filter(sheet -> sheet.name().equals(settings().sheet()))
                .findFirst()
                .orElseGet(file::firstVisible);
    }

    /** Reads another sheet or another row as header; row 0 looks for the header. */
    void readHeader(String sheet, int row) {
        TaskImportSettings found = imports.header(id, sheet, row);
        change(now -> now.withHeader(found.sheet(), found.headerRow(), found.columns())
                .withExcluded(found.sheet().equals(now.sheet()) ? now.excluded() : Set.of()));
    }

    /** What would happen with the settings as saved. */
    TaskImportCheck check() {
        return imports.check(id);
    }

    /** @throws Refusal with everything that still stands in the way */
    static void mustBeReady(TaskImportCheck check) {
        Refusal.ifAny(check.obstacles());
    }

    /** @throws Stale when the settings are no longer those that were looked at here */
    void commit() {
        imports.commit(id, version());
    }
}
