package org.chainlead.demo.scale;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chainlead.demo.scale.Draw.Stream;
import org.chainlead.task.Comparison;
import org.chainlead.task.GoalId;
import org.chainlead.task.GoalKind;
import org.chainlead.task.GoalView;
import org.jspecify.annotations.Nullable;

/** The one goal of each task, and the words about it. */
final class Goals {

    private static final int MILESTONES = 3;

    private final long seed;
    private final Phrases phrases;
    private final Months months;

    Goals(long seed, Phrases phrases, Months months) {
        this.seed = seed;
        this.phrases = phrases;
        this.months = months;
    }

    /** @param accepted how many reports have been accepted, for the milestones reached */
    GoalView view(TaskPlan task, int accepted) {
        boolean percent = task.goalKind() == GoalKind.QUALITATIVE;
        return new GoalView(
                new GoalId(task.goal()),
                0,
                task.goalKind(),
                name(task),
                percent ? null : Comparison.GE,
                percent ? null : BigDecimal.valueOf(task.target()),
                unit(task),
                BigDecimal.ZERO,
                null,
                null,
                null,
                false,
                null,
                null,
                List.of(),
                task.milestones() ? milestones(task, accepted) : List.of());
    }

    String unit(TaskPlan task) {
        return switch (task.goalKind()) {
            case QUALITATIVE -> "";
            case RATE -> phrases.the("rateUnit");
            default -> measured("goalUnits", task);
        };
    }

    /** The goal as the document words it. */
    String text(TaskPlan task, Draw draw) {
        return Phrases.fill(
                measured("goals", task), draw, "subject", task.matter(), "n", Integer.toString(task.target()));
    }

    /** The report that tells of a milestone. */
    int reachedBy(TaskPlan task, int milestone) {
        double way = (milestone + 1.0) / MILESTONES * task.length() / Math.min(1, task.pace());
        return (int) Math.ceil(way) - 1;
    }

    UUID milestone(TaskPlan task, int milestone) {
        return Draw.of(seed, Stream.TEXT, -1L - (long) task.index() * MILESTONES - milestone)
                .uuid();
    }

    /** The day a report tells a milestone was reached on. */
    LocalDate reachedOn(TaskPlan task, int report) {
        return months.month(task.month(report)).atDay(8);
    }

    static int count(TaskPlan task) {
        return task.milestones() ? MILESTONES : 0;
    }

    private List<GoalView.Milestone> milestones(TaskPlan task, int accepted) {
        List<GoalView.Milestone> milestones = new ArrayList<>();
        for (int i = 0; i < MILESTONES; i++) {
            int period = Math.ceilDiv((i + 1) * task.length(), MILESTONES) - 1;
            milestones.add(new GoalView.Milestone(
                    milestone(task, i),
                    months.month(task.first())
                            .plusMonths((long) period * task.step())
                            .atEndOfMonth(),
                    BigDecimal.valueOf(i == MILESTONES - 1 ? 40 : 30),
                    phrases.all("milestones").get(i),
                    doneOn(task, i, accepted)));
        }
        return milestones;
    }

    private @Nullable LocalDate doneOn(TaskPlan task, int milestone, int accepted) {
        int report = reachedBy(task, milestone);
        return report < accepted ? reachedOn(task, report) : null;
    }

    private String name(TaskPlan task) {
        return switch (task.goalKind()) {
            case QUALITATIVE -> phrases.the("percentNames");
            case RATE -> phrases.the("rateNames").replace("{subject}", task.matter());
            default -> measured("goalNames", task);
        };
    }

    private String measured(String key, TaskPlan task) {
        List<String> all = phrases.all(key);
        return all.get(task.index() % all.size());
    }
}
