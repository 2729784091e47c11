package org.chainlead.demo.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.chainlead.audit.TrailCheck;
import org.chainlead.audit.VerificationReport;
import org.chainlead.common.Refusal;
import org.chainlead.database.EmbeddedPostgres;
import org.chainlead.dispatch.ReportFiling;
import org.chainlead.dispatch.ReportForm;
import org.chainlead.dispatch.ReportQueries;
import org.chainlead.dispatch.ReportReview;
import org.chainlead.dispatch.ReportSweep;
import org.chainlead.supervision.NoticeQueries;
import org.chainlead.task.TaskDetail;
import org.chainlead.task.TaskFilter;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskPages;
import org.chainlead.task.TaskQueries;
import org.chainlead.task.TaskSort;
import org.chainlead.task.TaskSweep;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestClock;
import org.chainlead.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small ledger in a real database: the product works on it as if people had made it. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScaleLoadTests {

    private static final Scale SCALE = new Scale("test", 12, 150, 400, 2_400);
    private static final YearMonth MARCH = YearMonth.of(2023, 3);

    @TempDir
    private static Path directory;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource pool;

    @Autowired
    private SignIn signIn;

    @Autowired
    private TestClock clock;

    @Autowired
    private TaskPages pages;

    @Autowired
    private TaskQueries ledger;

    @Autowired
    private ReportQueries reports;

    @Autowired
    private ReportFiling filing;

    @Autowired
    private ReportReview review;

    @Autowired
    private NoticeQueries notices;

    @Autowired
    private TaskSweep lights;

    @Autowired
    private ReportSweep unreported;

    private Map<String, String> keysBefore = Map.of();
    private Map<String, String> contentAtFirst = Map.of();

    @BeforeAll
    void load() throws SQLException {
        keysBefore = keys(jdbc);
        load(TestDatabase.current(), directory, 1);
        contentAtFirst = content(TestDatabase.current());
    }

    @Test
    void holdsWhatTheScaleSays() {
        assertThat(count("unit")).isEqualTo(12);
        assertThat(count("account")).isEqualTo(150);
        assertThat(count("task")).isEqualTo(400);
        assertThat(count("report")).isEqualTo(2_400);
        assertThat(count("unit_tree where distance = 0")).isEqualTo(12);
        assertThat(count("report where state = 'ACCEPTED' and not exists (select 1 from report_version v"
                        + " where v.report_id = report.id and v.accepted_at is not null)"))
                .isZero();
    }

    @Test
    void leavesKeysAndIndexesAsTheyWere() {
        assertThat(keys(jdbc)).isEqualTo(keysBefore);
    }

    /** The tool makes them itself; the database says what they are. */
    @Test
    void thePiecesAreThoseOfTheDatabase() {
        assertThat(count("report where grams is distinct from case when state in ('IN_REVIEW', 'ACCEPTED')"
                        + " then gram_codes(report_words(body)) end"))
                .isZero();
        assertThat(count("task where grams is distinct from"
                        + " gram_codes(task_words(source_number, case_number, title, measure, goal_text))"))
                .isZero();
        assertThat(count("pg_trigger where not tgisinternal and tgenabled <> 'O'"))
                .isZero();
    }

    @Test
    void theTrailIsIntact() throws SQLException {
        VerificationReport report = verify();
        assertThat(report.isIntact()).as("%s", report.faults()).isTrue();
        assertThat(report.batches()).isPositive();
        assertThat(report.entries()).isGreaterThan(5_000);
    }

    @Test
    void theSameSeedGivesTheSameRows() throws SQLException {
        try (TestDatabase again = TestDatabase.create()) {
            load(again, directory.resolve("again"), 1);
            assertThat(content(again)).isEqualTo(contentAtFirst);
        }
    }

    @Test
    void timeAloneChangesNothing() {
        long before = count("audit_entry");
        String content = one("select md5(string_agg(t::text, '' order by id)) from task t");
        lights.sweep();
        unreported.sweep();
        assertThat(one("select string_agg(action || details, ',') from audit_entry where id > " + before))
                .isNull();
        assertThat(one("select md5(string_agg(t::text, '' order by id)) from task t"))
                .isEqualTo(content);
    }

    @Test
    void theOfficeReadsTheLedger() {
        signIn.as("office-1");
        assertThat(ledger.count(TaskFilter.all())).isEqualTo(400);
        assertThat(ledger.rows(TaskFilter.all(), TaskSort.DEADLINE, true, 0, 50))
                .hasSize(50);
        assertThat(reports.toReview(MARCH, 0, 50).rows()).isNotEmpty();
        TaskId task = new TaskId(
                UUID.fromString(one("select task_id from report group by task_id order by count(*) desc limit 1")));
        TaskDetail detail = pages.detail(task);
        assertThat(detail.row().title()).isNotBlank();
        assertThat(pages.timeline(task)).hasSizeGreaterThan(2);
        assertThat(pages.versions(task)).hasSize(1);
        assertThat(reports.history(task)).isNotEmpty();
    }

    @Test
    void aUnitReportsAndTheOfficeAccepts() throws SQLException {
        var open = jdbc.sql("""
            select t.id, a.username, u.code from report r join task t on t.id = r.task_id
              join account a on a.id = t.handler_id join unit u on u.id = t.lead_unit_id
             where r.state = 'DRAFT' and r.period = '2023-03-01' and t.child_kind is distinct from 'SPLIT'
               and not exists (select 1 from unit_review_step s where s.unit_id = u.id)
             order by t.id limit 1\
            """)
                .query((row, n) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                .single();
        TaskId task = new TaskId(UUID.fromString(open.get(0)));
        signIn.as(open.get(1), () -> {
            filing.submit(task, MARCH, reports.form(task, MARCH).version());
            return task;
        });
        signIn.as(open.get(2) + "-head", () -> {
            ReportForm form = reports.form(task, MARCH);
            review.pass(java.util.Objects.requireNonNull(form.id()), form.version());
            return task;
        });
        signIn.as("office-1", () -> {
            ReportForm form = reports.form(task, MARCH);
            review.accept(java.util.Objects.requireNonNull(form.id()), form.version());
            return task;
        });
        assertThat(verify().isIntact()).isTrue();
    }

    @Test
    void whatIsThereAlreadyIsLeftAlone() throws SQLException {
        long before = count("audit_entry");
        assertThatThrownBy(() -> load(TestDatabase.current(), directory, 2))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.text()).contains("已有任务"));
        assertThat(count("audit_entry")).isEqualTo(before);
    }

    @Test
    void theCommandSaysWhatIsWrong() {
        assertThat(command("--scale", "huge")).startsWith("2 用法：script/load-demo");
        assertThat(command("--scale", "tiny", "--nonsense", "1")).startsWith("2 用法：");
        assertThat(command("--scale", "tiny", "--seed", "x")).startsWith("2 用法：");
        assertThat(command("--scale", "tiny", "--data", directory.toString()))
                .startsWith("1 ")
                .contains("请先停止系统");
    }

    private String command(String... arguments) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        TestDatabase database = TestDatabase.current();
        EmbeddedPostgres server = TestDatabase.server();
        Map<String, String> environment = Map.of(
                "CHAINLEAD_DATABASE_URL", server.url(database.name()),
                "CHAINLEAD_DATABASE_USERNAME", EmbeddedPostgres.APPLICATION,
                "CHAINLEAD_DATABASE_PASSWORD", server.password(EmbeddedPostgres.APPLICATION),
                "CHAINLEAD_DATABASE_OWNER_USERNAME", EmbeddedPostgres.OWNER,
                "CHAINLEAD_DATABASE_OWNER_PASSWORD", server.password(EmbeddedPostgres.OWNER));
        PrintStream out = new PrintStream(output, true, StandardCharsets.UTF_8);
        return new ScaleCommand(environment, out, clock).run(arguments) + " " + output.toString(StandardCharsets.UTF_8);
    }

    private void load(TestDatabase database, Path anchors, long seed) throws SQLException {
        Instant now = clock.instant();
        try (Connection owner = database.owner()) {
            new ScaleLoader(owner, anchors, now, line -> {}).load(SCALE, seed);
        }
    }

    private VerificationReport verify() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return TrailCheck.check(connection, directory);
        }
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private String one(String sql) {
        return jdbc.sql(sql).query(String.class).optional().orElse(null);
    }

    /** Every key and index with its words. */
    private static Map<String, String> keys(JdbcClient jdbc) {
        Map<String, String> keys = new TreeMap<>();
        jdbc.sql("""
            select conrelid::regclass || '.' || conname, pg_get_constraintdef(oid) || convalidated
              from pg_constraint where connamespace = 'public'::regnamespace
             union all select indexname, indexdef from pg_indexes where schemaname = 'public'\
            """)
                .query((row, n) -> keys.put(row.getString(1), row.getString(2)))
                .list();
        return keys;
    }

    /** A hash of every table; passwords are salted and seals bear the time, so these stand aside. */
    private static Map<String, String> content(TestDatabase database) {
        JdbcClient jdbc = JdbcClient.create(database.pool());
        Map<String, String> content = new TreeMap<>();
        for (String table : jdbc.sql("""
            select tablename from pg_tables where schemaname = 'public' and tablename not in
                ('flyway_schema_history', 'account', 'password_history')\
            """).query(String.class).list()) {
            content.put(
                    table,
                    jdbc.sql("select coalesce(md5(string_agg(t::text, '' order by t::text)), '') from " + table + " t")
                            .query(String.class)
                            .single());
        }
        return content;
    }
}
