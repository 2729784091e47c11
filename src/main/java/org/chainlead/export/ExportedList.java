package org.chainlead.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A finished list waiting on the disk to be sent once.
 *
 * @param length in bytes
 * @param rows without title, header and foot
 */
public record ExportedList(String name, long length, int rows, Path path) {

    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** The content; closing it removes the file. */
    public InputStream open() throws IOException {
        return Files.newInputStream(path, StandardOpenOption.DELETE_ON_CLOSE);
    }
}
