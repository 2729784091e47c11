package org.chainlead.demo.scale;

import static org.chainlead.common.Texts.t;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chainlead.common.BusinessClock;
import org.chainlead.common.Refusal;
import org.chainlead.database.BulkCopy;
import org.chainlead.database.DatabaseProblem;
import org.chainlead.database.ToolDatabase;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** {@code script/load-demo}: fills the database of a stopped application with a ledger of a chosen size. */
public final class ScaleCommand {

    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int MISUSED = 2;

    private static final Set<String> OPTIONS = Set.of("--scale", "--data", "--seed");

    private static final String OTHERS = """
        select count(*) from pg_stat_activity
         where datname = current_database() and usename is not null and usename <> current_user\
        """;

    private final Map<String, String> environment;
    private final PrintStream out;
    private final Clock clock;

    ScaleCommand(Map<String, String> environment, PrintStream out, Clock clock) {
        this.environment = environment;
        this.out = out;
        this.clock = clock;
    }

    /** @param arguments {@code --scale tiny|small|plan [--data DIR] [--seed N]} */
    public static void main(String[] arguments) {
        LoggingSystem.get(ScaleCommand.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        Clock clock = new BusinessClock(Clock.systemUTC());
        System.exit(new ScaleCommand(System.getenv(), System.out, clock).run(arguments));
    }

    int run(String... arguments) {
        Map<String, String> options = options(arguments);
        Scale scale = Scale.of(options.getOrDefault("--scale", "")).orElse(null);
        String seed = options.getOrDefault("--seed", "1");
        if (scale == null || !OPTIONS.containsAll(options.keySet()) || !seed.matches("\\d{1,18}")) {
            out.println(t("demo.scale.usage"));
            return MISUSED;
        }
        Path data = Path.of(options.getOrDefault("--data", ".data"));
        try (ToolDatabase database = ToolDatabase.openToFill(data, environment)) {
            load(database, data, scale, Long.parseLong(seed));
            return DONE;
        } catch (Refusal refusal) {
            out.println(t("demo.scale.failed", refusal.text()));
            return REFUSED;
        } catch (SQLException | DatabaseProblem e) {
            out.println(t("demo.scale.failed", String.valueOf(e.getMessage())));
            return REFUSED;
        }
    }

    private void load(ToolDatabase database, Path data, Scale scale, long seed) throws SQLException {
        long start = System.nanoTime();
        database.migrate();
        try (Connection owner = database.asOwner()) {
            refuseWhileInUse(owner);
            ScaleLoader loader = new ScaleLoader(owner, anchors(data), clock.instant(), this::say);
            Map<String, BulkCopy.Tally> tallies = loader.load(scale, seed);
            new TreeMap<>(tallies)
                    .forEach((table, tally) ->
                            out.println(t("demo.scale.table", table, tally.rows(), "%.1f".formatted(tally.seconds()))));
        }
        say(t("demo.scale.done", seconds(start), ScaleLoader.PASSWORD));
    }

    /** An application at work would hold the tables, and would not know what happened to them. */
    private static void refuseWhileInUse(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(OTHERS)) {
            row.next();
            if (row.getInt(1) > 0) {
                throw Refusal.because("demo.scale.inUse", row.getInt(1));
            }
        }
    }

    private Path anchors(Path data) {
        String directory = environment.getOrDefault("CHAINLEAD_ANCHOR_DIR", "");
        return directory.isBlank() ? data.resolve("anchors") : Path.of(directory);
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }

    private static long seconds(long start) {
        return (System.nanoTime() - start) / 1_000_000_000;
    }

    private static Map<String, String> options(String... arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            options.put(arguments[i], i + 1 < arguments.length ? arguments[i + 1] : "");
        }
        return options;
    }
}
