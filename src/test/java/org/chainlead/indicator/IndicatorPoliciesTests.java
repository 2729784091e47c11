package org.chainlead.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.chainlead.common.CountingPeriod;
import org.chainlead.common.Light;
import org.chainlead.common.Reason;
import org.chainlead.org.UnitId;
import org.chainlead.task.Comparison;
import org.chainlead.task.GoalId;
import org.chainlead.task.GoalKind;
import org.chainlead.task.ReportCycle;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sheet, a definition and the five steps must hold, and which period is awaited. */
class IndicatorPoliciesTests {

    private static final YearMonth FEBRUARY = YearMonth.of(2023, 2);
    private static final YearMonth PRESENT = YearMonth.of(2023, 3);

    @ParameterizedTest
    @CsvSource({
        // kind, amount, total, source, note, verified, keys of what is wrong
        "CUMULATIVE, '', 120, 统计月报, '', false, ''",
        "CUMULATIVE, 20, '', 统计月报, '', false, ''",
        "CUMULATIVE, １，２００．５, '', 统计月报, '', false, ''",
        "CUMULATIVE, '', '', 统计月报, '', false, empty",
        "CUMULATIVE, 约20, 120, 统计月报, '', false, number",
        "CUMULATIVE, '', 1.23456, 统计月报, '', false, number",
        "CUMULATIVE, '', 120, '', '', false, source",
        "CUMULATIVE, '', 120, 统计月报, '', true, reason",
        "CUMULATIVE, '', 120, 统计月报, 统计数据修订, true, ''",
        "STOCK, 20, 120, 统计月报, '', false, amount",
        "STOCK, 20, '', 统计月报, '', false, amount empty",
        "RATE, '', -1.5, 统计月报, '', false, ''",
        "RATE, '', −1.5, 统计月报, '', false, ''"
    })
    void aLineIsChecked(
            IndicatorKind kind,
            String amount,
            String total,
            String source,
            String note,
            boolean verified,
            String wrong) {
        List<Reason> reasons =
                EntryPolicy.objections(entry(amount, total, source, note), row(kind, verified, ""), FEBRUARY, PRESENT);

        assertThat(reasons.stream()
                        .map(reason -> reason.key().replace("indicator.entry.refused.", ""))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(wrong);
    }

    @Test
    void nothingIsTypedOfTheFutureOrBesideAReport() {
        ValueEntry entry = entry("", "120", "统计月报", "");

        assertThat(EntryPolicy.objections(entry, row(IndicatorKind.STOCK, false, ""), PRESENT.plusMonths(1), PRESENT))
                .extracting(Reason::key)
                .containsExactly("indicator.entry.refused.future");
        assertThat(EntryPolicy.objections(entry, row(IndicatorKind.STOCK, false, "3.2 壮大产业"), FEBRUARY, PRESENT))
                .extracting(Reason::text)
                .containsExactly("“规上工业产值”的数据由任务“3.2 壮大产业”的月报带入，不用在这里填，请清空这一行。");
    }

    @Test
    void theTotalFollowsFromTheAmountWhereThePeriodBeforeIsKnown() {
        SheetRow row = row(IndicatorKind.CUMULATIVE, false, "");

        assertThat(EntryPolicy.total(entry("20.5", "", "x", ""), row)).contains(new BigDecimal("120.5"));
        assertThat(EntryPolicy.total(entry("20", "130", "x", ""), row)).contains(new BigDecimal("130"));
        assertThat(EntryPolicy.total(entry("20", "", "x", ""), row(IndicatorKind.STOCK, false, "")))
                .isEmpty();
        assertThat(EntryPolicy.changes(row.entry(), row)).isFalse();
        assertThat(EntryPolicy.changes(entry("", "0", "", ""), row)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "CUMULATIVE, 20, 120, 100, ''",
        "CUMULATIVE,, 120, 100, ''",
        "CUMULATIVE, 30, 120, 100, 请核对：上期累计100加本期30不等于累计120。",
        "CUMULATIVE,, 90, 100, 请核对：累计90小于上期累计100。",
        "CUMULATIVE, 30, 120,, ''",
        "STOCK,, 90, 100, ''",
        "RATE,, 9, 10, ''"
    })
    void contradictionsAreAskedAbout(
            IndicatorKind kind,
            @Nullable BigDecimal amount,
            BigDecimal total,
            @Nullable BigDecimal before,
            String question) {
        assertThat(EntryPolicy.questions(kind, amount, total, before).stream()
                        .map(Reason::text)
                        .collect(Collectors.joining()))
                .isEqualTo(question);
    }

    @ParameterizedTest
    @CsvSource({
        // cycle, today, newest value, awaited
        "MONTH, 2023-03-13, 2023-02-28, ''",
        "MONTH, 2023-03-01, 2023-01-31, 2023年2月",
        "MONTH, 2024-03-01, 2024-02-29, ''",
        "MONTH, 2023-01-31,, ''",
        "MONTH, 2023-02-01,, 2023年1月",
        "QUARTER, 2023-06-30, 2023-03-31, ''",
        "QUARTER, 2023-07-01, 2023-03-31, 2023年第2季度",
        "YEAR, 2023-12-31,, ''",
        "YEAR, 2024-01-01,, 2023年",
        "MONTH, 2024-05-10, 2023-12-31, ''",
        "MONTH, 2024-05-10, 2023-11-30, 2023年12月"
    })
    void thePeriodThatIsOverIsAwaited(
            CountingPeriod cycle, LocalDate today, @Nullable LocalDate newest, String awaited) {
        int year = newest == null || newest.getYear() == 2023 ? 2023 : 2024;
        IndicatorFigure figure =
                newest == null ? null : StandingPolicyTests.figure(IndicatorKind.STOCK, newest, BigDecimal.ONE);

        IndicatorTarget target = IndicatorTarget.ofYear(year, BigDecimal.TEN);
        assertThat(PeriodPolicy.awaiting(target, List.of(target), figure, cycle, today))
                .isEqualTo(awaited);
    }

    /** A term from 2022-01-01 on, and one after it that begins the day after its end and ends with 2024. */
    @ParameterizedTest
    @CsvSource({
        // cycle, end of the term, end of a period, the term it belongs to
        "MONTH, 2023-02-28, 2023-02-28, 1",
        "MONTH, 2023-02-28, 2023-03-31, 2",
        "MONTH, 2023-02-01, 2023-02-28, 1",
        "QUARTER, 2022-12-31, 2023-03-31, 2",
        "QUARTER, 2023-01-01, 2023-03-31, 1",
        "QUARTER, 2023-02-28, 2023-03-31, 1",
        "QUARTER, 2023-03-31, 2023-03-31, 1",
        "QUARTER, 2023-02-28, 2023-06-30, 2",
        "QUARTER, 2023-02-28, 2022-12-31, 1",
        "QUARTER, 2023-02-28, 2021-12-31, 0",
        "QUARTER, 2023-02-28, 2025-03-31, 0",
        "HALF_YEAR, 2023-01-01, 2023-06-30, 1",
        "HALF_YEAR, 2023-04-30, 2023-06-30, 1",
        "HALF_YEAR, 2023-06-30, 2023-06-30, 1",
        "HALF_YEAR, 2023-06-30, 2023-12-31, 2",
        "YEAR, 2023-01-01, 2023-12-31, 1",
        "YEAR, 2023-06-30, 2023-12-31, 1",
        "YEAR, 2023-12-31, 2023-12-31, 1",
        // both end in it
        "YEAR, 2024-06-30, 2024-12-31, 2"
    })
    void thePeriodInWhichATermEndsIsItsLast(CountingPeriod cycle, LocalDate end, LocalDate period, int number) {
        IndicatorTarget first = term(LocalDate.of(2022, 1, 1), end);
        IndicatorTarget second = term(end.plusDays(1), LocalDate.of(2024, 12, 31));
        List<IndicatorTarget> both = List.of(first, second);
        IndicatorTarget owner = PeriodPolicy.of(both, cycle, period);

        assertThat(owner == null ? 0 : both.indexOf(owner) + 1).isEqualTo(number);

        IndicatorFigure figure = StandingPolicyTests.figure(IndicatorKind.CUMULATIVE, period, BigDecimal.ONE);
        LocalDate over = period.plusDays(1);
        for (IndicatorTarget each : both) {
            assertThat(PeriodPolicy.newest(each, both, cycle, List.of(figure)) != null)
                    .isEqualTo(each.equals(owner));
        }
        if (owner != null) {
            assertThat(PeriodPolicy.awaiting(owner, both, null, cycle, period)).isNotEqualTo(cycle.name(period));
            assertThat(PeriodPolicy.awaiting(owner, both, null, cycle, over)).isEqualTo(cycle.name(period));
            assertThat(PeriodPolicy.awaiting(owner, both, figure, cycle, over)).isEmpty();
        }
    }

    private static IndicatorTarget term(LocalDate startsOn, LocalDate dueOn) {
        return new IndicatorTarget(startsOn, dueOn, BigDecimal.TEN, null, List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "CUMULATIVE, 2023-01-01, 2023-10, 1—10月",
        "CUMULATIVE, 2023-02-01, 2023-10, 2—10月",
        "CUMULATIVE, 2023-02-01, 2023-02, 2月",
        "CUMULATIVE, 2023-02-01, 2024-01, 2023年2月—2024年1月",
        "RATE,, 2023-06, 1—6月",
        "STOCK, 2023-02-01, 2024-02, 2月末",
        "THRESHOLD, 2023-01-01, 2023-04, 4月末"
    })
    void aPeriodIsToldFromTheBeginningOfItsTerm(
            IndicatorKind kind, @Nullable LocalDate startsOn, YearMonth month, String words) {
        assertThat(PeriodPolicy.text(kind, startsOn, month)).isEqualTo(words);
    }

    @Test
    void thePeriodsOwnValueIsTheDifferenceOfTheTotals() {
        IndicatorFigure january = figure("2024-01-31", "10");
        IndicatorFigure february = figure("2024-02-29", "25");
        IndicatorFigure april = figure("2024-04-30", "60");
        List<IndicatorFigure> all = List.of(april, february, january);
        IndicatorTarget year = IndicatorTarget.ofYear(2024, BigDecimal.valueOf(100));

        assertThat(amount(january, all, year)).isEqualByComparingTo("10");
        assertThat(amount(february, all, year)).isEqualByComparingTo("15");
        assertThat(amount(april, all, year)).isNull();
    }

    @Test
    void targetsFitTogether() {
        IndicatorTarget year = IndicatorTarget.ofYear(2023, new BigDecimal("100"));
        IndicatorTarget next = IndicatorTarget.ofYear(2024, new BigDecimal("120"));
        IndicatorTarget half = new IndicatorTarget(
                LocalDate.of(2023, 7, 1), LocalDate.of(2024, 6, 29), BigDecimal.ZERO, null, List.of());

        assertThat(DefinitionPolicy.objections(IndicatorKind.CUMULATIVE, List.of(next, year)))
                .isEmpty();
        assertThat(DefinitionPolicy.objections(IndicatorKind.CUMULATIVE, List.of(year, half)))
                .extracting(Reason::key)
                .containsExactly("indicator.refused.term", "indicator.refused.overlap", "indicator.refused.positive");
        assertThat(DefinitionPolicy.objections(IndicatorKind.RATE, List.of(with(year, "2023-06-30"))))
                .extracting(Reason::key)
                .containsExactly("indicator.refused.rateInterim");
        assertThat(DefinitionPolicy.objections(IndicatorKind.STOCK, List.of(with(year, "2024-01-31"))))
                .extracting(Reason::key)
                .containsExactly("indicator.refused.interim");
        IndicatorTarget node = new IndicatorTarget(
                LocalDate.of(2023, 1, 1), LocalDate.of(2023, 4, 15), BigDecimal.ZERO, null, List.of());
        assertThat(DefinitionPolicy.objections(IndicatorKind.THRESHOLD, List.of(node)))
                .isEmpty();
        assertThat(DefinitionPolicy.objections(IndicatorKind.THRESHOLD, List.of(with(node, "2023-02-28"))))
                .extracting(Reason::key)
                .containsExactly("indicator.refused.nodeInterim");
    }

    @ParameterizedTest
    @CsvSource({"GREEN, false, notRed", "YELLOW, false, notRed", "RED, false, ''", "RED, true, open"})
    void onlyARedIndicatorIsLookedInto(Light light, boolean open, String wrong) {
        Standing standing = new Standing(light, Reason.of("indicator.light.noValue"), null, null, null);

        assertThat(CasePolicy.opening(standing, open).stream()
                        .map(reason -> reason.key().replace("indicator.case.refused.", ""))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(wrong);
    }

    @Test
    void theFiveStepsAreWalkedInOrder() {
        LocalDate today = LocalDate.of(2023, 3, 13);
        List<CaseStepRow> written = new ArrayList<>();
        for (CaseStep step : CaseStep.values()) {
            for (CaseStep tried : CaseStep.values()) {
                assertThat(CasePolicy.writing(row(written, null), draft(tried, today), today)
                                .isEmpty())
                        .as("%s when %s is next", tried, step)
                        .isEqualTo(tried == step);
            }
            assertThat(CasePolicy.closing(row(written, null), "见效")).isNotEmpty();
            written.add(new CaseStepRow(step, "…", today, "甲", Instant.EPOCH, null, "", null, ""));
        }
        assertThat(CasePolicy.closing(row(written, null), "见效")).isEmpty();
        assertThat(CasePolicy.closing(row(written, null), " ")).isNotEmpty();
        assertThat(CasePolicy.closing(row(written, Instant.EPOCH), "见效")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2023-03-14, day", "2023-03-13, ''", "2023-03-01, ''", "2023-02-28, before"})
    void aStepIsDoneByTodayAndAfterTheOneBefore(LocalDate doneOn, String wrong) {
        CaseStepRow first = new CaseStepRow(
                CaseStep.JUDGEMENT, "…", LocalDate.of(2023, 3, 1), "甲", Instant.EPOCH, null, "", null, "");

        assertThat(
                        CasePolicy.writing(
                                        row(List.of(first), null),
                                        draft(CaseStep.WARNING, doneOn),
                                        LocalDate.of(2023, 3, 13))
                                .stream()
                                .map(reason -> reason.key().replace("indicator.case.refused.", ""))
                                .collect(Collectors.joining(" ")))
                .isEqualTo(wrong);
    }

    /** What a person has to settle before a goal becomes an indicator, each with the cell it stands in. */
    @ParameterizedTest
    @CsvSource({
        // kind, comparison, target, base, unit, due, led, group, taken, what is wrong
        "CUMULATIVE, GE, 100, 0, 亿元, 2023-12-31, true, false, false, ''",
        "THRESHOLD, LE, 100, 0, 亿元, 2023-06-15, true, false, false, ''",
        "STOCK, GE, 100, 80, 户, 2023-12-31, true, false, false, ''",
        "RATE, GE, -1, 0, %, 2023-12-31, true, false, false, ''",
        "CUMULATIVE, GE, 0, 0, 亿元, 2023-12-31, true, false, false, target",
        "CUMULATIVE, EQ, 100, 0, 亿元, 2023-12-31, true, false, false, equal",
        "CUMULATIVE, GE, 100, 80, 亿元, 2023-12-31, true, false, false, base",
        "CUMULATIVE, GE, 100, 0, '', 2023-12-31, true, false, false, unit",
        "CUMULATIVE, GE, 100, 0, 亿元,, true, false, false, due",
        "CUMULATIVE, GE, 100, 0, 亿元, 2023-12-31, false, true, false, group",
        "CUMULATIVE, GE, 100, 0, '',, false, false, true, lead unit due taken"
    })
    void whatStandsInTheWayOfAProposalIsNamedByCell(
            GoalKind kind,
            Comparison comparison,
            BigDecimal target,
            BigDecimal base,
            String unit,
            @Nullable LocalDate due,
            boolean led,
            boolean group,
            boolean taken,
            String wrong) {
        ProposalPolicy.Goal goal = new ProposalPolicy.Goal(
                GoalId.random(),
                TaskId.random(),
                "3.2 壮大产业",
                kind,
                "产值",
                comparison,
                target,
                base,
                unit,
                LocalDate.of(2023, 1, 10),
                due,
                ReportCycle.NONE,
                led ? new UnitId(new java.util.UUID(0, 2)) : null,
                group,
                null,
                null,
                taken);

        Proposal proposal = ProposalPolicy.of(goal, List.of());

        assertThat(proposal.faults().stream()
                        .map(reason -> reason.key().replace("indicator.proposal.fault.", ""))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(wrong);
        assertThat(proposal.draft().cycle()).isEqualTo(CountingPeriod.MONTH);
        assertThat(proposal.draft().kind().name()).isEqualTo(kind.name());
        if (proposal.target() != null && kind == GoalKind.THRESHOLD) {
            assertThat(proposal.target().dueOn()).isEqualTo(due);
        }
        assertThat(proposal.draft().direction())
                .isEqualTo(comparison == Comparison.LE ? Direction.LOWER : Direction.HIGHER);
        if (proposal.target() != null && proposal.faults().isEmpty()) {
            assertThat(proposal.target().startsOn()).isEqualTo("2023-01-01");
            assertThat(DefinitionPolicy.objections(proposal.draft().kind(), List.of(proposal.target())))
                    .isEmpty();
        }
    }

    private static @Nullable BigDecimal amount(
            IndicatorFigure figure, List<IndicatorFigure> all, IndicatorTarget target) {
        return PeriodPolicy.amount(IndicatorKind.CUMULATIVE, figure, all, CountingPeriod.MONTH, List.of(target));
    }

    private static IndicatorFigure figure(String end, String total) {
        return StandingPolicyTests.figure(IndicatorKind.CUMULATIVE, LocalDate.parse(end), new BigDecimal(total));
    }

    private static IndicatorTarget with(IndicatorTarget target, String interim) {
        return new IndicatorTarget(
                target.startsOn(),
                target.dueOn(),
                target.target(),
                null,
                List.of(new IndicatorTarget.Interim(LocalDate.parse(interim), BigDecimal.ONE)));
    }

    private static CaseRow row(List<CaseStepRow> steps, @Nullable Instant closed) {
        return new CaseRow(
                IndicatorCaseId.random(),
                IndicatorId.random(),
                LocalDate.of(2023, 2, 28),
                "…",
                "甲",
                Instant.EPOCH,
                steps,
                "",
                "",
                closed);
    }

    private static CaseStepDraft draft(CaseStep step, LocalDate doneOn) {
        return new CaseStepDraft(step, "逐企业核对产值", doneOn, null, null);
    }

    private static ValueEntry entry(String amount, String total, String source, String note) {
        return new ValueEntry(new IndicatorId(new java.util.UUID(0, 1)), amount, total, source, note, 0);
    }

    private static SheetRow row(IndicatorKind kind, boolean verified, String byReport) {
        return new SheetRow(
                new IndicatorId(new java.util.UUID(0, 1)),
                "规上工业产值",
                "亿元",
                kind,
                null,
                null,
                new BigDecimal("100"),
                entry("", "", "", ""),
                null,
                verified,
                byReport);
    }
}
