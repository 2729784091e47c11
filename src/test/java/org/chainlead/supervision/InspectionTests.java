package org.chainlead.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.chainlead.chain.ChainId;
import org.chainlead.common.NotFound;
import org.chainlead.common.Page;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitKind;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.Race;
import org.chainlead.testing.Race.Outcome;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.SqlStatements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Inspections by month; two of one unit near one matter are pointed out. The matter-days are 90, the chain-days 30. */
@IntegrationTest
@FreshDatabase
class InspectionTests {

    private static final YearMonth MARCH = YearMonth.of(2023, 3);
    private static final LocalDate DAY = LocalDate.of(2023, 3, 20);
    private static final String SAME_MATTER = "supervision.overlap.SAME_MATTER";
    private static final String SAME_CHAIN = "supervision.overlap.SAME_CHAIN";

    @Autowired
    TaskFixture people;

    @Autowired
    NoticeFixture fixture;

    @Autowired
    OrgFixture org;

    @Autowired
    InspectionPlanning planning;

    @Autowired
    InspectionQueries queries;

    @Autowired
    InspectionSettings settings;

    @Autowired
    Race race;

    @Autowired
    SignIn signIn;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void start() {
        people.start();
    }

    @AfterEach
    void leave() {
        signIn.out();
    }

    @Test
    void whatIsPlannedStandsInItsMonthForTheOfficeAndTheUnit() {
        InspectionId id = plan(words("安全生产", DAY, DAY.plusDays(2), people.first));
        InspectionRow row = only("zhuren");
        assertThat(row.id()).isEqualTo(id);
        assertThat(row.units()).isEqualTo("州工业和信息化局");
        assertThat(row.month()).isEqualTo(MARCH);
        assertThat(signIn.as("zhuren", () -> queries.calendar(MARCH, 3)))
                .extracting(InspectionDay::day)
                .containsExactly(DAY, DAY.plusDays(1), DAY.plusDays(2));
        assertThat(signIn.as("fu2", () -> queries.calendar(MARCH, 3))).isEmpty();
        assertThat(only("fu1").matter()).isEqualTo("安全生产");
        assertThat(page("fu2", MARCH).total()).isZero();
        assertThat(page("zhuren", MARCH.plusMonths(1)).total()).isZero();
        assertThat(told("lian1")).containsExactly("supervision.message.inspectionPlanned");
        assertThat(told("fu2")).isEmpty();
    }

    /** However many are on: a day names the first ones and says how many there are. */
    @Test
    void aDayOfTheCalendarCountsAllThatAreOn() {
        for (int i = 0; i < 5; i++) {
            plan(words("检查事项" + i, DAY, DAY.plusDays(i), people.first));
        }
        InspectionId last = plan(words("不去了", DAY, DAY, people.first));
        signIn.as("zhuren");
        planning.cancel(last, 0, "合并");
        assertThat(queries.calendar(MARCH, 3)).extracting(InspectionDay::total).containsExactly(5L, 4L, 3L, 2L, 1L);
        assertThat(queries.calendar(MARCH, 3).getFirst().first())
                .containsExactly("州工业和信息化局 检查事项0", "州工业和信息化局 检查事项1", "州工业和信息化局 检查事项2");
    }

    @Test
    void itStandsInEveryMonthItTouchesAndInItsCycle() {
        InspectionDraft draft = words("跨月检查", LocalDate.of(2023, 3, 30), LocalDate.of(2023, 4, 2), people.first);
        plan(new InspectionDraft(
                draft.units(),
                null,
                null,
                draft.matter(),
                draft.from(),
                draft.until(),
                draft.team(),
                YearMonth.of(2023, 5),
                ""));
        for (int month : List.of(3, 4, 5)) {
            assertThat(page("zhuren", YearMonth.of(2023, month)).total()).isOne();
        }
        assertThat(page("zhuren", YearMonth.of(2023, 6)).total()).isZero();
    }

    @Test
    void aTaskBringsItsTitleAndItsChain() {
        TaskId task = fixture.task();
        ChainId chain = chain("C1");
        jdbc.sql("update task set chain_id = :chain where id = :id")
                .param("chain", chain.uuid())
                .param("id", task.uuid())
                .update();
        plan(draft(task, null, "", DAY, DAY, people.first));
        assertThat(only("zhuren").matter()).startsWith("督办任务");
        assertThat(only("zhuren").chainName()).isEqualTo("C1链");
    }

    @Test
    void everythingMissingIsSaidAtOnce() {
        signIn.as("ducha");
        InspectionDraft empty = new InspectionDraft(List.of(), null, null, "", null, null, "", null, "");
        assertThatThrownBy(() -> planning.plan(InspectionId.random(), empty))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reasons()).hasSize(5));
        assertThat(keys(words("检查", DAY, DAY.minusDays(1), people.first)))
                .containsExactly("supervision.refused.inspectionOrder");
        assertThat(keys(words("检查", DAY, DAY.plusDays(61), people.first)))
                .containsExactly("supervision.refused.inspectionLong");
    }

    @ParameterizedTest
    @CsvSource({
        "true, 0, supervision.overlap.SAME_MATTER",
        "true, 90, supervision.overlap.SAME_MATTER",
        "true, 91, ''",
        "false, 30, supervision.overlap.SAME_CHAIN",
        "false, 31, ''",
    })
    void twoOfOneUnitAreOneTooManyWithinTheDays(boolean sameMatter, int days, String key) {
        ChainId chain = chain("C2");
        plan(draft(null, chain, "用地检查", DAY, DAY, people.first));
        LocalDate later = DAY.plusDays(days);
        String matter = sameMatter ? "用地 检查" : "用能检查";
        InspectionDraft second = draft(null, chain, matter, later, later, people.second, people.first);
        assertThat(near(second)).isEqualTo(key.isEmpty() ? List.of() : List.of(key));
        LocalDate before = DAY.minusDays(days);
        InspectionDraft earlier = draft(null, chain, matter, before, before, people.first);
        assertThat(near(earlier)).isEqualTo(key.isEmpty() ? List.of() : List.of(key));
        assertThat(near(draft(null, chain, matter, later, later, people.second)))
                .isEmpty();
    }

    @Test
    void theSameTaskIsTheSameMatterInOtherWords() {
        TaskId task = fixture.task();
        plan(draft(task, null, "看现场", DAY, DAY, people.first));
        assertThat(near(draft(task, null, "查台账", DAY, DAY, people.first))).containsExactly(SAME_MATTER);
        assertThat(near(draft(fixture.task(), null, "查台账", DAY, DAY, people.first)))
                .isEmpty();
    }

    @Test
    void aPersonDecidesAndTheReasonIsKeptInTheOffice() {
        plan(words("安全生产", DAY, DAY, people.first));
        InspectionDraft again = words("安全生产", DAY.plusDays(7), DAY.plusDays(7), people.first);
        assertThat(keys(again)).containsExactly(SAME_MATTER, "supervision.missing.overlapReason");
        assertThat(page("zhuren", MARCH).total()).isOne();
        InspectionDraft decided = because(again, "上级专项督查要求");
        InspectionId id = plan(decided);
        assertThat(row("zhuren", id).overlapReason()).isEqualTo("上级专项督查要求");
        assertThat(row("fu1", id).overlapReason()).isEmpty();
        InspectionId far = plan(because(words("防汛", DAY, DAY, people.first), "不需要的理由"));
        assertThat(row("zhuren", far).overlapReason()).isEmpty();
    }

    @Test
    void aCancelledOneIsNotNearAndItselfNeither() {
        InspectionId id = plan(words("安全生产", DAY, DAY, people.first));
        signIn.as("ducha");
        assertThat(planning.overlaps(id, words("安全生产", DAY, DAY, people.first))).isEmpty();
        planning.cancel(id, row("ducha", id).version(), "与省级检查合并");
        assertThat(near(words("安全生产", DAY, DAY, people.first))).isEmpty();
        assertThat(row("fu1", id).cancelReason()).isEqualTo("与省级检查合并");
        assertThat(signIn.as("fu1", () -> queries.calendar(MARCH, 3))).isEmpty();
        assertThat(told("fu1"))
                .containsExactly("supervision.message.inspectionPlanned", "supervision.message.inspectionCancelled");
        signIn.as("ducha");
        long version = row("ducha", id).version();
        assertThatThrownBy(() -> planning.change(id, version, words("安全生产", DAY, DAY, people.first)))
                .hasMessage("supervision.refused.inspectionCancelled");
        assertThatThrownBy(() -> planning.cancel(id, version, "再次取消"))
                .hasMessage("supervision.refused.inspectionCancelled");
    }

    @Test
    void aChangeTellsTheFormerUnitTooAndNobodyOverwritesAnother() {
        InspectionId id = plan(words("安全生产", DAY, DAY, people.first));
        signIn.as("zhuren");
        long version = row("zhuren", id).version();
        planning.change(id, version, words("安全生产", DAY.plusDays(1), DAY.plusDays(1), people.second));
        assertThat(told("fu1"))
                .containsExactly("supervision.message.inspectionPlanned", "supervision.message.inspectionChanged");
        assertThat(told("fu2")).containsExactly("supervision.message.inspectionChanged");
        assertThat(page("fu1", MARCH).total()).isZero();
        assertThat(page("fu2", MARCH).total()).isOne();
        signIn.as("zhuren");
        assertThatThrownBy(() -> planning.change(id, version, words("安全生产", DAY, DAY, people.first)))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> planning.cancel(id, version + 1, " ")).hasMessage("supervision.missing.text");
        assertThat(jdbc.sql(
                                "select action from audit_entry where subject_kind = 'inspection' and subject_id = :id order by seq")
                        .param("id", id.toString())
                        .query(String.class)
                        .list())
                .containsExactly("inspectionPlanned", "inspectionChanged");
    }

    @Test
    void onlyTheOfficePlans() {
        InspectionId id = plan(words("安全生产", DAY, DAY, people.first));
        InspectionDraft draft = words("安全生产", DAY, DAY, people.first);
        for (String other : List.of("fu1", "lian1", "lingdao", "mi")) {
            signIn.as(other);
            assertThatThrownBy(() -> planning.plan(InspectionId.random(), draft))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> planning.change(id, 0, draft)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> planning.cancel(id, 0, "取消")).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> planning.overlaps(id, draft)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> queries.draft(id)).isInstanceOf(AccessDeniedException.class);
        }
        org.person("shenjiyuan", org.unit("审计处", UnitKind.PREFECTURE_DEPARTMENT, null), Role.AUDITOR);
        signIn.as("shenjiyuan");
        assertThatThrownBy(() -> queries.page(MARCH, 0, 10)).isInstanceOf(AccessDeniedException.class);
        signIn.as("ducha");
        assertThatThrownBy(() -> settings.rule()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> queries.draft(InspectionId.random())).isInstanceOf(NotFound.class);
    }

    @Test
    void plannedTwiceUnderOneIdItIsOneAndNobodyElses() {
        InspectionDraft draft = words("安全生产", DAY, DAY, people.first);
        InspectionId id = plan(draft);
        plan(id, draft);
        assertThat(page("zhuren", MARCH).total()).isOne();
        signIn.as("zhuren");
        assertThatThrownBy(() -> planning.plan(id, draft)).isInstanceOf(NotFound.class);
    }

    @Test
    void ofTwoPlannedAtOnceOneIsToldOfTheOther() {
        for (int i = 0; i < Race.ROUNDS; i++) {
            LocalDate day = DAY.plusDays(i);
            InspectionDraft draft = words("突击检查" + i, day, day, people.first);
            List<Outcome> ends = race.run(
                    Race.asking("ducha", () -> planning.plan(InspectionId.random(), draft)),
                    Race.asking("zhuren", () -> planning.plan(InspectionId.random(), draft)));
            assertThat(ends.stream().filter(Outcome::isDone)).hasSize(1);
        }
    }

    @Test
    void theHeadSetsTheDays() {
        plan(words("安全生产", DAY, DAY, people.first));
        signIn.as("zhuren");
        settings.setRule(new InspectionRule(5, 0, 0));
        assertThat(near(words("安全生产", DAY.plusDays(5), DAY.plusDays(5), people.first)))
                .containsExactly(SAME_MATTER);
        assertThat(near(words("安全生产", DAY.plusDays(6), DAY.plusDays(6), people.first)))
                .isEmpty();
        signIn.as("zhuren");
        assertThatThrownBy(() -> settings.setRule(new InspectionRule(5, 5, 0))).isInstanceOf(Stale.class);
        assertThatThrownBy(() -> settings.setRule(new InspectionRule(366, 5, 1)))
                .hasMessage("supervision.refused.inspectionRule");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'inspectionRuleSet'")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void aPageOfTheMonthHasItsSizeAndTheWholeCount() {
        for (int i = 0; i < 7; i++) {
            plan(words("检查" + i, DAY.plusDays(i), DAY.plusDays(i), people.first));
        }
        signIn.as("zhuren");
        Page<InspectionRow> page = queries.page(MARCH, 5, 5);
        assertThat(page.total()).isEqualTo(7);
        assertThat(page.rows()).extracting(InspectionRow::matter).containsExactly("检查5", "检查6");
    }

    @Test
    void fiftyCostAsManyStatementsAsOne() {
        plan(words("检查", DAY, DAY, people.first, people.second));
        signIn.as("zhuren");
        long few = statements();
        for (int i = 1; i < 50; i++) {
            plan(words("检查" + i, DAY.plusDays(i % 10), DAY.plusDays(i % 10), people.first, people.second));
        }
        signIn.as("zhuren");
        assertThat(statements()).isEqualTo(few).isPositive();
    }

    private long statements() {
        return SqlStatements.count(
                () -> assertThat(queries.page(MARCH, 0, 100).rows()).isNotEmpty());
    }

    private ChainId chain(String code) {
        ChainId id = new ChainId(UUID.randomUUID());
        jdbc.sql("insert into industry_chain (id, code, name, sort) values (:id, :code, :name, 1)")
                .param("id", id.uuid())
                .param("code", code)
                .param("name", code + "链")
                .update();
        return id;
    }

    private static InspectionDraft words(String matter, LocalDate from, LocalDate until, UnitId... units) {
        return draft(null, null, matter, from, until, units);
    }

    private static InspectionDraft draft(
            @Nullable TaskId task,
            @Nullable ChainId chain,
            String matter,
            LocalDate from,
            LocalDate until,
            UnitId... units) {
        return new InspectionDraft(List.of(units), task, chain, matter, from, until, "督查员2人", null, "");
    }

    private static InspectionDraft because(InspectionDraft draft, String reason) {
        return new InspectionDraft(
                draft.units(),
                draft.task(),
                draft.chain(),
                draft.matter(),
                draft.from(),
                draft.until(),
                draft.team(),
                draft.month(),
                reason);
    }

    private InspectionId plan(InspectionDraft draft) {
        return plan(InspectionId.random(), draft);
    }

    private InspectionId plan(InspectionId id, InspectionDraft draft) {
        return signIn.as("ducha", () -> planning.plan(id, draft));
    }

    private List<String> near(InspectionDraft draft) {
        return signIn.as("zhuren", () -> planning.overlaps(InspectionId.random(), draft)).stream()
                .map(Reason::key)
                .toList();
    }

    private List<String> keys(InspectionDraft draft) {
        signIn.as("ducha");
        try {
            planning.plan(InspectionId.random(), draft);
            return List.of();
        } catch (Refusal refusal) {
            return refusal.reasons().stream().map(Reason::key).toList();
        }
    }

    private Page<InspectionRow> page(String who, YearMonth month) {
        return signIn.as(who, () -> queries.page(month, 0, 10));
    }

    private InspectionRow only(String who) {
        Page<InspectionRow> page = page(who, MARCH);
        assertThat(page.total()).isOne();
        return page.rows().getFirst();
    }

    private InspectionRow row(String who, InspectionId id) {
        return page(who, MARCH).rows().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> told(String who) {
        return jdbc.sql("""
                        select m.text_key from message m join account a on a.id = m.account_id
                         where a.username = :who and m.link like 'inspections%' order by m.created_at, m.text_key desc""").param("who", who).query(String.class).list();
    }
}
