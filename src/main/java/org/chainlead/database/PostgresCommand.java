package org.chainlead.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs initdb and pg_ctl. PostgreSQL refuses to run as root; then it runs in a user namespace of its own, where it is
 * nobody, though its files stay root's.
 */
final class PostgresCommand {

    private static final long SECONDS = 120;

    private final DataDirectory directory;

    PostgresCommand(DataDirectory directory) {
        this.directory = directory;
    }

    /** Exit code of the program; its output is appended to DIR/log/commands.log. */
    int run(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(directory.binaries().resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        return exitOf(builder);
    }

    Path output() {
        return directory.log().resolve("commands.log");
    }

    private int exitOf(ProcessBuilder builder) {
        try {
            Process process = builder.start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw DatabaseProblem.of("database.problem.slow", SECONDS, output());
            }
            return process.exitValue();
        } catch (IOException e) {
            throw DatabaseProblem.because(e, "database.problem.command", output());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DatabaseProblem.because(e, "database.problem.command", output());
        }
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }
}
