package org.chainlead.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chainlead.dispatch.RoundId;
import org.chainlead.dispatch.RoundSum;
import org.chainlead.dispatch.RowGrouping;
import org.chainlead.dispatch.RowKind;
import org.chainlead.office.DocumentBlock;
import org.chainlead.office.OfficialDocument;
import org.chainlead.task.TaskFixture;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.LibreOffice;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every number of an issued 通报 equals what the ledger says: counted here by statements of the test's own, over the tasks
 * and reports themselves and not over the product's snapshot. The same numbers are read back from the .docx.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BulletinNumbersTests {

    /** Handed out, not terminated; the completed ones of the year. */
    private static final String TASKS = """
            from task t join unit u on u.id = t.lead_unit_id
              left join report r on r.task_id = t.id and r.period = date '2023-03-01'
             where t.assigned_at is not null and t.state not in ('DRAFT', 'PENDING_APPROVAL', 'TERMINATED')""";

    private static final String OWES = "t.state in ('IN_PROGRESS', 'PENDING_VERIFICATION')";

    /** By what the test counts a number. */
    private static final Map<RowKind, String> COUNTED = Map.of(
            RowKind.ALL, "true",
            RowKind.OWED, OWES,
            RowKind.HANDED_IN, OWES + " and r.first_handed_in_at is not null",
            RowKind.LATE, OWES + " and r.first_handed_in_at >= timestamptz '2023-03-21 00:00+08'",
            RowKind.MISSING, OWES + " and r.first_handed_in_at is null",
            RowKind.GREEN, "t.counted_light = 'GREEN'",
            RowKind.YELLOW, "t.counted_light = 'YELLOW'",
            RowKind.RED, "t.counted_light = 'RED'",
            RowKind.COMPLETED, "t.state in ('COMPLETED', 'CLOSED', 'ARCHIVED') and not t.unreached",
            RowKind.DELAYED, "t.counted_light = 'RED' and t.completed_at is null");

    private static final String UNREACHED = "t.unreached";

    @Autowired
    TaskFixture people;

    @Autowired
    BulletinFixture fixture;

    @Autowired
    BulletinQueries queries;

    @Autowired
    BulletinPapers papers;

    @Autowired
    SignIn signIn;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private BulletinId id;

    @BeforeAll
    void issue() {
        people.start();
        RoundId round = fixture.closedRound();
        id = fixture.issued(round);
    }

    @AfterEach
    void signOut() {
        signIn.out();
    }

    @AfterAll
    void reset() {
        clock.reset();
    }

    @Test
    void theTotalsAreTheLedgers() {
        signIn.as("ducha");
        RoundSum totals = queries.detail(id).totals();
        COUNTED.forEach((kind, condition) ->
                assertThat(totals.count(kind)).as(kind.name()).isEqualTo(count(condition, null)));
        assertThat(COUNTED.keySet()).allSatisfy(kind -> {
            if (kind != RowKind.GREEN && kind != RowKind.YELLOW) {
                assertThat(totals.count(kind)).as(kind + " occurs").isPositive();
            }
        });
    }

    @Test
    void everyUnitsNumbersAreTheLedgersInTheOrderOfTheUnitList() {
        signIn.as("ducha");
        List<RoundSum> sums = queries.sums(id, RowGrouping.UNIT, 0, 100).rows();
        assertThat(sums).extracting(RoundSum::name).containsExactly("州工业和信息化局", "州农业农村局");
        for (RoundSum sum : sums) {
            COUNTED.forEach((kind, condition) ->
                    assertThat(sum.count(kind)).as(sum.name() + " " + kind).isEqualTo(count(condition, sum.key())));
        }
    }

    @Test
    void everyListHasTheLinesItsNumberCounts() {
        signIn.as("ducha");
        RoundSum totals = queries.detail(id).totals();
        for (LineKind kind : LineKind.values()) {
            List<BulletinLine> lines = queries.lines(id, kind, 0, 100).rows();
            assertThat(lines).as(kind.name()).hasSize((int) totals.count(kind.rows()));
            assertThat(lines.stream().map(line -> line.task().uuid()).toList())
                    .as(kind.name())
                    .containsExactlyInAnyOrderElementsOf(tasks(COUNTED.get(kind.rows())));
        }
    }

    /** Sentences and cells alike, in the order in which they are written. */
    @Test
    void everyNumberOfTheDocumentIsTheLedgers() {
        signIn.as("ducha");
        OfficialDocument document = papers.document(id);
        String overview = document.body().stream()
                .filter(DocumentBlock.Paragraph.class::isInstance)
                .map(block -> ((DocumentBlock.Paragraph) block).text())
                .findFirst()
                .orElseThrow();
        assertThat(overview)
                .startsWith(("2023年3月月跟踪共调度任务%d项，涉及2个单位、0条产业链。应报送进展%d项，已报%d项（其中逾期报送%d项），" + "未报%d项，报送率%s，按时报送率%s。")
                        .formatted(
                                all(RowKind.ALL),
                                all(RowKind.OWED),
                                all(RowKind.HANDED_IN),
                                all(RowKind.LATE),
                                all(RowKind.MISSING),
                                rate(all(RowKind.HANDED_IN), all(RowKind.OWED)),
                                rate(all(RowKind.HANDED_IN) - all(RowKind.LATE), all(RowKind.OWED))))
                .contains("已办结%d项，办结率%s；计为未达%d项；滞后%d项"
                        .formatted(
                                all(RowKind.COMPLETED),
                                rate(all(RowKind.COMPLETED), all(RowKind.ALL)),
                                count(UNREACHED, null),
                                all(RowKind.DELAYED)));
        assertThat(rows(document)).containsAll(expectedRows());
    }

    @Test
    void theDocxOpensInAnOfficeProgramAndSaysTheSameNumbers() throws java.io.IOException {
        signIn.as("ducha");
        ByteArrayOutputStream docx = new ByteArrayOutputStream();
        papers.write(id, docx);
        java.nio.file.Path pdf = LibreOffice.pdf(docx.toByteArray(), "docx");
        String text = String.join("", LibreOffice.pages(pdf)).replaceAll("\\s", "");
        assertThat(text)
                .contains("督通〔2023〕1号", "关于2023年3月月跟踪情况的通报", "各有关单位：", "一、总体情况", "七、下一步要求", "用地指标不足")
                .contains("共调度任务" + all(RowKind.ALL) + "项", "未报" + all(RowKind.MISSING) + "项", "2023年3月27日");
        assertThat(LibreOffice.pageSize(pdf)[0]).isBetween(594.0, 596.0);
    }

    private List<List<String>> expectedRows() {
        List<List<String>> rows = new ArrayList<>();
        for (UUID unit : List.of(people.first.uuid(), people.second.uuid())) {
            Function<RowKind, String> n = kind -> String.valueOf(count(COUNTED.get(kind), unit));
            String name = unit.equals(people.first.uuid()) ? "州工业和信息化局" : "州农业农村局";
            rows.add(List.of(
                    name,
                    n.apply(RowKind.ALL),
                    n.apply(RowKind.COMPLETED),
                    rate(count(COUNTED.get(RowKind.COMPLETED), unit), count("true", unit)),
                    n.apply(RowKind.OWED),
                    n.apply(RowKind.HANDED_IN),
                    n.apply(RowKind.LATE),
                    n.apply(RowKind.MISSING),
                    n.apply(RowKind.GREEN),
                    n.apply(RowKind.YELLOW),
                    n.apply(RowKind.RED)));
        }
        return rows;
    }

    private static List<List<String>> rows(OfficialDocument document) {
        return document.body().stream()
                .filter(DocumentBlock.Table.class::isInstance)
                .flatMap(block -> ((DocumentBlock.Table) block).rows().stream())
                .collect(Collectors.toList());
    }

    private long all(RowKind kind) {
        return count(COUNTED.get(kind), null);
    }

    private static String rate(long part, long whole) {
        return new BigDecimal(part * 100).divide(new BigDecimal(whole), 1, RoundingMode.HALF_UP) + "%";
    }

    private long count(String condition, @org.jspecify.annotations.Nullable UUID unit) {
        return jdbc.sql("select count(*) " + TASKS + " and (cast(:unit as uuid) is null or u.id = :unit) and "
                        + condition)
                .param("unit", unit)
                .query(Long.class)
                .single();
    }

    private List<UUID> tasks(String condition) {
        return jdbc.sql("select t.id " + TASKS + " and " + condition)
                .query(UUID.class)
                .list();
    }
}
