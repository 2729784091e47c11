package org.chainlead.task;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A finished export waiting on the disk to be sent once.
 *
 * @param length in bytes
 */
public record ExportedFile(String name, String contentType, long length, Path path) {

    /** The content; closing it removes the file. */
    public InputStream open() throws IOException {
        return Files.newInputStream(path, StandardOpenOption.DELETE_ON_CLOSE);
    }
}
