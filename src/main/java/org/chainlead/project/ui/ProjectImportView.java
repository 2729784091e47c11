package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.importing.ImportId;
import org.chainlead.importing.ui.ImportPlace;
import org.chainlead.importing.ui.ImportStart;
import org.chainlead.importing.ui.ListImportView;
import org.chainlead.org.AccountId;
import org.chainlead.org.CurrentUser;
import org.chainlead.project.ProjectFilter;
import org.chainlead.project.ProjectImport;
import org.jspecify.annotations.Nullable;

/** 导入项目清单: one page with the decisions a list asks for. */
@Route("projects/import/:importId?")
@PermitAll
@RequiresOperation("project.import")
class ProjectImportView extends ListImportView {

    static final ImportPlace PLACE = new ImportPlace(
            ProjectAddress.LIST,
            t("project.ui.title"),
            ProjectAddress.IMPORT,
            t("project.import.title"),
            count -> t("project.import.counted", count),
            t("project.import.none"),
            t("project.import.undoing"));

    private static final long serialVersionUID = 1L;

    private final transient ProjectImport imports;
    private final transient Clock clock;

    ProjectImportView(ProjectImport imports, CurrentUser user, Clock clock) {
        super(imports, PLACE, user);
        this.imports = imports;
        this.clock = clock;
    }

    @Override
    protected Component start(@Nullable AccountId me) {
        return new ImportStart(imports, PLACE, t("project.import.columnsHelp"), me, this::open);
    }

    @Override
    protected Component decide(ImportId id, BeforeEnterEvent event) {
        return new ProjectImportPage(new ProjectSheet(imports, id), clock, () -> open(id));
    }

    @Override
    protected String rows(ImportId id) {
        return ProjectAddress.of(ProjectFilter.all().withBatch(id));
    }

    private void open(ImportId id) {
        getUI().ifPresent(ui -> ui.navigate(PLACE.of(id)));
    }
}
