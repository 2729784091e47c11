package org.chainlead.task.ui;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.importing.ImportBatch;
import org.chainlead.importing.ImportField;
import org.chainlead.importing.ImportId;
import org.chainlead.office.TableFile;
import org.chainlead.office.TableSheet;
import org.chainlead.task.TaskImport;
import org.chainlead.task.TaskImportCheck;
import org.chainlead.task.TaskImportSettings;

/**
 * One file in the wizard. What is decided is saved at once on the version it was decided on; when another window was
 * quicker, it stays here until the person says which of the two holds.
 */
final class ImportSheet {

    private final TaskImport imports;
    private final ImportId id;
    private final ImportBatch batch;
    private final TableFile file;
    private long version;
    private TaskImportSettings settings;

    ImportSheet(TaskImport imports, ImportId id) {
        this.imports = imports;
        this.id = id;
        batch = imports.batch(id);
        version = batch.version();
        settings = imports.settings(id);
        file = imports.table(id);
    }

    ImportBatch batch() {
        return batch;
    }

    TaskImportSettings settings() {
        return settings;
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
                .filter(sheet -> sheet.name().equals(settings.sheet()))
                .findFirst()
                .orElseGet(file::firstVisible);
    }

    /** @throws Stale when the settings were saved elsewhere; the change stays in this sheet */
    void change(UnaryOperator<TaskImportSettings> change) {
        settings = change.apply(settings);
        save();
    }

    /** Reads another sheet or another row as header; row 0 looks for the header. */
    void readHeader(String sheet, int row) {
        TaskImportSettings found = imports.header(id, sheet, row);
        change(now -> now.withHeader(found.sheet(), found.headerRow(), found.columns())
                .withExcluded(found.sheet().equals(now.sheet()) ? now.excluded() : Set.of()));
    }

    /** Lets this window's settings hold over those saved elsewhere. */
    void overwrite() {
        version = imports.batch(id).version();
        save();
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
        imports.commit(id, version);
    }

    private void save() {
        imports.save(id, version, settings);
        version++;
    }
}
