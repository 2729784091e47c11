package org.chainlead.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.chainlead.supervision.LadderFacts.Unanswered;
import org.chainlead.supervision.LadderJudge.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LadderJudgeTests {

    private static final LadderRule RULE = new LadderRule(true, 3, 2, 1, 10, 365, 0);
    private static final LocalDate TODAY = LocalDate.of(2023, 6, 15);
    private static final UUID NOTICE = UUID.fromString("00000000-0000-0000-0000-000000000001");

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # red, due,        missed,  policies
            false, -,          -,       ''
            true,  -,          -,       RED
            false, 2023-06-12, -,       OVERDUE
            false, 2023-06-13, -,       ''
            false, -,          2023-05, MISSING
            true,  2023-06-01, 2023-05, RED OVERDUE MISSING""")
    void eachPolicyTellsItsReason(boolean red, @Nullable LocalDate due, @Nullable YearMonth missed, String policies) {
        String found = judge(facts(red, due, missed, null, null, null, false), occasion -> false)
                .map(LadderJudgeTests::policies)
                .orElse("");
        assertThat(found).isEqualTo(policies);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            -,           URGE
            -1,          URGE
            0,           REMINDER
            1,           WARNING
            2,           SUPERVISION
            3,           INTERVIEW
            4,           INTERVIEW""")
    void theNextStepFollowsTheHighestOneTaken(@Nullable Integer taken, LadderStep next) {
        Optional<Verdict> verdict =
                judge(facts(true, null, null, null, taken, TODAY.minusDays(10), false), occasion -> false);
        assertThat(verdict).map(Verdict::step).contains(next);
    }

    @ParameterizedTest
    @CsvSource({"REMINDER,WARNING", "WARNING,SUPERVISION", "SUPERVISION,INTERVIEW"})
    void anUnmetDemandLeadsToTheStepAfterItsDocumentAtOnce(NoticeKind kind, LadderStep next) {
        Unanswered unmet = new Unanswered(NOTICE, kind, "督〔2023〕1号", TODAY.minusDays(1));
        Optional<Verdict> verdict =
                judge(facts(true, null, null, unmet, 0, TODAY.minusDays(1), false), occasion -> false);
        assertThat(verdict).map(Verdict::step).contains(next);
        assertThat(verdict).map(LadderJudgeTests::policies).contains("UNANSWERED");
        assertThat(verdict.orElseThrow().why()).contains("督〔2023〕1号");
    }

    @ParameterizedTest
    @CsvSource({"9,false", "10,true"})
    void afterAStepTheNextOneWaits(int daysAgo, boolean proposed) {
        assertThat(judge(facts(true, null, null, null, 1, TODAY.minusDays(daysAgo), false), occasion -> false)
                        .isPresent())
                .isEqualTo(proposed);
    }

    @ParameterizedTest
    @EnumSource(LadderPolicy.class)
    void whatWasDismissedIsNotProposedAgainAndTheRestIs(LadderPolicy policy) {
        Unanswered unmet = new Unanswered(NOTICE, NoticeKind.REMINDER, "督〔2023〕1号", TODAY.minusDays(1));
        LadderFacts facts = facts(true, TODAY.minusDays(30), YearMonth.of(2023, 5), unmet, null, null, false);
        assertThat(judge(facts, occasion -> occasion.startsWith(policy.name())))
                .map(LadderJudgeTests::policies)
                .hasValueSatisfying(
                        found -> assertThat(found.split(" ")).hasSize(3).doesNotContain(policy.name()));
    }

    @Test
    void nothingIsProposedWhileADocumentIsUnderWay() {
        assertThat(judge(facts(true, TODAY.minusDays(30), null, null, 1, TODAY.minusDays(30), true), o -> false))
                .isEmpty();
    }

    @Test
    void anExtensionIsANewOccasion() {
        Set<String> before =
                Set.copyOf(judge(facts(false, TODAY.minusDays(30), null, null, null, null, false), occasion -> false)
                        .orElseThrow()
                        .occasions());
        LadderFacts extended = facts(false, TODAY.minusDays(5), null, null, null, null, false);
        assertThat(judge(extended, before::contains)).isPresent();
    }

    private static Optional<Verdict> judge(LadderFacts facts, Predicate<String> dismissed) {
        return LadderJudge.judge(facts, RULE, TODAY, dismissed);
    }

    private static String policies(Verdict verdict) {
        return verdict.occasions().stream().map(o -> o.replaceAll(":.*", "")).collect(Collectors.joining(" "));
    }

    private static LadderFacts facts(
            boolean red,
            @Nullable LocalDate due,
            @Nullable YearMonth missed,
            @Nullable Unanswered unmet,
            @Nullable Integer last,
            @Nullable LocalDate lastOn,
            boolean busy) {
        UUID unit = UUID.randomUUID();
        return new LadderFacts(unit, UUID.randomUUID(), red, "低于序时进度", null, due, missed, unmet, last, lastOn, busy);
    }
}
