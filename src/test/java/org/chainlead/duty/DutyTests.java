package org.chainlead.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.chainlead.common.CountingPeriod;
import org.chainlead.common.NotFound;
import org.chainlead.common.PeriodTally;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.common.YearTally;
import org.chainlead.org.LeaderPostId;
import org.chainlead.org.PostRef;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitKind;
import org.chainlead.task.TaskFixture;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.OpenedList;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.SqlStatements;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What leaders have to do how often: each sees the own, the office all in the order of the list. Today is 2023-03-13. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DutyTests {

    @Autowired
    private TaskFixture tasks;

    @Autowired
    private OrgFixture org;

    @Autowired
    private DutyFixture duties;

    @Autowired
    private DutyRules rules;

    @Autowired
    private DutyRecording recording;

    @Autowired
    private DutyQueries queries;

    @Autowired
    private DutyExport export;

    @Autowired
    private TestClock clock;

    @Autowired
    private SignIn signIn;

    private LeaderPostId own;
    private LeaderPostId other;
    private DutyRule visit;

    @BeforeAll
    void fill() {
        tasks.start();
        own = tasks.post;
        UnitId group = org.unit("州政府班子", UnitKind.LEADERSHIP, null);
        other = org.post("分管农业副州长", group);
        org.person("lingdao2", group, Role.LEADER, other);
        org.person("mi2", group, Role.SECRETARY, other);
        visit = duties.rule(DutyFixture.VISIT, 1, CountingPeriod.MONTH, other, own);
    }

    @AfterEach
    void nobody() {
        clock.reset();
        signIn.out();
    }

    @Test
    void theLeaderAndTheSecretaryRecordAndTheGapCloses() {
        signIn.as("lingdao2", () -> {
            recording.record(other, DutyFixture.done(visit, LocalDate.of(2023, 1, 31)));
            return visit;
        });
        DutyDraft march = DutyFixture.done(visit, LocalDate.of(2023, 3, 1));
        signIn.as("mi2");
        recording.record(other, march);
        recording.record(other, march);

        DutyTally tally = tally(other);
        assertThat(tally.now().orElseThrow().gap()).isZero();
        assertThat(tally.missed()).extracting(period -> period.name()).containsExactly("2023年2月");

        recording.withdraw(other, march.id(), "重复登记");

        assertThat(tally(other).now().orElseThrow().gap()).isEqualTo(1);
        assertThat(queries.entries(other, YearMonth.of(2023, 3), 0, 10).rows())
                .singleElement()
                .satisfies(entry -> assertThat(entry.withdrawnReason()).isEqualTo("重复登记"));
    }

    @Test
    void aMissedMonthStaysMissedAtTheTurnOfTheYearAndIsClosedLate() {
        clock.set(LocalDate.of(2023, 12, 31));
        DutyRule rule = duties.rule("年末履职", 1, CountingPeriod.MONTH, own);
        signIn.as("lingdao");
        recording.record(own, DutyFixture.done(rule, LocalDate.of(2023, 11, 5)));
        assertThat(counted(rule, 2023).now().orElseThrow().name()).isEqualTo("2023年12月");
        assertThat(counted(rule, 2023).missed()).hasSize(10);

        clock.set(LocalDate.of(2024, 1, 1));
        assertThat(counted(rule, 2024).missed()).isEmpty();
        assertThat(counted(rule, 2024).missedBefore()).hasSize(11);
        assertThat(counted(rule, 2023).now()).isEmpty();
        recording.record(own, DutyFixture.done(rule, LocalDate.of(2023, 12, 31)));
        recording.record(own, DutyFixture.done(rule, LocalDate.of(2024, 1, 1)));
        assertThat(counted(rule, 2024).now().orElseThrow().gap()).isZero();
        assertThat(counted(rule, 2024).missedBefore())
                .extracting(PeriodTally::name)
                .hasSize(10)
                .doesNotContain("2023年11月", "2023年12月");
        assertThat(counted(rule, 2023).missed()).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lingdao", "mi"})
    void aLeaderSeesTheOwnDutiesAlone(String person) {
        signIn.as(person);

        assertThat(queries.posts(0, 10).rows()).extracting(PostRef::id).containsExactly(own);
        assertThat(queries.tallies(List.of(new PostRef(other, "")))).isEmpty();
        assertThatThrownBy(() -> queries.post(other)).isInstanceOf(NotFound.class);
        assertThat(queries.entries(other, YearMonth.of(2023, 1), 0, 10).total()).isZero();
        assertThat(queries.mayRecord(own)).isTrue();
        assertThatThrownBy(() -> recording.record(other, DutyFixture.done(visit, LocalDate.of(2023, 3, 1))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ducha", "zhuren"})
    void theOfficeSeesAllInTheOrderOfTheListAndRecordsNothing(String person) {
        signIn.as(person);

        assertThat(queries.posts(0, 10).rows()).extracting(PostRef::id).containsExactly(own, other);
        assertThat(queries.tallies(queries.posts(0, 10).rows()))
                .filteredOn(tally -> tally.rule().id().equals(visit.id()))
                .extracting(tally -> tally.post().id())
                .containsExactly(own, other);
        assertThatThrownBy(() -> recording.record(own, DutyFixture.done(visit, LocalDate.of(2023, 3, 1))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theListLeavesTheHouseInTheOrderOfTheScreenWithTheRowsThePersonSees() {
        signIn.as("zhuren");
        List<DutyTally> shown = queries.tallies(queries.posts(0, 10).rows(), 2023);
        OpenedList file = OpenedList.of(export.xlsx(2023));
        assertThat(file.filter()).contains("2023年");
        assertThat(file.heads()).containsExactly("岗位", "履职事项", "本期情况", "全年各期情况");
        assertThat(file.lines())
                .isEqualTo(shown.stream()
                        .map(tally -> List.of(
                                tally.post().name(),
                                DutyFacts.rule(tally.rule()),
                                DutyFacts.now(tally.counted()),
                                DutyFacts.missed(tally.counted())))
                        .toList())
                .anySatisfy(line -> assertThat(line).contains("分管农业副州长", "到企业调研，每月1次"));

        signIn.as("mi2");
        assertThat(OpenedList.of(export.xlsx(2023)).column(0)).isNotEmpty().containsOnly("分管农业副州长");
        signIn.as("fu1");
        assertThatThrownBy(() -> export.xlsx(2023)).isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fu1", "ban1", "lian1"})
    void unitsSeeNothing(String person) {
        signIn.as(person);

        assertThatThrownBy(() -> queries.posts(0, 10)).isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lingdao", "mi", "ducha"})
    void onlyTheHeadKeepsTheRules(String person) {
        signIn.as(person);

        assertThatThrownBy(() -> rules.save(visit)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> rules.end(visit)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatIsAheadOrWithoutSubjectOrResultOrOfAnotherPostIsRefusedWithAllReasons() {
        DutyRule foreign = duties.rule("带队招商", 1, CountingPeriod.HALF_YEAR, other);
        signIn.as("mi");

        assertThatThrownBy(() -> recording.record(
                        own,
                        new DutyDraft(DutyEntryId.random(), foreign.id(), LocalDate.of(2023, 3, 14), " ", " ", "")))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.reasons()).hasSize(4));
    }

    @Test
    void aRuleThatEndedOwesNothingAndTwoDoNotOverwriteEachOther() {
        DutyRule rule = duties.rule("主持专题会", 2, CountingPeriod.QUARTER, own);
        signIn.as("zhuren");
        assertThatThrownBy(() -> rules.save(new DutyRule(
                        DutyRuleId.random(), "主持专题会", 0, rule.per(), rule.countedFrom(), "", List.of(), 0)))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.reasons()).hasSize(3));
        rules.save(new DutyRule(
                rule.id(), rule.name(), 3, rule.per(), rule.countedFrom(), "文件", rule.posts(), rule.version()));
        assertThatThrownBy(() -> rules.save(rule)).isInstanceOf(Stale.class);
        assertThatThrownBy(() -> rules.end(rule)).isInstanceOf(Stale.class);

        rules.end(rules.all().stream()
                .filter(each -> each.id().equals(rule.id()))
                .findFirst()
                .orElseThrow());

        assertThat(queries.tallies(List.of(new PostRef(own, ""))))
                .extracting(tally -> tally.rule().name())
                .doesNotContain("主持专题会");
    }

    @Test
    void moreLeadersTakeNoMoreStatements() {
        signIn.as("zhuren");
        List<PostRef> posts = queries.posts(0, 10).rows();

        long one = SqlStatements.count(() -> queries.tallies(posts.subList(0, 1)));

        assertThat(SqlStatements.count(() -> queries.tallies(posts))).isEqualTo(one);
    }

    private YearTally counted(DutyRule rule, int year) {
        return queries.tallies(List.of(new PostRef(own, "")), year).stream()
                .filter(tally -> tally.rule().id().equals(rule.id()))
                .findFirst()
                .orElseThrow()
                .counted();
    }

    private DutyTally tally(LeaderPostId post) {
        return queries.tallies(List.of(queries.post(post))).stream()
                .filter(tally -> tally.rule().id().equals(visit.id()))
                .findFirst()
                .orElseThrow();
    }
}
