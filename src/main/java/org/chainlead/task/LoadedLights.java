package org.chainlead.task;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Light;
import org.chainlead.task.LightRules.Assessment;
import org.chainlead.task.LightRules.Facts;
import org.chainlead.task.LightRules.Figure;
import org.chainlead.task.LightRules.GoalFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 核验灯 of tasks that a loader brings in as rows: the same rules, in the version in force, so that the next sweep finds
 * nothing to change. Not for acts of people.
 */
public final class LoadedLights {

    /** What stands on the task beside its light; {@code light} is absent while nothing can be judged. */
    public record Seen(@Nullable Light light, String reason, String rule, String done, boolean awaitingData) {}

    /** The newest accepted figure of the goal. @param unchecked taken 未逐条核 */
    public record Newest(LocalDate periodEnd, String periodText, BigDecimal value, boolean unchecked) {}

    private final LightRule rule;
    private final LightRules rules;
    private final Instant now;
    private final LocalDate today;

    public LoadedLights(JdbcClient jdbc, WorkCalendar calendar, Instant now) {
        this.now = now;
        this.today = LocalDate.ofInstant(now, DateTimeText.ZONE);
        this.rule = new LightRuleBook(jdbc).inForce(today);
        this.rules = new LightRules(calendar, rule.limits());
    }

    /** The light of a task with one goal that was handed out at the instant. */
    public Seen assess(
            TaskState state,
            ReportCycle cycle,
            LocalDate startsOn,
            Instant assignedAt,
            @Nullable LocalDate due,
            GoalView goal,
            @Nullable Newest newest) {
        List<Figure> figures = newest == null
                ? List.of()
                : List.of(new Figure(newest.periodEnd(), newest.periodText(), newest.value()));
        LocalDate runsFrom = LocalDate.ofInstant(assignedAt, DateTimeText.ZONE).plusDays(1);
        GoalFacts facts = new GoalFacts(goal, figures, List.of(), newest != null && newest.unchecked());
        Assessment seen =
                rules.assess(new Facts(state, startsOn, runsFrom, due, null, now, List.of(facts), cycle), today);
        return new Seen(
                seen.light(),
                seen.reason().text(),
                LightKeeper.words(rule, seen.topic()),
                seen.done(),
                seen.awaitingData() && !state.isDone());
    }
}
