package org.chainlead.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * Where the server of a test run keeps its data: in memory where the system lends some, else below target. Hundreds of
 * databases are made and thrown away in a run; that a disk really has what was acknowledged is shown by the tests that start
 * and kill the product, on servers of their own.
 */
final class TestServerFolder {

    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ENOUGH = 4L << 30;

    private TestServerFolder() {}

    /** The folder of this process: always {@code test-db} in its {@link TestProcess#folder}, if only as a link into memory. */
    static Path prepare() {
        Path folder = TestProcess.folder().resolve("test-db");
        try {
            Files.createDirectories(TestProcess.folder());
            if (Files.isSymbolicLink(folder)) {
                // Left by a run that was killed; its memory may be gone or another one's.
                Files.delete(folder);
            }
            if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && memoryIsLent()) {
                Files.createSymbolicLink(folder, Files.createDirectories(inMemory(folder)));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the memory back. */
    static void release(Path folder) {
        try {
            if (Files.isSymbolicLink(folder)) {
                FileSystemUtils.deleteRecursively(folder.toRealPath());
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean memoryIsLent() throws IOException {
        if (!Files.isWritable(MEMORY)) {
            return false;
        }
        FileStore store = Files.getFileStore(MEMORY);
        return store.type().equals("tmpfs") && store.getUsableSpace() >= ENOUGH;
    }

    /** The same one for the same working copy, so that what a killed run left is found and used up. */
    private static Path inMemory(Path folder) {
        String name = Integer.toHexString(folder.toAbsolutePath().hashCode());
        return MEMORY.resolve("chainlead-test-" + name);
    }
}
