package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.concurrent.Executor;
import org.chainlead.common.NotFound;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.importing.ImportId;
import org.chainlead.importing.ImportState;
import org.chainlead.org.AccountId;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;
import org.chainlead.task.TaskImport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;

/**
 * 导入任务清单: without an id the beginning and the former imports; with one the wizard at the step the address names, or
 * what came of it. Everything decided stands on the server, so that reload, back button and a new sign-in lose nothing.
 */
@Route("tasks/import/:importId?")
@PermitAll
@RequiresOperation("task.import")
class ImportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PLACE = "tasks/import";
    private static final String STEP = "step";

    private final transient TaskImport imports;
    private final transient TaskChoices choices;
    private final transient CurrentUser user;
    private final transient Executor executor;
    private final transient Clock clock;

    ImportView(
            TaskImport imports,
            TaskChoices choices,
            CurrentUser user,
            @Qualifier("applicationTaskExecutor") Executor executor,
            Clock clock) {
        this.imports = imports;
        this.choices = choices;
        this.user = user;
        this.executor = executor;
        this.clock = clock;
        addClassNames("view", "import-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        try {
            event.getRouteParameters()
                    .get("importId")
                    .ifPresentOrElse(id -> show(id(id), event), () -> add(new ImportStart(imports, me())));
        } catch (NotFound missing) {
            add(
                    new ViewHeader(getPageTitle()),
                    new EmptyState(missing.text(), new Anchor(PLACE, t("task.import.back"))));
        }
    }

    @Override
    public String getPageTitle() {
        return t("task.import.title");
    }

    /** Goes to a step of the file. */
    static void open(UI ui, ImportId id, ImportStage stage) {
        if (stage == ImportStage.FILE) {
            ui.navigate(PLACE);
        } else {
            ui.navigate(PLACE + "/" + id, QueryParameters.of(STEP, stage.word()));
        }
    }

    private void show(ImportId id, BeforeEnterEvent event) {
        if (imports.batch(id).state() != ImportState.OPEN) {
            add(new ImportResult(imports, imports.batch(id)));
            return;
        }
        ImportStage stage = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(STEP)
                .flatMap(ImportStage::read)
                .orElse(ImportStage.COLUMNS);
        add(new ImportWizard(new ImportSheet(imports, id), choices, new ImportWork(executor), clock, stage));
    }

    private @Nullable AccountId me() {
        return user.find().map(Actor::account).orElse(null);
    }

    private static ImportId id(String text) {
        try {
            return ImportId.of(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}
