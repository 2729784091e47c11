package org.chainlead.audit.spi;

import java.io.IOException;
import java.io.InputStream;

/** The store of files beside the trail, which holds their hashes. Implemented by the module that keeps files. */
public interface KeptFiles {

    /**
     * Opens a content for reading.
     *
     * @param sha256 64 lower-case hex digits
     * @throws java.nio.file.NoSuchFileException when it is not kept
     */
    InputStream open(String sha256) throws IOException;
}
