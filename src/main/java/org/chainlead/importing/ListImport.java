package org.chainlead.importing;

import java.util.List;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;

/**
 * A kind of printed list on its way in, step by step; who may bring one in, and what its rows become, is the feature's own.
 *
 * @param <S> what is decided about a file
 */
public interface ListImport<S> {

    /** @throws Refusal when the file cannot be read as a table */
    ImportId open(String fileName, byte[] content);

    /** @throws Refusal when the text is no table */
    ImportId openPasted(String table);

    /** The imports so far, the newest first; not more than a page shows. */
    List<ImportBatch> recent();

    ImportBatch batch(ImportId id);

    S settings(ImportId id);

    /** @throws Stale when the settings were saved elsewhere since the version */
    void save(ImportId id, long version, S settings);

    /** @throws Refusal when something of the batch was touched since */
    void undo(ImportId id);
}
