package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.concurrent.Executor;
import org.chainlead.common.ui.LongWork;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.importing.ImportId;
import org.chainlead.importing.ui.ImportPlace;
import org.chainlead.importing.ui.ImportStart;
import org.chainlead.importing.ui.ListImportView;
import org.chainlead.office.TableLimits;
import org.chainlead.org.AccountId;
import org.chainlead.org.CurrentUser;
import org.chainlead.task.TaskFilter;
import org.chainlead.task.TaskImport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;

/** 导入任务清单: a wizard at the step the address names. */
@Route("tasks/import/:importId?")
@PermitAll
@RequiresOperation("task.import")
class ImportView extends ListImportView {

    static final ImportPlace PLACE = new ImportPlace(
            "tasks",
            t("task.ui.ledger"),
            "tasks/import",
            t("task.import.title"),
            count -> t("task.import.counted", count),
            t("task.import.none"),
            t("task.import.undoing"));

    private static final String STEP = "step";

    /** So many tasks are written while the person waits. */
    private static final int AT_ONCE = 20;

    private final transient TaskImport imports;
    private final transient TaskChoices choices;
    private final transient Executor executor;
    private final transient Clock clock;

    ImportView(
            TaskImport imports,
            TaskChoices choices,
            CurrentUser user,
            @Qualifier("applicationTaskExecutor") Executor executor,
            Clock clock) {
        super(imports, PLACE, user);
        this.imports = imports;
        this.choices = choices;
        this.executor = executor;
        this.clock = clock;
    }

    /** Goes to a step of the file. */
    static void open(UI ui, ImportId id, ImportStage stage) {
        if (stage == ImportStage.FILE) {
            ui.navigate(PLACE.address());
        } else {
            ui.navigate(PLACE.of(id), QueryParameters.of(STEP, stage.word()));
        }
    }

    @Override
    protected Component start(@Nullable AccountId me) {
        String limits = t("task.import.limits", TableLimits.ROWS, TableLimits.COLUMNS, TableLimits.SHEETS);
        return new ImportStart(imports, PLACE, limits, me, this::goOn).steps(ImportWizard.stepper(ImportStage.FILE));
    }

    @Override
    protected Component decide(ImportId id, BeforeEnterEvent event) {
        ImportStage stage = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(STEP)
                .flatMap(ImportStage::read)
                .orElse(ImportStage.COLUMNS);
        return new ImportWizard(
                new ImportSheet(imports, id),
                choices,
                new LongWork(executor, AT_ONCE, t("task.import.running")),
                clock,
                stage);
    }

    @Override
    protected String rows(ImportId id) {
        return "tasks?" + LedgerAddress.query(LedgerState.of(TaskFilter.all().withBatch(id)));
    }

    private void goOn(ImportId id) {
        getUI().ifPresent(ui -> open(ui, id, ImportStage.COLUMNS));
    }
}
