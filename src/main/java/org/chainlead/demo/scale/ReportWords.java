package org.chainlead.demo.scale;

import java.util.ArrayList;
import java.util.List;
import org.chainlead.demo.scale.Draw.Stream;
import org.chainlead.dispatch.DataPeriod;
import org.chainlead.dispatch.DifficultyId;
import org.chainlead.dispatch.ReportBody;
import org.chainlead.dispatch.ReportBody.DifficultyEntry;
import org.chainlead.dispatch.ReportBody.GoalEntry;
import org.chainlead.dispatch.ReportBody.MilestoneEntry;
import org.chainlead.org.UnitId;
import org.chainlead.task.GoalId;
import org.chainlead.task.GoalKind;

/** Writes what a report says. */
final class ReportWords {

    private static final int HELP_DAYS = 30;

    private final long seed;
    private final Phrases phrases;
    private final Months months;
    private final Goals goals;

    ReportWords(long seed, Phrases phrases, Months months, Goals goals) {
        this.seed = seed;
        this.phrases = phrases;
        this.months = months;
        this.goals = goals;
    }

    ReportBody body(ReportPlan report) {
        Draw draw = Draw.of(seed, Stream.WORDS, (long) report.task().index() * 1_000 + report.number());
        String next = phrases.any("nextSteps", draw, "month", Integer.toString(month(report) % 12 + 1));
        if (report.unchanged()) {
            return new ReportBody("", List.of(), report.light(), List.of(), next, phrases.any("unchanged", draw));
        }
        return new ReportBody(
                progress(report, draw), goals(report), report.light(), difficulties(report, draw), next, null);
    }

    /** The text about the matter of the task, or about a planted word. */
    private String progress(ReportPlan report, Draw draw) {
        String planted = phrases.matter(draw);
        String matter = phrases.all("planted").contains(planted)
                ? planted
                : report.task().matter();
        return phrases.any(
                "progress",
                draw,
                "subject",
                ordinary(matter, report, draw),
                "month",
                Integer.toString(month(report)),
                "day",
                Integer.toString(draw.between(8, 19)),
                "value",
                report.value() == null
                        ? Integer.toString(report.percent())
                        : report.value().toPlainString(),
                "unit",
                report.value() == null || report.task().goalKind() == GoalKind.QUALITATIVE
                        ? phrases.the("rateUnit")
                        : goals.unit(report.task()),
                "percent",
                Integer.toString(report.percent()),
                "event",
                phrases.any("events", draw));
    }

    /** A word planted in the title is not planted again in every report of the task. */
    private String ordinary(String matter, ReportPlan report, Draw draw) {
        boolean fromTitle = matter.equals(report.task().matter());
        return fromTitle && phrases.all("planted").contains(matter) ? draw.one(phrases.all("subjects")) : matter;
    }

    private List<GoalEntry> goals(ReportPlan report) {
        TaskPlan task = report.task();
        GoalId goal = new GoalId(task.goal());
        if (report.value() != null) {
            return List.of(GoalEntry.figure(goal, report.value(), period(report), phrases.the("source")));
        }
        List<MilestoneEntry> reached = new ArrayList<>();
        for (int i = 0; i < Goals.count(task); i++) {
            if (goals.reachedBy(task, i) == report.number()) {
                reached.add(new MilestoneEntry(goals.milestone(task, i), goals.reachedOn(task, report.number())));
            }
        }
        return List.of(new GoalEntry(goal, null, null, "", List.of(), reached));
    }

    /** Since January; of the month alone for a percent. */
    DataPeriod period(ReportPlan report) {
        return report.task().goalKind() == GoalKind.QUALITATIVE
                ? new DataPeriod(months.month(report.month()), months.month(report.month()))
                : months.period(report.month());
    }

    private List<DifficultyEntry> difficulties(ReportPlan report, Draw draw) {
        Unit asked = report.task().supporting();
        if (report.difficulty() == null || asked == null) {
            return List.of();
        }
        return List.of(new DifficultyEntry(
                new DifficultyId(report.difficulty()),
                phrases.any("problems", draw, "subject", report.task().matter()),
                new UnitId(asked.id),
                months.month(report.month()).atDay(20).plusDays(HELP_DAYS)));
    }

    private int month(ReportPlan report) {
        return months.month(report.month()).getMonthValue();
    }
}
