package org.chainlead.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What units enter about their projects is checked before the office sees it. */
class FigurePoliciesTests {

    private static final LocalDate TODAY = LocalDate.of(2024, 2, 29);

    @ParameterizedTest
    @CsvSource({
        "2020-532300-04-01-123456, ''",
        "２０２０－５３２３００－０４－０１－１２３４５６, ''",
        "20205323000401123456, ''",
        "' 2020 - 532300 - 04 - 01 - 123456 ', ''",
        "2020—532300—04—01—123456, ''",
        "2024-000000-04-01-000001, ''",
        "2020-532300-04-01-12345, project.code.refused.form",
        "2020-53230-004-01-123456, project.code.refused.form",
        "2020-5323O0-04-01-123456, project.code.refused.form",
        "'', project.code.refused.empty",
        "2025-532300-04-01-123456, project.code.refused.year",
        "1999-532300-04-01-123456, project.code.refused.year",
        "2020-032300-04-01-123456, project.code.refused.place",
        "2020-992300-04-01-123456, project.code.refused.place",
        "2020-532300-04-00-123456, project.code.refused.kind",
        "2020-532300-04-01-000000, project.code.refused.number"
    })
    void theApprovalCodeIsTwentyDigitsInFiveGroups(String typed, String refused) {
        String code = ApprovalCode.normal(typed);

        assertThat(ApprovalCode.objections(code, 2024)).extracting(Reason::key).containsExactly(keys(refused));
        if (refused.isEmpty()) {
            assertThat(code).matches("\\d{4}-\\d{6}-\\d{2}-\\d{2}-\\d{6}");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2024, 1000, false, , 文件, '', false, ''",
        "2024, 1000, true, 2024-04-20, 文件, '', false, ''",
        "2025, 0.0001, false, , 文件, '', false, ''",
        "2024, , false, , 文件, '', false, project.plan.refused.investment",
        "2024, 0, false, , 文件, '', false, project.plan.refused.investment",
        "2024, 1.00001, false, , 文件, '', false, project.plan.refused.investment",
        "2026, 1000, false, , 文件, '', false, project.plan.refused.year",
        "2022, 1000, false, , 文件, '', false, project.plan.refused.year",
        "2024, 1000, true, , 文件, '', false, project.plan.refused.startsOn",
        "2024, 1000, true, 2025-01-01, 文件, '', false, project.plan.refused.startsYear",
        "2024, 1000, false, , ' ', '', false, project.figure.refused.basis",
        "2024, 1000, false, , 文件, '', true, project.figure.refused.reason",
        "2024, 1000, false, , 文件, 调整, true, ''"
    })
    void aPlanHasItsSumItsDayAndItsBasis(
            int year,
            BigDecimal sum,
            boolean starts,
            LocalDate on,
            String basis,
            String reason,
            boolean verified,
            String refused) {
        YearPlanDraft draft = new YearPlanDraft(year, sum, starts, on, basis, reason, 0);

        assertThat(FigurePolicy.objections(draft, verified, TODAY))
                .extracting(Reason::key)
                .containsExactly(keys(refused));
    }

    @ParameterizedTest
    @CsvSource({
        "STARTED, 2024-02-29, , ''",
        "STARTED, 2024-03-01, , project.keyDate.refused.future",
        "IN_PRODUCTION, 2024-02-01, 2024-02-01, ''",
        "IN_PRODUCTION, 2024-01-31, 2024-02-01, project.keyDate.refused.before",
        "FINISHED, 2024-01-31, , ''"
    })
    void aDayIsNotToComeAndNotBeforeTheStart(KeyDateKind kind, LocalDate on, LocalDate started, String refused) {
        assertThat(FigurePolicy.objections(kind, on, "施工许可证", "", false, started, TODAY))
                .extracting(Reason::key)
                .containsExactly(keys(refused));
    }

    /** 2024-05-01 is a holiday, 2024-04-28 a make-up day, 2024-04-27 an ordinary Saturday. */
    @Test
    void theScheduleRunsBackwardsFromTheTargetToWorkingDays() {
        List<ReverseSchedule.Step> steps = List.of(
                new ReverseSchedule.Step("赋码", 62),
                new ReverseSchedule.Step("审查", 4),
                new ReverseSchedule.Step("许可", 3),
                new ReverseSchedule.Step("开工", 0));

        assertThat(ReverseSchedule.of(LocalDate.of(2024, 5, 1), steps, WorkCalendar.legalOnly()))
                .extracting(MilestoneDraft::dueOn)
                .containsExactly(
                        LocalDate.of(2024, 2, 29),
                        LocalDate.of(2024, 4, 26),
                        LocalDate.of(2024, 4, 28),
                        LocalDate.of(2024, 5, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "100, 90, '', false, 2024-02, ''",
        "'1,000.5', '９０', '', false, 2024-02, ''",
        "'', 0, '', false, 2024-02, ''",
        "100, '', '', false, 2024-03, ''",
        "100, 90, '', false, 2024-03, project.month.refused.future",
        "'', '', 停工, false, 2024-02, project.month.refused.empty",
        "-1, 90, '', false, 2024-02, project.month.refused.planned",
        "100, 九十, '', false, 2024-02, project.month.refused.done",
        "100, 1.23456, '', false, 2024-02, project.month.refused.done",
        "100, 90, '', true, 2024-02, project.month.refused.reason",
        "100, 90, 前次漏报, true, 2024-02, ''"
    })
    void aLineOfTheMonthHoldsSums(
            String planned, String done, String note, boolean verified, YearMonth month, String refused) {
        Instant then = Instant.EPOCH;
        Optional<MonthPolicy.Before> before = verified
                ? Optional.of(new MonthPolicy.Before(
                        BigDecimal.TEN,
                        BigDecimal.ONE,
                        "",
                        new FigureMark(FigureState.VERIFIED, "", "甲", then, "乙", then, 0)))
                : Optional.empty();
        MonthEntry entry = new MonthEntry(ProjectId.of("00000000-0000-0000-0000-000000000001"), planned, done, note, 0);

        assertThat(MonthPolicy.objections("甲项目", entry, before, month, YearMonth.from(TODAY)))
                .extracting(Reason::key)
                .containsExactly(keys(refused));
    }

    private static String[] keys(String refused) {
        return refused.isEmpty() ? new String[0] : new String[] {refused};
    }
}
