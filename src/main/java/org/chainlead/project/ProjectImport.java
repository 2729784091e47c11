package org.chainlead.project;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.common.Texts;
import org.chainlead.importing.HeaderFinder;
import org.chainlead.importing.ImportBatch;
import org.chainlead.importing.ImportBatches;
import org.chainlead.importing.ImportId;
import org.chainlead.importing.ImportState;
import org.chainlead.importing.ListImport;
import org.chainlead.office.TableReader;
import org.chainlead.office.TableSheet;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * 导入 of a printed list of projects: read → check everything → decide each contradiction → one transaction, and the way
 * back while nothing hangs on it.
 */
@Service
@Transactional
@PreAuthorize("@access.may('project.import')")
public class ProjectImport implements ListImport<ProjectImportSettings> {

    static final String KIND = "project";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LIST = 20;

    private final ImportBatches batches;
    private final ProjectImportRows rows;
    private final ProjectImportWriting writing;

    ProjectImport(ImportBatches batches, ProjectImportRows rows, ProjectImportWriting writing) {
        this.batches = batches;
        this.rows = rows;
        this.writing = writing;
    }

    /** Takes a file in; a broken or hostile one is refused with what to do. The header is looked for at once. */
    @Override
    public ImportId open(String fileName, byte[] content) {
        ImportId id = batches.open(KIND, fileName, content);
        TableSheet sheet = batches.table(id).firstVisible();
        ProjectImportSettings settings = new HeaderFinder(ProjectImportFields.all())
                .find(sheet)
                .map(header ->
                        new ProjectImportSettings(sheet.name(), header.row(), header.columns(), null, null, Map.of()))
                .orElseGet(() -> new ProjectImportSettings(sheet.name(), 0, Map.of(), null, null, Map.of()));
        batches.save(id, 0, JSON.writeValueAsString(settings));
        return id;
    }

    /** Takes in a table copied from a spreadsheet; refused as a file would be. */
    @Override
    public ImportId openPasted(String table) {
        TableReader.readPasted(table);
        return open(Texts.t("project.import.pastedFile"), table.getBytes(StandardCharsets.UTF_8));
    }

    /** The newest imports of all persons; only one's own are worked on. */
    @Override
    @Transactional(readOnly = true)
    public List<ImportBatch> recent() {
        return batches.recent(KIND, LIST);
    }

    /** @throws NotFound for what is no list of projects, and for another person's */
    @Override
    @Transactional(readOnly = true)
    public ImportBatch batch(ImportId id) {
        return own(id);
    }

    @Override
    @Transactional(readOnly = true)
    public ProjectImportSettings settings(ImportId id) {
        return settings(own(id));
    }

    /** Keeps what was decided; the version is that of the {@link #batch} it was decided on. */
    @Override
    public void save(ImportId id, long version, ProjectImportSettings settings) {
        own(id);
        batches.save(id, version, JSON.writeValueAsString(settings));
    }

    /** Reads every row and says what would happen; writes nothing. */
    @Transactional(readOnly = true)
    public ProjectImportCheck check(ImportId id) {
        return read(own(id)).check();
    }

    /**
     * Brings all rows in, in this one transaction, or none.
     *
     * @param version of the {@link #batch} that was looked at; {@link Stale} when it was changed since
     * @throws Refusal with everything that stands in the way, an undecided contradiction too
     */
    public ProjectImportCheck commit(ImportId id, long version) {
        own(id);
        batches.claim(id, ImportState.OPEN);
        ImportBatch batch = own(id);
        if (batch.version() != version) {
            throw new Stale();
        }
        writing.lock();
        ProjectImportRows.Read read = read(batch);
        Refusal.ifAny(read.check().obstacles());
        ProjectStage stage = Objects.requireNonNull(settings(batch).stage());
        batches.commit(id, writing.write(id, read.projects(), stage));
        return read.check();
    }

    /** Takes the whole batch back; refused while a later list was merged into one of its projects. */
    @Override
    public void undo(ImportId id) {
        own(id);
        batches.claim(id, ImportState.COMMITTED);
        writing.lock();
        writing.takeBack(id);
        batches.undo(id);
    }

    private ProjectImportRows.Read read(ImportBatch batch) {
        ProjectImportSettings settings = settings(batch);
        TableSheet sheet = batches.table(batch.id()).sheets().stream()
                .filter(one -> one.name().equals(settings.sheet()))
                .findFirst()
                .orElseThrow(NotFound::new);
        return rows.read(sheet, settings);
    }

    private ImportBatch own(ImportId id) {
        ImportBatch batch = batches.get(id);
        if (!batch.kind().equals(KIND)) {
            throw new NotFound();
        }
        return batch;
    }

    private static ProjectImportSettings settings(ImportBatch batch) {
        return JSON.readValue(batch.settings(), ProjectImportSettings.class);
    }
}
