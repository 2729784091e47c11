package org.chainlead.task;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.chainlead.importing.ListImport;
import org.chainlead.office.TableFile;
import org.chainlead.office.TableReader;
import org.chainlead.office.TableSheet;
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
public class TaskImport implements ListImport<TaskImportSettings> {

    static final String KIND = "task";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LIST = 20;

    private final ImportBatches batches;
    private final TaskImportRows rows;
    private final TaskImportWriting writing;
    private final Clock clock;

    TaskImport(ImportBatches batches, TaskImportRows rows, TaskImportWriting writing, Clock clock) {
        this.batches = batches;
        this.rows = rows;
        this.writing = writing;
        this.clock = clock;
    }

    /** Takes a file in; a broken or hostile one is refused with what to do. The header is looked for at once. */
    @Override
    public ImportId open(String fileName, byte[] content) {
        ImportId id = batches.open(KIND, fileName, content);
        TableSheet sheet = batches.table(id).firstVisible();
        TaskImportSettings settings = findHeader(defaults(), sheet);
        batches.save(id, 0, JSON.writeValueAsString(settings));
        return id;
    }

    /** Takes in a table copied from a spreadsheet; refused as a file would be. */
    @Override
    public ImportId openPasted(String table) {
        TableReader.readPasted(table);
        return open(Texts.t("task.import.pastedFile"), table.getBytes(StandardCharsets.UTF_8));
    }

    /** The newest imports, the office's own record of who brought what in; only one's own are worked on. */
    @Override
    @Transactional(readOnly = true)
    public List<ImportBatch> recent() {
        return batches.recent(KIND, LIST);
    }

    @Override
    @Transactional(readOnly = true)
    public ImportBatch batch(ImportId id) {
        return batches.get(id);
    }

    @Override
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
    @Override
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
        if (batches.get(id).version() != version) {
            throw new Stale();
        }
        TaskImportSettings settings = settings(id);
        TableSheet sheet = sheet(batches.table(id), settings.sheet());
        writing.prepare(sheet, settings);
        TaskImportRows.Read read = rows.read(sheet, settings);
        Refusal.ifAny(read.check().obstacles());
        batches.commit(id, writing.write(batches.get(id), read.tasks(), settings));
        return read.check();
    }

    /**
     * Takes the whole batch back while none of its tasks was touched since: new tasks go, amended drafts get back what
     * they held before.
     */
    @Override
    public void undo(ImportId id) {
        batches.claim(id, ImportState.COMMITTED);
        writing.takeBack(batches.get(id));
        batches.undo(id);
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
                Set.of(),
                Map.of());
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
