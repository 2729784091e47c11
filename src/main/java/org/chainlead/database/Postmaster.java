package org.chainlead.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** The server process of a cluster, found by its postmaster.pid, whoever started it. */
final class Postmaster {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration STEP = Duration.ofMillis(50);

    private final DataDirectory directory;
    private final PostgresCommand command;

    Postmaster(DataDirectory directory, PostgresCommand command) {
        this.directory = directory;
        this.command = command;
    }

    /** The living server of this cluster. */
    Optional<ProcessHandle> process() {
        return pid().flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive).filter(this::isOurs);
    }

    /**
     * Ends a server that outlived its application (kill -9) and removes what a killed server left behind. Only called
     * under the directory's lock.
     */
    void endLeftOver() {
        Optional<ProcessHandle> left = process();
        if (left.isPresent()) {
            stop();
            waitFor(() -> !left.get().isAlive());
        }
        if (left.isEmpty() || !left.get().isAlive()) {
            deletePidFile();
        }
    }

    /** False when the server did not come up; the reason stands in DIR/log. */
    boolean launch() {
        String log = directory.log().resolve("start.log").toString();
        return command.run("pg_ctl", "start", "-D", directory.cluster().toString(), "-l", log, "-w", "-t", "60") == 0;
    }

    DatabaseProblem didNotStart() {
        return DatabaseProblem.of("database.problem.start", directory.log());
    }

    void stop() {
        if (command.run("pg_ctl", "stop", "-D", directory.cluster().toString(), "-m", "fast", "-w", "-t", "30") != 0) {
            command.run("pg_ctl", "stop", "-D", directory.cluster().toString(), "-m", "immediate", "-w", "-t", "10");
        }
    }

    private Optional<Long> pid() {
        try {
            List<String> lines = Files.readAllLines(pidFile());
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Long.parseLong(lines.getFirst().strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A process number may have been given anew to something else since. */
    private boolean isOurs(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
                    .contains(directory.cluster().toString());
        } catch (IOException e) {
            return false;
        }
    }

    private void deletePidFile() {
        try {
            Files.deleteIfExists(pidFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path pidFile() {
        return directory.cluster().resolve("postmaster.pid");
    }

    private static void waitFor(java.util.function.BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(STEP.toNanos());
        }
    }
}
