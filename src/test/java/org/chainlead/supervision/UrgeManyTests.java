package org.chainlead.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitKind;
import org.chainlead.task.ReportCycle;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestDatabase;
import org.chainlead.testing.TestProcess;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 催办 of three hundred units while the database dies: nobody is urged twice, nobody is missed (reliability.md, 12). */
@IntegrationTest
class UrgeManyTests {

    private static final int UNITS = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path PID = TestProcess.folder().resolve("test-db/cluster/postmaster.pid");
    private static final String WAITING = "select count(*) > 0 from pg_stat_activity where wait_event_type = 'Lock'";

    @Autowired
    private TaskFixture people;

    @Autowired
    private OrgFixture org;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Urges urges;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aDatabaseThatDiesInTheMiddleLeavesNobodyUrgedTwiceAndNobodyOut() throws SQLException, IOException {
        people.start();
        List<TaskId> tasks =
                IntStream.rangeClosed(1, UNITS).mapToObj(this::taskOfUnit).toList();
        UrgeId id = UrgeId.random();
        CompletableFuture<UrgeView> broken;
        try (Connection other = TestDatabase.current().owner()) {
            holdMessages(other);
            broken = CompletableFuture.supplyAsync(() -> send(id, tasks));
            Awaitility.await().atMost(PATIENCE).until(() -> ask(WAITING));
            ProcessHandle database = postmaster();
            database.destroyForcibly();
            database.onExit().join();
        }
        assertThat(broken).failsWithin(PATIENCE);
        Awaitility.await().atMost(PATIENCE).ignoreExceptions().until(() -> ask("select true"));
        assertThat(urged()).isEmpty();
        assertThat(ask("select count(*) = 0 from audit_entry where action = 'urged'"))
                .isTrue();

        send(id, tasks);
        send(id, tasks);
        assertThat(urged()).hasSize(UNITS).values().containsOnly(1L);
        assertThat(ask("select count(*) = 1 from audit_entry where action = 'urged'"))
                .isTrue();
    }

    private TaskId taskOfUnit(int number) {
        UnitId unit = org.unit("第%03d局".formatted(number), UnitKind.PREFECTURE_DEPARTMENT, null);
        org.person("lianluo%03d".formatted(number), unit, Role.LIAISON);
        return people.assigned(people.draft("M" + number, "第%d项任务".formatted(number), unit, ReportCycle.MONTH));
    }

    private UrgeView send(UrgeId id, List<TaskId> tasks) {
        return signIn.as("ducha", () -> urges.send(id, tasks, "未报送"));
    }

    /** Person and number of messages of 催办. */
    private Map<String, Long> urged() {
        Map<String, Long> urged = new HashMap<>();
        jdbc.sql("""
                        select a.username, count(*) as n from message m join account a on a.id = m.account_id
                         where m.text_key like 'supervision.message.urged%' group by a.username""").query(row -> {
            urged.put(row.getString("username"), row.getLong("n"));
        });
        return urged;
    }

    private static void holdMessages(Connection other) throws SQLException {
        other.setAutoCommit(false);
        try (Statement statement = other.createStatement()) {
            statement.execute("lock table message in share row exclusive mode");
        }
    }

    private boolean ask(String sql) {
        return jdbc.sql(sql).query(Boolean.class).single();
    }

    private static ProcessHandle postmaster() throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(PID).getFirst()))
                .orElseThrow();
    }
}
