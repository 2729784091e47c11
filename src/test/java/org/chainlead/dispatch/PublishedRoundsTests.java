package org.chainlead.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chainlead.dispatch.ReportFixture.MARCH;

import java.time.LocalDate;
import java.util.List;
import org.chainlead.common.NotFound;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitKind;
import org.chainlead.task.ReportCycle;
import org.chainlead.task.TaskAssignment;
import org.chainlead.task.TaskDraft;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.OpenedList;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.SqlStatements;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What the units read of a round: nothing before it is published, then their own rows and everybody's numbers. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedRoundsTests {

    @Autowired
    TaskFixture people;

    @Autowired
    ReportFixture reports;

    @Autowired
    OrgFixture org;

    @Autowired
    SignIn signIn;

    @Autowired
    TestClock clock;

    @Autowired
    RoundSweep sweep;

    @Autowired
    RoundActs acts;

    @Autowired
    RoundList list;

    @Autowired
    PublishedRounds published;

    @Autowired
    PublishedExport export;

    @Autowired
    TaskAssignment assignment;

    @Autowired
    JdbcClient jdbc;

    private RoundId round;
    private RoundId quarter;
    private TaskId accepted;
    private TaskId supported;
    private TaskId waiting;
    private TaskId ofSecond;
    private boolean foundBefore;

    @BeforeAll
    void publish() {
        clock.reset();
        people.start();
        UnitId third = org.unit("州商务局", UnitKind.PREFECTURE_DEPARTMENT, null);
        org.person("fu3", third, Role.UNIT_HEAD);
        sweep.sweep();
        accepted = reports.task();
        reports.accepted(accepted);
        supported = people.inProgress(supportedBySecond("S1", "两家合办、已采纳"));
        reports.accepted(supported);
        waiting = people.inProgress(supportedBySecond("S2", "两家合办、待审核"));
        reports.handedIn(waiting);
        ofSecond = people.assigned(people.draft("M1", "农业产业任务", people.second, ReportCycle.MONTH));
        signIn.as("lian2");
        assignment.accept(ofSecond, people.secondHandler);
        clock.set(LocalDate.of(2023, 3, 27));
        round = closed(RoundKind.MONTHLY);
        quarter = closed(RoundKind.QUARTERLY);
        foundBefore = signIn.as("fu1", () -> published.find(round)).isPresent();
        signIn.as("zhuren");
        acts.publish(round, "本轮不发通报");
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
    void beforePublicationNobodyOutsideTheOfficeFindsIt() {
        assertThat(foundBefore).isFalse();
        signIn.as("fu1");
        assertThat(published.page(0, 10).rows()).extracting(PublishedRound::id).containsExactly(round);
        assertThat(published.find(quarter)).isEmpty();
        assertThatThrownBy(() -> published.sums(quarter, RowGrouping.UNIT, 0, 10))
                .isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ban1", "lian1", "fu1", "fu2", "lingdao", "mi"})
    void whoStoodInItFindsItAndNumbersHaveExactlyTheirRows(String person) {
        signIn.as(person);
        assertThat(published.get(round).name()).isEqualTo("2023年3月月跟踪");
        RoundSum own = published.own(round);
        for (RowKind kind : RowKind.values()) {
            assertThat(published.rows(round, kind, 0, 100).rows()).hasSize((int) own.count(kind));
        }
        assertThat(own.count(RowKind.ALL)).isPositive();
    }

    @Test
    void aUnitWithoutATaskInItDoesNotFindIt() {
        signIn.as("fu3");
        assertThat(published.page(0, 10).total()).isZero();
        assertThatThrownBy(() -> published.get(round)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> published.own(round)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> published.totals(round)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> published.rows(round, RowKind.ALL, 0, 10)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> published.sums(round, RowGrouping.UNIT, 0, 10)).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zhuren", "shenji", "xitong"})
    void othersHaveNoSuchPage(String person) {
        signIn.as(person);
        assertThatThrownBy(() -> published.page(0, 10)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theRowsOfAnotherUnitAreReadByWhoReadsItsReportsOnly() {
        assertThat(tasks("fu1")).containsExactlyInAnyOrder(accepted, supported, waiting);
        assertThat(tasks("fu2")).containsExactlyInAnyOrder(supported, waiting, ofSecond);
        assertThat(tasks("lingdao")).containsExactlyInAnyOrder(accepted, supported, waiting, ofSecond);
    }

    @Test
    void wordsThatNobodyAcceptedAreReadByTheirOwnUnitOnly() {
        assertThat(row("fu1", waiting).progress()).isEqualTo("完成产值12亿元，新签项目3个");
        RoundRow outside = row("fu2", waiting);
        assertThat(outside.state()).isEqualTo(RowState.IN_REVIEW);
        assertThat(outside.progress()).isEmpty();
        assertThat(outside.nextSteps()).isEmpty();
        assertThat(outside.reportedLight()).isNull();
        assertThat(row("fu2", supported).progress()).isEqualTo("完成产值12亿元，新签项目3个");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fu1", "fu2", "lingdao"})
    void theFileHasTheRowsOfThePageAndNoOtherWords(String person) {
        signIn.as(person);
        List<RoundRow> shown = published.rows(round, RowKind.ALL, 0, 100).rows();
        OpenedList file = OpenedList.of(export.rows(round, RoundRowFilter.all()));
        assertThat(file.column(1)).isEqualTo(shown.stream().map(RoundRow::name).toList());
        assertThat(file.column(8))
                .isEqualTo(shown.stream().map(RoundRow::progress).toList());
    }

    @Test
    void aFileOfARoundOneDoesNotFindIsRefusedAtOnce() {
        signIn.as("fu3");
        assertThatThrownBy(() -> export.rows(round, RoundRowFilter.all())).isInstanceOf(NotFound.class);
    }

    @Test
    void theNumbersOfAllUnitsStandInTheOrderOfTheUnitListAndSayNoMoreThanABulletin() {
        signIn.as("fu2");
        List<RoundSum> sums = published.sums(round, RowGrouping.UNIT, 0, 10).rows();
        assertThat(sums).extracting(RoundSum::name).containsExactly("州工业和信息化局", "州农业农村局");
        assertThat(sums).extracting(sum -> sum.count(RowKind.ALL)).containsExactly(3L, 1L);
        assertThat(published.totals(round).count(RowKind.ALL)).isEqualTo(4);
        assertThat(sums.getFirst().counts()).containsOnlyKeys(PublishedRounds.NUMBERS.toArray(RowKind[]::new));
        assertThat(published.totals(round).counts()).doesNotContainKeys(RowKind.UNCHECKED, RowKind.DISAGREEING);
    }

    @ParameterizedTest
    @CsvSource({"lian1,true", "fu1,true", "fu2,true", "ban1,false", "fu3,false", "zhuren,false"})
    void theUnitsThatStandInItAreToldWhereItIs(String person, boolean told) {
        List<String> links =
                jdbc.sql("""
                        select m.link from message m join account a on a.id = m.account_id
                         where a.username = :person and m.text_key = 'dispatch.message.roundPublished'""").param("person", person).query(String.class).list();
        assertThat(links).isEqualTo(told ? List.of("published-rounds/" + round) : List.of());
    }

    @Test
    void aPageCostsTheSameHoweverManyRows() {
        signIn.as("fu1");
        long one = SqlStatements.count(() -> published.rows(round, RowKind.ALL, 0, 1));
        assertThat(SqlStatements.count(() -> published.rows(round, RowKind.ALL, 0, 100)))
                .isEqualTo(one);
    }

    private List<TaskId> tasks(String person) {
        return signIn.as(person, () -> published.rows(round, RowKind.ALL, 0, 100)).rows().stream()
                .map(RoundRow::task)
                .toList();
    }

    private RoundRow row(String person, TaskId task) {
        return signIn.as(person, () -> published.rows(round, RowKind.ALL, 0, 100)).rows().stream()
                .filter(row -> row.task().equals(task))
                .findFirst()
                .orElseThrow();
    }

    private TaskDraft supportedBySecond(String number, String title) {
        TaskDraft draft = people.draft(number, title);
        return new TaskDraft(
                draft.sourceKind(),
                draft.sourceNumber(),
                draft.sourceTitle(),
                draft.sourceClause(),
                draft.level(),
                draft.plan(),
                draft.specialAction(),
                draft.chain(),
                draft.title(),
                draft.measure(),
                draft.goalText(),
                draft.goals(),
                draft.startsOn(),
                draft.dueOn(),
                draft.cycle(),
                draft.leadUnit(),
                draft.group(),
                draft.post(),
                draft.responsible(),
                List.of(people.second),
                draft.addressees(),
                draft.copies(),
                draft.setBy(),
                draft.proposal(),
                draft.starred());
    }

    private RoundId closed(RoundKind kind) {
        signIn.as("zhuren");
        RoundId id = list.byRule(kind, MARCH).orElseThrow().id();
        acts.close(id, "抽查由值班人员另行安排");
        while (acts.advance(id).isRunning()) {
            clock.advance(java.time.Duration.ofSeconds(1));
        }
        return id;
    }
}
