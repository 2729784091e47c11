package org.chainlead.database;

import java.util.function.Supplier;
import org.chainlead.common.Texts;

/** Runs a command line tool: one Chinese sentence at the end, exit code 0 or 1, no stack trace. */
final class CommandLine {

    private CommandLine() {}

    @SuppressWarnings("SystemOut")
    static void run(Supplier<String> tool) {
        try {
            System.out.println(tool.get());
        } catch (DatabaseProblem e) {
            System.err.println(Texts.t("database.tool.failed", e.getMessage() == null ? "" : e.getMessage()));
            if (e.getCause() != null) {
                System.err.println(e.getCause());
            }
            System.exit(1);
        }
    }
}
