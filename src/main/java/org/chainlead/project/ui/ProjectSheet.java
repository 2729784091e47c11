package org.chainlead.project.ui;

import org.chainlead.common.Stale;
import org.chainlead.importing.ImportId;
import org.chainlead.importing.ui.ImportDraft;
import org.chainlead.project.ProjectImport;
import org.chainlead.project.ProjectImportCheck;
import org.chainlead.project.ProjectImportSettings;

/** One list of projects on its way in, and what it would become. */
final class ProjectSheet extends ImportDraft<ProjectImportSettings> {

    private final ProjectImport imports;
    private final ImportId id;

    ProjectSheet(ProjectImport imports, ImportId id) {
        super(imports, id);
        this.imports = imports;
        this.id = id;
    }

    /** What would happen with the settings as saved. */
    ProjectImportCheck check() {
        return imports.check(id);
    }

    /** @throws Stale when the settings are no longer those that were looked at here */
    void commit() {
        imports.commit(id, version());
    }
}
