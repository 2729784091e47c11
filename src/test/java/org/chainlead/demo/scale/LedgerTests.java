package org.chainlead.demo.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.DateTimeText;
import org.chainlead.task.ChildKind;
import org.chainlead.task.TaskState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is decided before a row is written. */
class LedgerTests {

    private static final Ledger TINY = ledger(Scale.TINY, "2026-11-28T09:00");

    @Test
    void holdsExactlyWhatTheScaleSays() {
        assertThat(TINY.organisation.units).hasSize(10);
        assertThat(TINY.organisation.people).hasSize(200);
        assertThat(TINY.tasks).hasSize(5_000);
        assertThat(Arrays.stream(TINY.tasks).mapToInt(TaskPlan::reports).sum()).isEqualTo(30_000);
        assertThat(Arrays.stream(TINY.tasks).map(TaskPlan::state)).contains(TaskState.values());
        assertThat(Arrays.stream(TINY.tasks).map(TaskPlan::childKind))
                .contains(ChildKind.SPLIT, ChildKind.FAN_OUT)
                .doesNotContain(ChildKind.INSTRUCTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-03-13T09:00",
                "2026-11-10T23:59",
                "2026-11-11T00:00",
                "2024-02-29T12:00",
                "2026-01-01T08:00"
            })
    void nothingLiesAfterNow(String now) {
        Ledger ledger = ledger(new Scale("test", 12, 150, 2_000, 12_000), now);
        for (TaskPlan task : ledger.tasks) {
            TaskPlan.Times times = task.times();
            List<java.time.Instant> moments = Arrays.asList(
                    times.created(),
                    times.assigned(),
                    times.accepted(),
                    times.completed(),
                    times.closed(),
                    times.archived(),
                    times.terminated());
            assertThat(moments.stream().filter(Objects::nonNull)).isSorted().allMatch(ledger.months.now()::isAfter);
            for (int i = 0; i < task.reports(); i++) {
                ReportPlan report = ledger.reports.plan(task, i);
                assertThat(report.submitted()).isBefore(ledger.months.now());
                assertThat(times.accepted()).isBefore(report.submitted());
                if (report.left() != null) {
                    assertThat(report.left()).isAfter(report.submitted()).isBeforeOrEqualTo(ledger.months.now());
                }
                if (report.taken() != null) {
                    assertThat(report.taken()).isAfter(report.left()).isBefore(ledger.months.now());
                }
            }
        }
    }

    @Test
    void reportsStandInTheMonthsOfTheCycle() {
        for (TaskPlan task : TINY.tasks) {
            assertThat(task.first()).isBetween(0, Months.LAST);
            for (int i = 0; i < task.reports(); i++) {
                assertThat(org.chainlead.dispatch.Round.owes(task.cycle(), TINY.months.month(task.month(i))))
                        .isTrue();
            }
        }
    }

    @Test
    void anotherSeedDrawsAnotherLedger() {
        Scale scale = new Scale("test", 12, 150, 200, 1_200);
        List<String> titles = titles(new Ledger(scale, 1, TINY.months));
        assertThat(titles(new Ledger(scale, 1, TINY.months))).isEqualTo(titles);
        assertThat(titles(new Ledger(scale, 2, TINY.months))).isNotEqualTo(titles);
    }

    private static List<String> titles(Ledger ledger) {
        return Arrays.stream(ledger.tasks)
                .map(task -> task.id() + task.title() + task.state() + task.due())
                .toList();
    }

    @Test
    void plantsItsWordsByTheirShares() {
        List<String> planted = TINY.phrases.all("planted");
        Draw draw = Draw.of(7, Draw.Stream.TEXT, 0);
        List<String> drawn = IntStream.range(0, 400_000)
                .mapToObj(i -> TINY.phrases.matter(draw))
                .filter(planted::contains)
                .toList();
        assertThat(drawn.stream().filter(planted.get(0)::equals).count()).isBetween(20L, 65L);
        assertThat(drawn.stream().filter(planted.get(1)::equals).count()).isBetween(330L, 480L);
        assertThat(drawn.stream().filter(planted.get(2)::equals).count()).isBetween(7_600L, 8_400L);
        assertThat(shareOfReports(body -> body.contains(planted.get(2)))).isBetween(0.017, 0.023);
        assertThat(shareOfReports(body -> body.contains(planted.get(1)))).isBetween(0.0004, 0.0018);
    }

    @Test
    void noPhraseHoldsAPlantedWordOfItsOwn() {
        Set<String> found = new HashSet<>();
        for (String key : List.of("subjects", "objects", "measures", "goals", "progress", "events", "nextSteps")) {
            TINY.phrases.all(key).stream()
                    .filter(phrase -> TINY.phrases.all("planted").stream().anyMatch(phrase::contains))
                    .forEach(found::add);
        }
        assertThat(found).isEmpty();
    }

    private static double shareOfReports(Predicate<String> is) {
        List<String> texts = Arrays.stream(TINY.tasks)
                .filter(task -> task.reports() > 0)
                .map(task -> TINY.words.body(TINY.reports.plan(task, 0)).progress())
                .filter(text -> !text.isEmpty())
                .toList();
        return (double) texts.stream().filter(is).count() / texts.size();
    }

    private static Ledger ledger(Scale scale, String now) {
        java.time.Instant moment =
                LocalDateTime.parse(now).atZone(DateTimeText.ZONE).toInstant();
        return new Ledger(scale, 1, new Months(moment, WorkCalendar.legalOnly()));
    }
}
