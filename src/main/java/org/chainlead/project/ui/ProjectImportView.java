package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.chainlead.common.NotFound;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.importing.ImportBatch;
import org.chainlead.importing.ImportId;
import org.chainlead.importing.ImportState;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;
import org.chainlead.project.ProjectImport;

/**
 * 导入项目清单: without an id the beginning and the former imports; with one the check with its decisions, or what came of
 * it. Everything decided stands on the server, so that reload, back button and a new sign-in lose nothing.
 */
@Route("projects/import/:importId?")
@PermitAll
@RequiresOperation("project.import")
class ProjectImportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ProjectImport imports;
    private final transient CurrentUser user;
    private final transient Clock clock;

    ProjectImportView(ProjectImport imports, CurrentUser user, Clock clock) {
        this.imports = imports;
        this.user = user;
        this.clock = clock;
        addClassNames("view", "import-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        try {
            event.getRouteParameters().get("importId").ifPresentOrElse(id -> show(id(id)), this::start);
        } catch (NotFound missing) {
            add(
                    new ViewHeader(getPageTitle()),
                    new EmptyState(missing.text(), new Anchor(ProjectAddress.IMPORT, t("project.import.back"))));
        }
    }

    @Override
    public String getPageTitle() {
        return t("project.import.title");
    }

    private void start() {
        add(new ProjectImportStart(imports, user.find().map(Actor::account).orElse(null)));
    }

    private void show(ImportId id) {
        ImportBatch batch = imports.batch(id);
        removeAll();
        if (batch.state() == ImportState.OPEN) {
            add(new ProjectImportPage(new ProjectSheet(imports, id), clock, () -> show(id)));
        } else {
            add(new ProjectImportResult(imports, batch));
        }
    }

    private static ImportId id(String text) {
        try {
            return ImportId.of(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}
