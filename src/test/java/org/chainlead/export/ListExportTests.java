package org.chainlead.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.chainlead.bulletin.BulletinFixture;
import org.chainlead.common.Texts;
import org.chainlead.dispatch.ComparedRow;
import org.chainlead.dispatch.DeskExport;
import org.chainlead.dispatch.DeskFilter;
import org.chainlead.dispatch.DeskRow;
import org.chainlead.dispatch.DeskState;
import org.chainlead.dispatch.Difficulties;
import org.chainlead.dispatch.DifficultyExport;
import org.chainlead.dispatch.DifficultyRow;
import org.chainlead.dispatch.DispatchDesk;
import org.chainlead.dispatch.ReportFixture;
import org.chainlead.dispatch.RoundComparison;
import org.chainlead.dispatch.RoundExport;
import org.chainlead.dispatch.RoundId;
import org.chainlead.dispatch.RoundRow;
import org.chainlead.dispatch.RoundRowFilter;
import org.chainlead.dispatch.RoundRows;
import org.chainlead.dispatch.RowGrouping;
import org.chainlead.supervision.NoticeFixture;
import org.chainlead.supervision.NoticeId;
import org.chainlead.supervision.NoticeList;
import org.chainlead.supervision.NoticeQueries;
import org.chainlead.supervision.NoticeRegister;
import org.chainlead.supervision.NoticeRow;
import org.chainlead.supervision.UrgeExport;
import org.chainlead.supervision.UrgeId;
import org.chainlead.supervision.UrgeRecipient;
import org.chainlead.supervision.Urges;
import org.chainlead.task.ReportCycle;
import org.chainlead.task.RequestBoard;
import org.chainlead.task.RequestExport;
import org.chainlead.task.RequestList;
import org.chainlead.task.RequestRow;
import org.chainlead.task.TaskChanges;
import org.chainlead.task.TaskFixture;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.OpenedList;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Each file holds what its screen shows: the same rows in the same order, by the same filter. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListExportTests {

    @Autowired
    private TaskFixture tasks;

    @Autowired
    private BulletinFixture bulletins;

    @Autowired
    private NoticeFixture notices;

    @Autowired
    private TaskChanges changes;

    @Autowired
    private DispatchDesk desk;

    @Autowired
    private DeskExport deskExport;

    @Autowired
    private RoundRows rows;

    @Autowired
    private RoundComparison comparison;

    @Autowired
    private RoundExport roundExport;

    @Autowired
    private Difficulties difficulties;

    @Autowired
    private DifficultyExport difficultyExport;

    @Autowired
    private NoticeQueries noticeQueries;

    @Autowired
    private NoticeRegister register;

    @Autowired
    private RequestBoard requests;

    @Autowired
    private RequestExport requestExport;

    @Autowired
    private Urges urges;

    @Autowired
    private UrgeExport urgeExport;

    @Autowired
    private SignIn signIn;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private RoundId first;
    private RoundId second;
    private NoticeId notice;

    @BeforeAll
    void fill() {
        tasks.start();
        first = bulletins.closedRound();
        clock.reset();
        notice = notices.issued(notices.task());
        second = bulletins.closedByHand("补充调度", ReportCycle.MONTH);
        clock.reset();
        signIn.as("fu1", () -> changes.requestSuspension(bulletins.accepted, LocalDate.of(2023, 5, 31), "等待省级批复"));
    }

    @AfterEach
    void leave() {
        clock.reset();
        signIn.out();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNSIGNED", "MISSING", "WITH_OFFICE", "DISAGREEING", "ACCEPTED"})
    void aListOfTheDesk(DeskState state) {
        DeskFilter filter = DeskFilter.of(ReportFixture.MARCH).with(state);
        List<DeskRow> shown = as("ducha", () -> desk.rows(filter, 0, 100).rows());

        OpenedList file = open("ducha", () -> deskExport.xlsx(filter));
        assertThat(file.column(0))
                .isEqualTo(shown.stream().map(DeskRow::unitName).toList());
        assertThat(file.column(1))
                .isNotEmpty()
                .isEqualTo(shown.stream().map(DeskRow::name).toList());
        assertThat(file.title()).contains("2023年3月");
        assertThat(file.filter()).isEqualTo("筛选条件：" + Texts.label(state));
        assertThat(file.by()).contains("州政府督查室", "ducha", "2023年3月13日");
    }

    @Test
    void withoutAStateTheDeskShowsWhatIsMissing() {
        DeskFilter filter = DeskFilter.of(ReportFixture.MARCH);
        assertThat(open("ducha", () -> deskExport.xlsx(filter)).lines())
                .isEqualTo(open("ducha", () -> deskExport.xlsx(filter.with(DeskState.MISSING)))
                        .lines());
    }

    @Test
    void theRowsAndTheSumsOfARound() {
        List<RoundRow> shown =
                as("ducha", () -> rows.rows(first, RoundRowFilter.all(), 0, 100).rows());
        OpenedList file = open("ducha", () -> roundExport.rows(first, RoundRowFilter.all()));
        assertThat(file.column(1))
                .isNotEmpty()
                .isEqualTo(shown.stream().map(RoundRow::name).toList());
        assertThat(file.column(8))
                .isEqualTo(shown.stream().map(RoundRow::progress).toList());

        List<List<String>> sums = as(
                "ducha",
                () -> rows.sums(first, RowGrouping.UNIT, 0, 100).rows().stream()
                        .map(sum -> Stream.concat(
                                        Stream.of(sum.name()),
                                        RoundExport.FIGURES.stream().map(kind -> String.valueOf(sum.count(kind))))
                                .toList())
                        .toList());
        assertThat(open("ducha", () -> roundExport.sums(first, RowGrouping.UNIT))
                        .lines())
                .isNotEmpty()
                .isEqualTo(sums);
    }

    @Test
    void twoRoundsSideBySide() {
        List<ComparedRow> shown =
                as("ducha", () -> comparison.rows(first, second, true, 0, 100).rows());
        OpenedList file = open("ducha", () -> roundExport.comparison(first, second, true));
        assertThat(file.column(1))
                .isNotEmpty()
                .isEqualTo(shown.stream().map(row -> row.row().name()).toList());
        assertThat(file.column(2).getFirst())
                .isEqualTo(Texts.label(
                        shown.getFirst().movements().stream().findFirst().orElseThrow()));
        assertThat(file.filter()).contains("；");
    }

    @Test
    void difficultiesAndRequests() {
        List<DifficultyRow> asked = as("ducha", () -> difficulties.open(0, 100).rows());
        OpenedList file = open("ducha", difficultyExport::xlsx);
        assertThat(file.column(2))
                .isNotEmpty()
                .isEqualTo(asked.stream().map(DifficultyRow::problem).toList());
        assertThat(file.column(4)).containsExactly("2023-04-10");

        List<RequestRow> waiting = as(
                "zhuren", () -> requests.page(RequestList.PENDING, null, 0, 100).rows());
        OpenedList list = open("zhuren", () -> requestExport.xlsx(RequestList.PENDING, null));
        assertThat(list.column(2))
                .isNotEmpty()
                .isEqualTo(waiting.stream().map(row -> row.request().unitName()).toList());
        assertThat(list.column(6)).containsExactly("请于2023年3月15日前答复");
        assertThat(open("fu2", () -> requestExport.xlsx(RequestList.PENDING, null))
                        .lines())
                .as("another unit")
                .isEmpty();
    }

    @Test
    void theRegisterOfNotices() {
        List<NoticeRow> shown =
                as("ducha", () -> noticeQueries.page(NoticeList.ALL, 0, 100).rows());
        assertThat(open("ducha", () -> register.xlsx(NoticeList.ALL)).column(0))
                .isEqualTo(shown.stream().map(NoticeRow::title).toList());
        OpenedList own = open("fu1", () -> register.xlsx(NoticeList.TO_SIGN));
        assertThat(own.column(1)).containsExactly("督办函");
        assertThat(own.column(4)).containsExactly("待签收");
        assertThat(own.column(2).getFirst())
                .isEqualTo(as("fu1", () -> noticeQueries.detail(notice).row().number()));
        assertThat(open("fu2", () -> register.xlsx(NoticeList.TO_SIGN)).lines()).isEmpty();
    }

    @Test
    void theTableOfCallsAndItsEntryInTheTrail() {
        UrgeId id = UrgeId.random();
        List<UrgeRecipient> called = as("ducha", () -> urges.send(id, List.of(bulletins.accepted), "未报"))
                .recipients();
        OpenedList file = open("ducha", () -> urgeExport.xlsx(id));
        assertThat(file.column(1))
                .isNotEmpty()
                .isEqualTo(called.stream().map(UrgeRecipient::name).toList());
        assertThat(file.heads()).endsWith("通话时间", "答复情况");
        String entry = jdbc.sql(
                        "select details from audit_entry where action = 'listExported' order by id desc limit 1")
                .query(String.class)
                .single();
        assertThat(entry).contains("\"rows\":\"" + called.size() + "\"", "sha256", file.name());
        assertThatThrownBy(() -> as("fu1", () -> urgeExport.xlsx(id))).isInstanceOf(AccessDeniedException.class);
    }

    private <T> T as(String person, Callable<T> act) {
        return signIn.as(person, act);
    }

    private OpenedList open(String person, Supplier<ExportedList> make) {
        return OpenedList.of(as(person, make::get));
    }
}
