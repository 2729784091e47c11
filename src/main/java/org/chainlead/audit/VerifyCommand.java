package org.chainlead.audit;

import static org.chainlead.common.Texts.t;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import org.chainlead.common.BusinessClock;
import org.chainlead.database.DatabaseProblem;
import org.chainlead.database.ToolDatabase;

/**
 * {@code script/verify-audit}: checks the trail from the command line, while the application runs, while only the
 * database is up, or while neither is (then it starts the database of the directory for itself). Changes nothing.
 */
public final class VerifyCommand {

    static final int INTACT = 0;
    static final int BROKEN = 1;
    static final int IMPOSSIBLE = 2;

    private final Map<String, String> environment;
    private final PrintStream out;
    private final Clock clock = new BusinessClock(Clock.systemUTC());

    VerifyCommand(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    /** @param arguments {@code --data DIR}, by default {@code .data} */
    public static void main(String[] arguments) {
        System.exit(new VerifyCommand(System.getenv(), System.out).run(arguments));
    }

    int run(String... arguments) {
        if (arguments.length != 0 && !(arguments.length == 2 && arguments[0].equals("--data"))) {
            out.println(t("audit.command.usage"));
            return IMPOSSIBLE;
        }
        Path data = Path.of(arguments.length == 0 ? ".data" : arguments[1]);
        try (ToolDatabase database = ToolDatabase.open(data, environment);
                Connection connection = database.asApplication()) {
            VerificationReport report = new Verification(connection, anchors(data)).run(clock.instant(), n -> {});
            ReportText.lines(report).forEach(out::println);
            return report.isIntact() ? INTACT : BROKEN;
        } catch (SQLException | DatabaseProblem | UncheckedIOException e) {
            out.println(t("audit.command.impossible", String.valueOf(e.getMessage())));
            return IMPOSSIBLE;
        }
    }

    private AnchorFiles anchors(Path data) {
        String directory = environment.getOrDefault("CHAINLEAD_ANCHOR_DIR", "");
        Path anchors = directory.isBlank() ? data.resolve("anchors") : Path.of(directory);
        if (Files.notExists(anchors)) {
            out.println(t("audit.command.noAnchors", anchors));
        }
        return new AnchorFiles(anchors);
    }
}
