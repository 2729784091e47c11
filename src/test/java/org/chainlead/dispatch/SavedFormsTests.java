package org.chainlead.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainlead.dispatch.ReportFixture.MARCH;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.chainlead.task.TaskFixture;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Two accepted reports of one unit and month, used in the ledger, a published month and a closed quarter. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SavedFormsTests {

    private static final Year YEAR = Year.of(2023);

    @Autowired
    TaskFixture people;

    @Autowired
    ReportFixture fixture;

    @Autowired
    SignIn signIn;

    @Autowired
    TestClock clock;

    @Autowired
    RoundSweep sweep;

    @Autowired
    RoundList list;

    @Autowired
    RoundActs acts;

    @Autowired
    SavedForms forms;

    @BeforeAll
    void start() {
        clock.reset();
        people.start();
        fixture.accepted(fixture.task());
        fixture.accepted(fixture.task());
    }

    @AfterAll
    void end() {
        signIn.out();
        clock.reset();
    }

    @Test
    void everyUseCountsOnceAUnitAndOnlyWhatReallyHappened() {
        assertThat(total("ban1")).isEqualTo(new Counted(1, 1, 0, 0, 1));
        sweep.sweep();
        clock.set(LocalDate.of(2023, 3, 27));
        RoundId month = closed(RoundKind.MONTHLY);
        assertThat(total("ban1")).isEqualTo(new Counted(1, 1, 0, 0, 1));
        signIn.as("zhuren");
        acts.publish(month, "本轮不发通报");
        closed(RoundKind.QUARTERLY);
        assertThat(total("ban1")).isEqualTo(new Counted(1, 1, 1, 1, 3));
        assertThat(total("ban2")).isEqualTo(new Counted(0, 0, 0, 0, 0));
        assertThat(total("ducha")).isEqualTo(new Counted(1, 1, 1, 1, 3));
        assertThat(units("ducha")).containsExactly("州工业和信息化局");
        assertThat(units("ban1")).containsExactly("州工业和信息化局");
        assertThat(units("ban2")).isEmpty();
        assertThat(signIn.as("ducha", () -> forms.total(YEAR.minusYears(1))).saved())
                .isZero();
    }

    private record Counted(long filled, long ledger, long bulletin, long quarterly, long saved) {}

    private Counted total(String person) {
        SavedFormsRow row = signIn.as(person, () -> forms.total(YEAR));
        return new Counted(
                row.filled(), row.of(FormUse.LEDGER), row.of(FormUse.BULLETIN), row.of(FormUse.QUARTERLY), row.saved());
    }

    private List<String> units(String person) {
        return signIn.as(person, () -> forms.units(YEAR, 0, 100)).rows().stream()
                .map(SavedFormsRow::unitName)
                .toList();
    }

    private RoundId closed(RoundKind kind) {
        signIn.as("zhuren");
        RoundId id = list.byRule(kind, MARCH).orElseThrow().id();
        RoundProgress progress = acts.close(id, "");
        while (progress.isRunning()) {
            progress = acts.advance(id);
        }
        return id;
    }
}
