package org.chainlead.audit.spi;

import java.util.List;

/**
 * A module's part in 封存 and 清除 (product.md, "Everywhere": every copy). Words are replaced in every named column by a
 * mark, at once when they are hidden, for good when they are erased. A column of text that no module names takes part all
 * the same, as plain text; a module names its columns to say how words stand there, and answers for its files.
 */
public interface ErasureTarget {

    /** Where the module keeps words that people type. */
    List<TextPlace> texts();

    /** How many copies of the content with this hash the module keeps. */
    default int countFiles(String sha256) {
        return 0;
    }

    /** Removes the content; while it is only hidden the module must not hand it out, see {@code audit.SealedFiles}. */
    default void eraseFiles(String sha256) {}
}
