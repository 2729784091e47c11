package org.chainlead.dispatch;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import org.chainlead.task.TaskFixture;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestClock;
import org.chainlead.testing.TestDatabase;
import org.springframework.stereotype.Component;

/** A round by hand, through the real acts of the people of {@link TaskFixture}; the rounds by rule stay as they are. */
@Component
public class RoundFixture {

    private final TaskFixture people;
    private final SignIn signIn;
    private final TestClock clock;
    private final RoundActs acts;
    private final RoundSweep sweep;
    private final RoundList list;
    private final RoundClosing closing;

    RoundFixture(
            TaskFixture people,
            SignIn signIn,
            TestClock clock,
            RoundActs acts,
            RoundSweep sweep,
            RoundList list,
            RoundClosing closing) {
        this.closing = closing;
        this.sweep = sweep;
        this.list = list;
        this.people = people;
        this.signIn = signIn;
        this.clock = clock;
        this.acts = acts;
    }

    /** The 月跟踪 of March, opened by the sweep; reports are taken from now on. */
    public void opened() {
        sweep.sweep();
    }

    /** Ordered to close by whoever is signed in, before its first step. */
    public void ordered(RoundId round, String reason) {
        closing.order(round, reason);
    }

    /** The 月跟踪 of March, closed on the 27th and published; the clock stays there. */
    public RoundId publishedMonth() {
        RoundId round = closedMonth(ReportFixture.MARCH);
        return signIn.as("zhuren", () -> {
            acts.publish(round, "本轮不发通报");
            return round;
        });
    }

    /** The 月跟踪 of the month, closed on its 27th; the clock stays there. */
    public RoundId closedMonth(YearMonth month) {
        return signIn.as("zhuren", () -> {
            clock.set(month.atDay(27));
            RoundId round = list.byRule(RoundKind.MONTHLY, month).orElseThrow().id();
            acts.close(round, "抽查由值班人员另行安排");
            while (acts.advance(round).isRunning()) {
                clock.advance(Duration.ofSeconds(1));
            }
            return round;
        });
    }

    /** Published, of the tasks that the first unit has under way. */
    public RoundId published() {
        return signIn.as("zhuren", () -> {
            RoundId round = acts.open(new OpenRound(
                    RoundKind.QUARTERLY,
                    ReportFixture.MARCH,
                    "重点链条专项",
                    new RoundScope(null, null, people.first, null),
                    LocalDate.of(2023, 3, 20)));
            clock.set(LocalDate.of(2023, 3, 22));
            acts.close(round, "抽查由值班人员另行安排");
            while (acts.advance(round).isRunning()) {
                clock.advance(Duration.ofSeconds(1));
            }
            acts.publish(round, "本轮不发通报");
            clock.reset();
            return round;
        });
    }

    /** As if another system had brought the reports in: nothing of them is drawn by lot yet. */
    public static void forgetDraws() {
        try (Connection owner = TestDatabase.current().owner();
                Statement statement = owner.createStatement()) {
            statement.execute("alter table review_sample disable trigger user;"
                    + " alter table review_sample_report disable trigger user;"
                    + " delete from review_sample_report; delete from review_sample;"
                    + " alter table review_sample enable trigger user;"
                    + " alter table review_sample_report enable trigger user");
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
