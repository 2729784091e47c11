package org.chainlead.project.ui;

import java.util.function.UnaryOperator;
import org.chainlead.common.Stale;
import org.chainlead.importing.ImportBatch;
import org.chainlead.importing.ImportId;
import org.chainlead.project.ProjectImport;
import org.chainlead.project.ProjectImportCheck;
import org.chainlead.project.ProjectImportSettings;

/**
 * One list on its way in. What is decided is saved at once on the version it was decided on; when another window was
 * quicker, it stays here until the person says which of the two holds.
 */
final class ProjectSheet {

    private final ProjectImport imports;
    private final ImportId id;
    private final ImportBatch batch;
    private long version;
    private ProjectImportSettings settings;

    ProjectSheet(ProjectImport imports, ImportId id) {
        this.imports = imports;
        this.id = id;
        batch = imports.batch(id);
        version = batch.version();
        settings = imports.settings(id);
    }

    ImportBatch batch() {
        return batch;
    }

    ProjectImportSettings settings() {
        return settings;
    }

    /** What would happen with the settings as saved. */
    ProjectImportCheck check() {
        return imports.check(id);
    }

    /** @throws Stale when the settings were saved elsewhere; the change stays in this sheet */
    void change(UnaryOperator<ProjectImportSettings> change) {
        settings = change.apply(settings);
        save();
    }

    /** Lets this window's settings hold over those saved elsewhere. */
    void overwrite() {
        version = imports.batch(id).version();
        save();
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
