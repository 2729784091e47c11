package org.chainlead.importing.ui;

import java.util.function.UnaryOperator;
import org.chainlead.common.Stale;
import org.chainlead.importing.ImportBatch;
import org.chainlead.importing.ImportId;
import org.chainlead.importing.ListImport;

/**
 * One file on its way in. What is decided is saved at once on the version it was decided on; when another window was
 * quicker, it stays here until the person says which of the two holds.
 *
 * @param <S> what is decided about the file
 */
public class ImportDraft<S> {

    private final ListImport<S> imports;
    private final ImportBatch batch;
    private long version;
    private S settings;

    public ImportDraft(ListImport<S> imports, ImportId id) {
        this.imports = imports;
        batch = imports.batch(id);
        version = batch.version();
        settings = imports.settings(id);
    }

    public final ImportBatch batch() {
        return batch;
    }

    public final S settings() {
        return settings;
    }

    /** The version that was looked at here. */
    protected final long version() {
        return version;
    }

    /** @throws Stale when the settings were saved elsewhere; the change stays in this draft */
    public final void change(UnaryOperator<S> change) {
        settings = change.apply(settings);
        save();
    }

    /** Lets this window's settings hold over those saved elsewhere. */
    public final void overwrite() {
        version = imports.batch(batch.id()).version();
        save();
    }

    private void save() {
        imports.save(batch.id(), version, settings);
        version++;
    }
}
