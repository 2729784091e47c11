package org.chainlead.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.chainlead.common.Light;
import org.chainlead.task.LightLimits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The light of an indicator by the limits of product.md: below 10 points 绿, up to 30 黄, above 红; a rate 2 points. */
class StandingPolicyTests {

    private static final LightLimits LIMITS =
            new LightLimits(new BigDecimal("10"), new BigDecimal("30"), new BigDecimal("2"), 10, 5, 3);

    /** A straight line by whole months; 1200 a year is 100 a month. */
    @ParameterizedTest
    @CsvSource({
        // end of the period, value, due, light, completion
        "2023-01-31, 100, 100, GREEN, 8.3",
        "2023-02-28, 200, 200, GREEN, 16.6",
        "2023-06-30, 481, 600, GREEN, 40",
        "2023-06-30, 480.01, 600, GREEN, 40",
        "2023-06-30, 480, 600, YELLOW, 40",
        "2023-06-30, 240, 600, YELLOW, 20",
        "2023-06-30, 239.99, 600, RED, 19.9",
        "2023-07-31, 580, 700, YELLOW, 48.3",
        "2023-07-31, 340, 700, YELLOW, 28.3",
        "2023-06-30, 900, 600, GREEN, 75",
        "2023-12-31, 1199.99, 1200, GREEN, 99.9",
        "2023-12-31, 1200, 1200, GREEN, 100"
    })
    void aTotalIsHeldAgainstTheScheduleAtTheEndOfItsPeriod(
            LocalDate end, BigDecimal value, BigDecimal due, Light light, BigDecimal completion) {
        Standing standing = standing(IndicatorKind.CUMULATIVE, Direction.HIGHER, year("1200", null), end, value);

        assertThat(standing.light()).isEqualTo(light);
        assertThat(standing.due()).isEqualByComparingTo(due);
        assertThat(standing.completion()).isEqualByComparingTo(completion);
    }

    /** A leap day ends two whole months; a term that ends in a February does so on its last day. */
    @ParameterizedTest
    @CsvSource({
        "2024-01-01, 2024-12-31, 2024-02-29, 2/12",
        "2023-01-01, 2023-12-31, 2023-02-28, 2/12",
        "2023-03-01, 2024-02-29, 2023-03-31, 1/12",
        "2023-03-01, 2024-02-29, 2024-02-29, 12/12",
        "2023-01-01, 2023-12-31, 2023-04-30, 4/12",
        "2023-01-01, 2023-12-31, 2023-12-31, 12/12",
        "2021-01-01, 2025-12-31, 2023-06-30, 30/60"
    })
    void monthsCountWhole(LocalDate starts, LocalDate due, LocalDate end, String share) {
        BigDecimal whole = new BigDecimal(share.split("/", -1)[1]);
        IndicatorTarget target = new IndicatorTarget(starts, due, whole, null, List.of());

        assertThat(StandingPolicy.passed(whole, target, end)).isEqualByComparingTo(share.split("/", -1)[0]);
    }

    @ParameterizedTest
    @CsvSource({
        // 累计量 with a ceiling: what is above the line is behind
        "CUMULATIVE, LOWER, 1200,, 2023-06-30, 600, GREEN",
        "CUMULATIVE, LOWER, 1200,, 2023-06-30, 720, YELLOW",
        "CUMULATIVE, LOWER, 1200,, 2023-06-30, 961, RED",
        "CUMULATIVE, LOWER, 1200,, 2023-06-30, 100, GREEN",
        // 存量 from its base towards the target
        "STOCK, HIGHER, 1100, 1000, 2023-06-30, 1050, GREEN",
        "STOCK, HIGHER, 1100, 1000, 2023-06-30, 1040, YELLOW",
        "STOCK, HIGHER, 1100, 1000, 2023-06-30, 1019, RED",
        "STOCK, LOWER, 600, 1000, 2023-06-30, 800, GREEN",
        "STOCK, LOWER, 600, 1000, 2023-06-30, 840, YELLOW",
        "STOCK, LOWER, 600, 1000, 2023-06-30, 921, RED",
        // only to be kept above or below
        "STOCK, LOWER, 100,, 2023-01-31, 100, GREEN",
        "STOCK, LOWER, 100,, 2023-01-31, 110, YELLOW",
        "STOCK, LOWER, 100,, 2023-01-31, 131, RED",
        "STOCK, HIGHER, 100, 120, 2023-01-31, 100, GREEN",
        "STOCK, HIGHER, 100, 120, 2023-01-31, 90, YELLOW",
        // 增速: the target itself, whatever the month
        "RATE, HIGHER, 15,, 2023-01-31, 15, GREEN",
        "RATE, HIGHER, 15,, 2023-01-31, 13, YELLOW",
        "RATE, HIGHER, 15,, 2023-01-31, 12.99, RED",
        "RATE, LOWER, 3,, 2023-06-30, 5, YELLOW",
        "RATE, LOWER, 3,, 2023-06-30, 5.1, RED",
        "RATE, HIGHER, -1,, 2023-06-30, -0.5, GREEN"
    })
    void theDirectionIsRespected(
            IndicatorKind kind,
            Direction direction,
            BigDecimal target,
            @Nullable BigDecimal base,
            LocalDate end,
            BigDecimal value,
            Light light) {
        assertThat(standing(kind, direction, year(target.toPlainString(), base), end, value)
                        .light())
                .isEqualTo(light);
    }

    @Test
    void aRateGetsNoPercentOfCompletion() {
        Standing standing = standing(
                IndicatorKind.RATE, Direction.HIGHER, year("15", null), LocalDate.of(2023, 6, 30), BigDecimal.TEN);

        assertThat(standing.completion()).isNull();
        assertThat(standing.due()).isNull();
        assertThat(standing.reason().text()).isEqualTo("1—6月 10亿元，目标 15亿元，相差 5 个百分点。");
    }

    /** The last interim target whose day is over, and before the first the beginning. */
    @ParameterizedTest
    @CsvSource({
        "2023-03-31, 0, GREEN",
        "2023-04-30, 500, RED",
        "2023-05-31, 500, RED",
        "2023-09-30, 900, RED",
        "2023-12-31, 1000, RED"
    })
    void interimTargetsTakeThePlaceOfTheLine(LocalDate end, BigDecimal due, Light light) {
        IndicatorTarget target = new IndicatorTarget(
                LocalDate.of(2023, 1, 1),
                LocalDate.of(2023, 12, 31),
                new BigDecimal("1000"),
                null,
                List.of(interim("2023-04-30", "500"), interim("2023-09-30", "900"), interim("2023-12-31", "1000")));

        Standing standing = standing(IndicatorKind.CUMULATIVE, Direction.HIGHER, target, end, new BigDecimal("100"));

        assertThat(standing.due()).isEqualByComparingTo(due);
        assertThat(standing.light()).isEqualTo(light);
    }

    /** A limit is used up, not completed; only what comes down from its base goes a way. */
    @ParameterizedTest
    @CsvSource({
        "CUMULATIVE, HIGHER, 320,, 352, 110%",
        "CUMULATIVE, LOWER, 320,, 232.7, 占控制目标72.8%",
        "CUMULATIVE, LOWER, 320,, 320, 占控制目标100%",
        "CUMULATIVE, LOWER, 320,, 320.01, 占控制目标100.1%",
        "STOCK, LOWER, 100,, 110, 占控制目标110%",
        "STOCK, LOWER, 100, 90, 95, 占控制目标95%",
        "STOCK, LOWER, 600, 1000, 1000, 0%",
        "STOCK, LOWER, 600, 1000, 733.4, 66.6%",
        "STOCK, LOWER, 600, 1000, 600, 100%",
        "STOCK, LOWER, 600, 1000, 1040, -10%",
        "STOCK, HIGHER, 100,, 99.99, 99.9%",
        "RATE, LOWER, 3,, 5, ''"
    })
    void theLowerTheBetterIsNotCompletedByRising(
            IndicatorKind kind,
            Direction direction,
            String target,
            @Nullable BigDecimal base,
            BigDecimal value,
            String told) {
        assertThat(IndicatorWords.completion(
                        standing(kind, direction, year(target, base), LocalDate.of(2023, 11, 30), value)))
                .isEqualTo(told);
    }

    /** Before its day only what is missing, 黄 within 10 working days; on its day met or missed, however little. */
    @ParameterizedTest
    @CsvSource({
        // direction, the day, end of the period, value, working days left, light, what is told
        "HIGHER, 2023-04-30, 2023-01-31, 5, 60, GREEN, 还差 35%",
        "HIGHER, 2023-04-30, 2023-03-31, 39, 11, GREEN, 还差 1%",
        "HIGHER, 2023-04-30, 2023-03-31, 39, 10, YELLOW, 还差 1%",
        "HIGHER, 2023-04-30, 2023-03-31, 0, -9, YELLOW, 还差 40%",
        "HIGHER, 2023-04-30, 2023-03-31, 40, 3, GREEN, 已达",
        "HIGHER, 2023-04-30, 2023-04-30, 40, -9, GREEN, 已达",
        "HIGHER, 2023-04-30, 2023-04-30, 39.99, 0, RED, 差 0.01%",
        "HIGHER, 2023-04-15, 2023-03-31, 39, 11, GREEN, 还差 1%",
        "HIGHER, 2023-04-15, 2023-04-30, 39, -9, RED, 差 1%",
        "LOWER, 2024-02-29, 2024-01-31, 41, 20, GREEN, 还差 1%",
        "LOWER, 2024-02-29, 2024-02-29, 40, 0, GREEN, 已达",
        "LOWER, 2024-02-29, 2024-02-29, 41, 0, RED, 差 1%"
    })
    void aNodeIsJudgedOnItsDayAndBeforeItOnlyTellsWhatIsMissing(
            Direction direction, LocalDate day, LocalDate end, BigDecimal value, int left, Light light, String told) {
        IndicatorTarget target = new IndicatorTarget(day.withDayOfYear(1), day, new BigDecimal("40"), null, List.of());
        Standing standing = new StandingPolicy(IndicatorKind.THRESHOLD, direction, "%", LIMITS, asked -> {
                    assertThat(asked).isEqualTo(day);
                    return left;
                })
                .of(target, figure(IndicatorKind.THRESHOLD, end, value));

        assertThat(standing.light()).isEqualTo(light);
        assertThat(IndicatorWords.completion(standing)).isEqualTo(told);
        assertThat(standing.completion()).isNull();
        assertThat(standing.due()).isNull();
        assertThat(standing.reason().text()).contains(org.chainlead.common.DateTimeText.date(day) + "节点");
    }

    @Test
    void withoutTargetOrValueThereIsNoLight() {
        StandingPolicy policy = new StandingPolicy(IndicatorKind.STOCK, Direction.HIGHER, "户", LIMITS, day -> 0);
        IndicatorFigure old = figure(IndicatorKind.STOCK, LocalDate.of(2022, 12, 31), BigDecimal.ONE);

        assertThat(policy.of(null, old).light()).isNull();
        assertThat(policy.of(year("10", null), null).reason().key()).isEqualTo("indicator.light.noValue");
    }

    @ParameterizedTest
    @CsvSource({
        "CUMULATIVE, 110, 100, +10%",
        "CUMULATIVE, 90, 120, -25%",
        "CUMULATIVE, 200.55, 100, +100.5%",
        "STOCK, 5, 0, 上年同期为0，不计算",
        "STOCK, 5,, 无上年同期",
        "RATE, 12.5, 14, -1.5个百分点",
        "RATE, 3, -1, +4个百分点",
        "RATE, 3,, 无上年同期",
        "CUMULATIVE, -5, -10, +50%",
        "THRESHOLD, 60, 50, +10个百分点"
    })
    void theYearBeforeIsComparedWith(IndicatorKind kind, BigDecimal now, @Nullable BigDecimal before, String words) {
        assertThat(YearOnYear.of(kind.differsByPoints("%"), now, before).text()).isEqualTo(words);
    }

    /** The end of February is the same period of every year. */
    @Test
    void theSamePeriodIsFoundByItsMonth() {
        IndicatorFigure leap = figure(IndicatorKind.CUMULATIVE, LocalDate.of(2024, 2, 29), new BigDecimal("120"));
        IndicatorFigure before = figure(IndicatorKind.CUMULATIVE, LocalDate.of(2023, 2, 28), new BigDecimal("100"));

        assertThat(YearOnYear.of(IndicatorKind.CUMULATIVE, "%", leap, Arrays.asList(leap, before))
                        .text())
                .isEqualTo("+20%");
    }

    /** A total is compared only over the same months, in whatever words a task's report names them. */
    @ParameterizedTest
    @CsvSource({
        "1—10月, 1—10月, +20%",
        "1-10月, 1—10月, +20%",
        "2—10月, 1—10月, 无上年同期",
        "10月, 1—10月, 无上年同期",
        "2024年1月—2026年10月, 2024年1月—2025年10月, 无上年同期",
        "2025年11月—2026年10月, 2024年11月—2025年10月, +20%",
        "截至10月, 1—10月, +20%"
    })
    void aTotalIsComparedOverTheSameMonths(String now, String before, String words) {
        IndicatorFigure figure = named(LocalDate.of(2026, 10, 31), now, "120");
        IndicatorFigure earlier = named(LocalDate.of(2025, 10, 31), before, "100");

        assertThat(YearOnYear.of(IndicatorKind.CUMULATIVE, "亿元", figure, List.of(figure, earlier))
                        .text())
                .isEqualTo(words);
    }

    private static IndicatorFigure named(LocalDate end, String period, String total) {
        return new IndicatorFigure(end, period, null, new BigDecimal(total), "统计月报", "督查室", Instant.EPOCH, null);
    }

    private static Standing standing(
            IndicatorKind kind, Direction direction, IndicatorTarget target, LocalDate end, BigDecimal value) {
        return new StandingPolicy(kind, direction, "亿元", LIMITS, day -> 0).of(target, figure(kind, end, value));
    }

    static IndicatorTarget year(String target, @Nullable BigDecimal base) {
        return new IndicatorTarget(
                LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31), new BigDecimal(target), base, List.of());
    }

    static IndicatorFigure figure(IndicatorKind kind, LocalDate end, BigDecimal total) {
        String period = PeriodPolicy.text(kind, null, java.time.YearMonth.from(end));
        return new IndicatorFigure(end, period, null, total, "统计月报", "督查室", Instant.EPOCH, null);
    }

    private static IndicatorTarget.Interim interim(String by, String value) {
        return new IndicatorTarget.Interim(LocalDate.parse(Objects.requireNonNull(by)), new BigDecimal(value));
    }
}
