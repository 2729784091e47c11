package org.chainlead.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chainlead.dispatch.ReportFixture.MARCH;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chainlead.common.Light;
import org.chainlead.export.ExportedList;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** The 调度台: every number is the list behind it, and the size of the prefecture costs no further statement. */
@IntegrationTest
@FreshDatabase
class DispatchDeskTests {

    private static final int UNITS = 1_297;
    private static final int REPORTS = 1_500;
    private static final int PERIODS = 9;

    @Autowired
    TaskFixture people;

    @Autowired
    ReportFixture reports;

    @Autowired
    SignIn signIn;

    @Autowired
    TestClock clock;

    @Autowired
    DispatchDesk desk;

    @Autowired
    ReportReview review;

    @Autowired
    ReportQueries queries;

    @Autowired
    DeskTasks deskTasks;

    @Autowired
    DeskExport export;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void start() {
        clock.reset();
        people.start();
    }

    @AfterEach
    void signOut() {
        signIn.out();
        clock.reset();
    }

    @Test
    void everyNumberIsTheListBehindIt() {
        everyState();
        signIn.as("ducha");
        DeskSum totals = desk.totals(DeskFilter.of(MARCH));
        assertThat(totals.counts())
                .containsAllEntriesOf(Map.of(
                        DeskState.UNSIGNED, 1L,
                        DeskState.OWED, 7L,
                        DeskState.HANDED_IN, 4L,
                        DeskState.LATE, 1L,
                        DeskState.MISSING, 3L,
                        DeskState.IN_UNIT, 1L,
                        DeskState.WITH_OFFICE, 2L,
                        DeskState.RETURNED, 1L,
                        DeskState.ACCEPTED, 1L));
        assertThat(totals.count(DeskState.OWED))
                .isEqualTo(queries.standing(MARCH).owed());
        assertThat(totals.count(DeskState.HANDED_IN))
                .isEqualTo(queries.standing(MARCH).handedIn());
        for (DeskState state : DeskState.values()) {
            DeskFilter filter = DeskFilter.of(MARCH).with(state);
            assertThat(desk.rows(filter, 0, 200).rows()).as(state.name()).hasSize((int) totals.count(state));
            assertThat(desk.tasks(filter))
                    .isEqualTo(desk.rows(filter, 0, 200).rows().stream()
                            .map(DeskRow::task)
                            .toList());
        }
        for (RowGrouping by : RowGrouping.values()) {
            for (DeskSum sum : desk.sums(DeskFilter.of(MARCH), by, 0, 100).rows()) {
                for (DeskState state : DeskState.values()) {
                    assertThat(desk.rows(DeskFilter.of(MARCH).with(state).in(by, sum.key()), 0, 0)
                                    .total())
                            .as("%s %s %s", by, sum.name(), state)
                            .isEqualTo(sum.count(state));
                }
            }
        }
    }

    @Test
    void aRowSaysWhereItsReportStands() {
        everyState();
        signIn.as("ducha");
        Map<DeskState, Long> states = desk.rows(DeskFilter.of(MARCH), 0, 200).rows().stream()
                .collect(Collectors.groupingBy(DeskRow::state, Collectors.counting()));
        assertThat(states)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        DeskState.UNSIGNED, 1L,
                        DeskState.MISSING, 2L,
                        DeskState.IN_UNIT, 1L,
                        DeskState.WITH_OFFICE, 2L,
                        DeskState.RETURNED, 1L,
                        DeskState.ACCEPTED, 1L));
    }

    @Test
    void itIsTheOfficesOwn() {
        for (String other : List.of("ban1", "fu1", "lian1", "lingdao", "xitong")) {
            signIn.as(other);
            assertThatThrownBy(() -> desk.totals(DeskFilter.of(MARCH))).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void anAddressSaysTheFilterAndNonsenseNarrowsNothing() {
        DeskFilter filter = DeskFilter.of(MARCH).with(DeskState.MISSING).in(RowGrouping.UNIT, people.first.uuid());
        Map<String, List<String>> address = filter.parameters().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue())));
        assertThat(DeskFilter.read(address)).contains(filter);
        assertThat(DeskFilter.read(Map.of("state", List.of("MISSING")))).isEmpty();
        assertThat(DeskFilter.read(Map.of("desk", List.of("2023-13")))).isEmpty();
        assertThat(DeskFilter.read(Map.of("desk", List.of("2023-03"), "state", List.of("x"))))
                .isEmpty();
    }

    @Test
    void thirteenHundredUnitsCostAsManyStatementsAsTwoAndReadReportsByAnIndex() {
        reports.handedIn(reports.task());
        signIn.as("ducha");
        int few = statements();
        prefecture();
        assertThat(desk.totals(DeskFilter.of(MARCH)).count(DeskState.HANDED_IN)).isEqualTo(REPORTS + 1);
        assertThat(desk.sums(DeskFilter.of(MARCH), RowGrouping.UNIT, 0, 200).total())
                .isEqualTo(UNITS + 1);
        assertThat(desk.rows(DeskFilter.of(MARCH).with(DeskState.WITH_OFFICE), 1_400, 100)
                        .rows())
                .hasSize(100);
        assertThat(statements()).isEqualTo(few).isPositive();
        List<String> plan = jdbc.sql("explain select count(*) filter (where r.late)" + DeskTasks.FROM)
                .params(deskTasks.parameters(DeskFilter.of(MARCH)))
                .query(String.class)
                .list();
        assertThat(plan).noneMatch(line -> line.contains("Seq Scan on report r"));
    }

    /** A closing takes thousands, and there are a million figures. */
    @Test
    void whatATakenReportSaidIsFoundByAnIndex() {
        for (String table : List.of("goal_value", "occurrence")) {
            List<String> plan = transaction.execute(status -> {
                jdbc.sql("set local enable_seqscan = off").update();
                return jdbc.sql("explain delete from " + table + " where report_id = :report")
                        .param("report", new UUID(0, 1))
                        .query(String.class)
                        .list();
            });
            assertThat(plan).as(table).anyMatch(line -> line.contains(table + "_report"));
        }
    }

    private int statements() {
        return statements(() -> {
            desk.totals(DeskFilter.of(MARCH));
            for (RowGrouping by : RowGrouping.values()) {
                desk.sums(DeskFilter.of(MARCH), by, 0, 200);
            }
            desk.rows(DeskFilter.of(MARCH).with(DeskState.HANDED_IN), 0, 200);
            taken(export.xlsx(DeskFilter.of(MARCH).with(DeskState.HANDED_IN)));
        });
    }

    private static void taken(ExportedList list) {
        try {
            Files.delete(list.path());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void everyState() {
        people.assigned(people.draft("U1", "未签收的任务"));
        reports.task();
        reports.saved(reports.task(), ReportBody.unchanged("处于前期阶段", Light.GREEN));
        reports.submitted(reports.task());
        reports.handedIn(reports.task());
        TaskId returned = reports.task();
        ReportId back = reports.handedIn(returned);
        signIn.as("ducha");
        review.returnReport(back, reports.version(returned), "请补充数据来源");
        reports.accepted(reports.task());
        TaskId late = reports.task();
        clock.set(LocalDateTime.of(2023, 3, 21, 0, 0, 1));
        reports.handedIn(late);
    }

    /** Copies of the one task and report, in this round and in earlier ones. */
    private void prefecture() {
        jdbc.sql("""
                        insert into unit select (jsonb_populate_record(u, jsonb_build_object('id', gen_random_uuid(),
                            'code', 'P' || n, 'name', '单位' || n, 'sort', 1000 + n))).*
                          from unit u, generate_series(1, :units) n where u.id = :unit""").param("units", UNITS).param("unit", people.first.uuid()).update();
        String columns = columns("task");
        jdbc.sql("insert into task (" + columns + ") select " + columns + " " + """
                         from (select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'case_number', 'P' || n,
                                  'source_number', 'P' || n, 'lead_unit_id', u.id))).*
                                 from task t, generate_series(1, :reports) n
                                 join (select id, row_number() over (order by sort) as k from unit where code like 'P%') u
                                   on u.k = 1 + n % :units) x""")
                .param("reports", REPORTS)
                .param("units", UNITS)
                .update();
        jdbc.sql("""
                        insert into report select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(),
                            'task_id', t.id, 'unit_id', t.lead_unit_id,
                            'period', date '2023-03-01' - make_interval(months => m)))).*
                          from report r, task t, generate_series(0, :periods) m where t.case_number like 'P%'""").param("periods", PERIODS).update();
        jdbc.sql("analyze").update();
    }

    /** Those that are written, not computed. */
    private String columns(String table) {
        List<String> names =
                jdbc.sql("""
                        select column_name from information_schema.columns
                         where table_name = :table and table_schema = 'public' and is_generated = 'NEVER'
                         order by ordinal_position""").param("table", table).query(String.class).list();
        return String.join(", ", names);
    }

    private static int statements(Runnable work) {
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        Level before = logger.getLevel();
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.start();
        logger.addAppender(appender);
        logger.setAdditive(false);
        logger.setLevel(Level.DEBUG);
        try {
            work.run();
            return (int) appender.list.stream()
                    .filter(event -> event.getMessage().startsWith("Executing prepared SQL statement"))
                    .count();
        } finally {
            logger.setLevel(before);
            logger.setAdditive(true);
            logger.detachAppender(appender);
        }
    }
}
