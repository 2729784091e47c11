package org.chainlead.task;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.common.Texts;
import org.chainlead.importing.HeaderFinder;
import org.chainlead.importing.ImportBatch;
import org.chainlead.importing.ImportBatches;
import org.chainlead.importing.ImportField;
import org.chainlead.importing.ImportId;
import org.chainlead.importing.ImportState;
import org.chainlead.office.TableFile;
import org.chainlead.office.TableReader;
import org.chainlead.office.TableSheet;
import org.chainlead.org.CreateUnit;
import org.chainlead.org.OrgAdministration;
import org.chainlead.org.UnitKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * 导入 of a task list: read → map → check everything → preview → one transaction, and the way back while nothing was
 * touched.
 */
@Service
@Transactional
@PreAuthorize("@access.may('task.import')")
public class TaskImport {

    static final String KIND = "task";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LIST = 20;

    private final ImportBatches batches;
    private final TaskImportRows rows;
    private final TaskDrafting drafting;
    private final OrgAdministration units;
    private final Plans plans;
    private final JdbcClient jdbc;
    private final Clock clock;

    TaskImport(
            ImportBatches batches,
            TaskImportRows rows,
            TaskDrafting drafting,
            OrgAdministration units,
            Plans plans,
            JdbcClient jdbc,
            Clock clock) {
        this.batches = batches;
        this.rows = rows;
        this.drafting = drafting;
        this.units = units;
        this.plans = plans;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes a file in; a broken or hostile one is refused with what to do. The header is looked for at once. */
    public ImportId open(String fileName, byte[] content) {
        ImportId id = batches.open(KIND, fileName, content);
        TableSheet sheet = batches.table(id).firstVisible();
        TaskImportSettings settings = findHeader(defaults(), sheet);
        batches.save(id, 0, JSON.writeValueAsString(settings));
        return id;
    }

    /** Takes in a table copied from a spreadsheet; refused as a file would be. */
    public ImportId openPasted(String table) {
        TableReader.readPasted(table);
        return open(Texts.t("task.import.pastedFile"), table.getBytes(StandardCharsets.UTF_8));
    }

    @Transactional(readOnly = true)
    public List<ImportBatch> mine() {
        return batches.mine(KIND, LIST);
    }

    @Transactional(readOnly = true)
    public ImportBatch batch(ImportId id) {
        return batches.get(id);
    }

    @Transactional(readOnly = true)
    public TaskImportSettings settings(ImportId id) {
        return JSON.readValue(batches.get(id).settings(), TaskImportSettings.class);
    }

    /** The file as a table, for choosing the sheet, the header row and the columns. */
    @Transactional(readOnly = true)
    public TableFile table(ImportId id) {
        return batches.table(id);
    }

    /** Fields a column may be mapped to; the first synonym is the field's name. */
    @Transactional(readOnly = true)
    public List<ImportField> fields() {
        return TaskImportFields.all();
    }

    /** Looks for the header of another sheet, or reads this row as header. */
    @Transactional(readOnly = true)
    public TaskImportSettings header(ImportId id, String sheetName, int row) {
        TableSheet sheet = sheet(batches.table(id), sheetName);
        TaskImportSettings settings = settings(id);
        if (row == 0) {
            return findHeader(settings, sheet);
        }
        HeaderFinder.Header header = new HeaderFinder(TaskImportFields.all()).read(sheet.row(row));
        return settings.withHeader(sheet.name(), row, header.columns());
    }

    /** Keeps what was decided; the version is that of the {@link #batch} it was decided on. */
    public void save(ImportId id, long version, TaskImportSettings settings) {
        batches.save(id, version, JSON.writeValueAsString(settings));
    }

    /** Reads every row and says what would happen; writes nothing. */
    @Transactional(readOnly = true)
    public TaskImportCheck check(ImportId id) {
        TaskImportSettings settings = settings(id);
        return rows.read(sheet(batches.table(id), settings.sheet()), settings).check();
    }

    /**
     * Brings all rows in, in this one transaction, or none.
     *
     * @param version of the {@link #batch} whose preview was looked at; {@link Stale} when it was changed since
     */
    public TaskImportCheck commit(ImportId id, long version) {
        batches.claim(id, ImportState.OPEN);
        TaskImportSettings settings = settings(id);
        createUnits(settings);
        TableSheet sheet = sheet(batches.table(id), settings.sheet());
        if (settings.createPlans()) {
            createPlans(rows.read(sheet, settings).check(), settings);
        }
        TaskImportRows.Read read = rows.read(sheet, settings);
        TaskImportCheck check = read.check();
        Refusal.ifAny(check.obstacles());
        read.tasks().forEach(planned -> bringIn(id, planned, settings));
        batches.commit(id, version, read.tasks().size());
        return check;
    }

    /** Takes the whole batch back while none of its tasks was touched since. */
    public void undo(ImportId id) {
        batches.claim(id, ImportState.COMMITTED);
        ImportBatch batch = batches.get(id);
        Integer touched = jdbc.sql("""
                        select count(*) from task where import_batch_id = :batch
                           and (assigned_at is not null or changed_at > :committed
                                or state not in ('DRAFT', 'PENDING_APPROVAL'))""")
                .param("batch", id.uuid())
                .param(
                        "committed",
                        batch.committedAt() == null ? null : batch.committedAt().atOffset(java.time.ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        if (touched > 0) {
            throw Refusal.because("task.import.refused.touched", touched);
        }
        List<UUID> made = jdbc.sql("select id from task where import_batch_id = :batch")
                .param("batch", id.uuid())
                .query(UUID.class)
                .list();
        made.forEach(task -> drafting.removeImported(new TaskId(task)));
        batches.undo(id);
    }

    private void bringIn(ImportId batch, TaskImportRows.PlannedTask planned, TaskImportSettings settings) {
        if (planned.existing() != null) {
            EditableDraft old = drafting.open(planned.existing());
            drafting.edit(old.id(), old.version(), planned.draft());
            return;
        }
        TaskId task = new TaskId(UUID.nameUUIDFromBytes(
                (batch + ":" + planned.row() + ":" + planned.part()).getBytes(StandardCharsets.UTF_8)));
        drafting.createImported(task, planned.draft(), batch.uuid());
        if (settings.submit()) {
            drafting.submit(task);
        }
    }

    private void createUnits(TaskImportSettings settings) {
        settings.units().forEach((name, answer) -> {
            if (answer.create() && !rows.isKnownUnit(name)) {
                units.createUnitInImport(CreateUnit.of(
                        "I" + UUID.randomUUID().toString().substring(0, 8),
                        UnitKind.PREFECTURE_DEPARTMENT,
                        name,
                        null,
                        9000,
                        LocalDate.now(clock)));
            }
        });
    }

    private void createPlans(TaskImportCheck check, TaskImportSettings settings) {
        for (String name : check.unknownPlans()) {
            plans.create(
                    name,
                    settings.document().isBlank() ? name : settings.document(),
                    settings.level(),
                    settings.startsOn(),
                    settings.startsOn().plusYears(1).minusDays(1),
                    List.of());
        }
    }

    private TaskImportSettings defaults() {
        LocalDate start = LocalDate.now(clock).withDayOfYear(1);
        return new TaskImportSettings(
                "",
                0,
                Map.of(),
                null,
                false,
                "",
                TaskLevel.PREFECTURE,
                start,
                ReportCycle.MONTH,
                SetBy.DOCUMENT,
                "",
                TaskImportSettings.Several.ASK,
                Map.of(),
                false,
                0,
                Map.of(),
                Map.of(),
                true,
                Set.of());
    }

    private static TaskImportSettings findHeader(TaskImportSettings settings, TableSheet sheet) {
        return new HeaderFinder(TaskImportFields.all())
                .find(sheet)
                .map(header -> settings.withHeader(sheet.name(), header.row(), header.columns()))
                .orElseGet(() -> settings.withHeader(sheet.name(), 0, Map.of()));
    }

    private static TableSheet sheet(TableFile file, String name) {
        return file.sheets().stream()
                .filter(sheet -> sheet.name().equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
