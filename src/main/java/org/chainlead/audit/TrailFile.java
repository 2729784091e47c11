package org.chainlead.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * An export of the trail, finished on the disk before it is sent.
 *
 * @param length bytes
 * @param rows entries in it
 */
public record TrailFile(String name, long length, int rows, Path path) {

    public static final String CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** The content; closing it removes the file. */
    public InputStream open() throws IOException {
        return Files.newInputStream(path, StandardOpenOption.DELETE_ON_CLOSE);
    }
}
