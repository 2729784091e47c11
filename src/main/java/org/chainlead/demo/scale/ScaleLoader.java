package org.chainlead.demo.scale;

import static org.chainlead.common.Texts.t;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.chainlead.audit.TrailLoading;
import org.chainlead.audit.TrailStretch;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.Refusal;
import org.chainlead.database.BulkCopy;
import org.chainlead.task.LoadedLights;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** Fills a migrated database without tasks, in one transaction: all of it or nothing. */
final class ScaleLoader {

    /** Of every account, as in the demonstration. */
    static final String PASSWORD = "Demo-2026!";

    private static final List<String> BIG = List.of(
            "task",
            "goal",
            "milestone",
            "task_unit",
            "task_version",
            "report",
            "report_version",
            "report_signature",
            "goal_value",
            "difficulty",
            "message",
            "audit_entry",
            "audit_text",
            "audit_seal",
            "audit_batch");

    private static final int TASKS = 5_000;

    private final Connection connection;
    private final Path anchors;
    private final Instant now;
    private final Consumer<String> say;

    /**
     * @param connection as the owner of the tables, used by nobody else meanwhile
     * @param anchors directory of the anchors
     * @param now the ledger runs up to this moment
     * @param say gets a sentence about every step
     */
    ScaleLoader(Connection connection, Path anchors, Instant now, Consumer<String> say) {
        this.connection = connection;
        this.anchors = anchors;
        this.now = now;
        this.say = say;
    }

    /**
     * @return what went into each table
     * @throws Refusal when there are tasks already
     */
    Map<String, BulkCopy.Tally> load(Scale scale, long seed) throws SQLException {
        connection.setAutoCommit(false);
        try {
            Map<String, BulkCopy.Tally> tallies = fill(scale, seed);
            connection.commit();
            return tallies;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private Map<String, BulkCopy.Tally> fill(Scale scale, long seed) throws SQLException {
        if (hasTasks()) {
            throw Refusal.because("demo.scale.notEmpty");
        }
        execute("set local maintenance_work_mem = '512MB'");
        Ledger ledger = new Ledger(scale, seed, new Months(now, WorkCalendar.legalOnly()));
        say.accept(t("demo.scale.planned", scale.name(), seed));
        LoadedLights lights = new LoadedLights(
                JdbcClient.create(new SingleConnectionDataSource(connection, true)), WorkCalendar.legalOnly(), now);
        TableKeys keys = TableKeys.takeOff(connection, BIG, say);
        try (BulkCopy copy = new BulkCopy(connection, keys.emptied())) {
            TrailLoading trail = new TrailLoading(connection, copy, anchors, now);
            writeRows(ledger, lights, copy, trail);
            keys.putBack();
            trail.finish();
            return copy.tallies();
        }
    }

    private void writeRows(Ledger ledger, LoadedLights lights, BulkCopy copy, TrailLoading trail) throws SQLException {
        OrganisationRows organisation = new OrganisationRows(ledger, passwordHash());
        organisation.write(copy);
        trail.write(List.of(organisation.trail()));
        try (Lots lots = new Lots()) {
            writeTasks(lots, ledger, lights, copy);
            writeMonths(lots, ledger, copy, trail);
        }
        copy.await();
        writeRest(ledger, copy, trail);
    }

    private void writeTasks(Lots lots, Ledger ledger, LoadedLights lights, BulkCopy copy) throws SQLException {
        int tasks = ledger.tasks.length;
        lots.<TaskRows>each(
                Math.ceilDiv(tasks, TASKS),
                lot -> List.of(() ->
                        new TaskRows(ledger, lights).make(lot * TASKS, Math.min(tasks, (lot + 1) * TASKS))),
                (lot, rows) -> {
                    rows.getFirst().write(copy);
                    say.accept(t("demo.scale.tasks", Math.min(tasks, (lot + 1) * TASKS), tasks));
                });
    }

    private void writeMonths(Lots lots, Ledger ledger, BulkCopy copy, TrailLoading trail) throws SQLException {
        Calendar calendar = new Calendar(ledger);
        lots.<Calendar.Part>each(Months.COUNT + 1, calendar::parts, (month, parts) -> {
            for (Calendar.Part part : parts) {
                part.reports().write(copy);
            }
            trail.write(inOrder(parts));
            if (month < Months.COUNT && month % 12 == 11) {
                say.accept(t("demo.scale.month", ledger.months.month(month).toString()));
            }
        });
    }

    /** As the days of a month follow one another: 交办, reports, reviews, 办结. */
    private static List<TrailStretch> inOrder(List<Calendar.Part> parts) {
        List<TrailStretch> order = new ArrayList<>();
        parts.forEach(part -> order.add(part.begun().stretch()));
        parts.forEach(part -> order.add(part.reports().reporting()));
        parts.forEach(part -> order.add(part.reports().reviewing()));
        parts.forEach(part -> order.add(part.ended().stretch()));
        return order;
    }

    private void writeRest(Ledger ledger, BulkCopy copy, TrailLoading trail) throws SQLException {
        NoticeRows notices = new NoticeRows(ledger, connection);
        notices.write(copy);
        trail.write(List.of(notices.trail()));
        new MessageRows(ledger).write(copy);
        copy.await();
        for (Map.Entry<Integer, Integer> year : ledger.numbersOfYear.entrySet()) {
            execute("insert into case_number (year, last) values (" + year.getKey() + ", " + year.getValue() + ")");
        }
    }

    private boolean hasTasks() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select exists (select 1 from task)")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static String passwordHash() {
        return String.valueOf(
                PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(PASSWORD));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
