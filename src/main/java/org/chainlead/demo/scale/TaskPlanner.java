package org.chainlead.demo.scale;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chainlead.demo.scale.Draw.Stream;
import org.chainlead.demo.scale.TaskPlan.Times;
import org.chainlead.task.ChildKind;
import org.chainlead.task.GoalKind;
import org.chainlead.task.ReportCycle;
import org.chainlead.task.SourceKind;
import org.chainlead.task.TaskLevel;
import org.chainlead.task.TaskState;
import org.jspecify.annotations.Nullable;

/** Decides everything about the tasks, one after another, because a child asks its parent. */
final class TaskPlanner {

    static final int PLANS_A_YEAR = 3;
    private static final double LATE = 0.1;

    private final Organisation organisation;
    private final Phrases phrases;
    private final Months months;
    private final long seed;
    private final Families families;
    private final TaskCourses courses;
    private final TaskPlan[] plans;

    TaskPlanner(Scale scale, long seed, Organisation organisation, Phrases phrases, Months months) {
        this.organisation = organisation;
        this.phrases = phrases;
        this.months = months;
        this.seed = seed;
        this.families = new Families(organisation.groups, scale.tasks());
        this.courses = new TaskCourses(scale, seed, families);
        this.plans = new TaskPlan[scale.tasks()];
    }

    TaskPlan[] plan() {
        for (int task = 0; task < plans.length; task++) {
            plans[task] = plan(task);
        }
        return plans;
    }

    private TaskPlan plan(int task) {
        Draw draw = Draw.of(seed, Stream.TASK, task);
        Integer above = families.parent(task);
        TaskPlan parent = above == null ? null : plans[above];
        Course course = course(task, parent, draw);
        Unit lead = lead(task, parent, draw);
        String matter = phrases.matter(draw);
        int busy = draw.below(1_000);
        boolean done = isDone(course.state());
        boolean under = course.state().isUnderWay();
        int ahead = under ? course.ahead() : 0;
        LocalDate due = months.month(course.last())
                .plusMonths(under ? course.ahead() : done && draw.chance(LATE) ? -1 : draw.below(2))
                .atEndOfMonth();
        LocalDate starts = months.month(course.first()).atDay(1);
        Organisation.Chain chain = draw.one(organisation.chains);
        UUID id = draw.uuid();
        GoalKind kind = goalKind(busy);
        return new TaskPlan(
                task,
                id,
                draw.uuid(),
                course.state(),
                courses.cycles[task],
                lead,
                families.group(task),
                above,
                families.kind(task),
                course.first(),
                course.last(),
                course.step(),
                courses.reports[task],
                ahead,
                pace(draw, done),
                kind,
                kind == GoalKind.QUALITATIVE && busy % 3 == 0,
                kind == GoalKind.RATE ? draw.between(5, 12) : draw.between(10, 400),
                source(draw.below(100)),
                level(draw.below(100)),
                Math.max(0, months.year(course.first()) - months.year(0)) * PLANS_A_YEAR + draw.below(PLANS_A_YEAR),
                chain,
                lead == null || course.times().accepted() == null ? null : lead.staff(draw.below(1_000)),
                supporting(draw, lead),
                matter,
                parent != null ? parent.title() : phrases.any("titles", draw, words(matter, draw)),
                starts,
                due.isBefore(starts) ? months.month(course.first()).atEndOfMonth() : due,
                course.times());
    }

    private String[] words(String matter, Draw draw) {
        return new String[] {
            "verb", draw.one(phrases.all("verbs")),
            "subject", matter,
            "object", draw.one(phrases.all("objects"))
        };
    }

    /** Months and moments of a task. */
    private record Course(TaskState state, int first, int last, int step, int ahead, Times times) {}

    private Course course(int task, @Nullable TaskPlan parent, Draw draw) {
        int step = step(courses.cycles[task]);
        int reports = courses.reports[task];
        boolean isGroup = families.group(task) != null;
        int length = Math.max(1, isGroup ? courses.reports[task + 1] : reports);
        int last = parent != null ? parent.last() : last(task, length, step, draw);
        int first = last - (length - 1) * step;
        int ahead = draw.below(100) < 8 ? -1 : draw.below(13);
        TaskState state = parent != null ? parent.state() : ended(courses.states[task], last, draw);
        boolean fannedOut = families.kind(task) == ChildKind.FAN_OUT;
        Times times =
                state == TaskState.DRAFT || state == TaskState.PENDING_APPROVAL || state == TaskState.PENDING_ACCEPTANCE
                        ? beforeWork(state, draw)
                        : times(
                                state,
                                first,
                                last,
                                fannedOut && parent != null ? parent.times().assigned() : null,
                                draw);
        return new Course(state, first, last, step, parent != null ? parent.ahead() : ahead, times);
    }

    /** The month of the last report, or the present one; at the end of a period of the cycle. */
    private int last(int task, int length, int step, Draw draw) {
        boolean open = courses.states[task] != TaskState.CLOSED && courses.states[task] != TaskState.TERMINATED;
        boolean behind = draw.below(100) < 6 || courses.states[task] == TaskState.SUSPENDED;
        int last = open ? Months.LAST - (behind ? 1 : 0) : draw.between((length - 1) * step, Months.LAST - 1);
        int aligned = last - months.month(last).getMonthValue() % step;
        return aligned < (length - 1) * step ? aligned + step : aligned;
    }

    private static int step(ReportCycle cycle) {
        return switch (cycle) {
            case MONTH, NONE -> 1;
            case QUARTER -> 3;
            case HALF_YEAR -> 6;
            case YEAR -> 12;
        };
    }

    private static TaskState ended(TaskState state, int last, Draw draw) {
        if (state != TaskState.CLOSED) {
            return state;
        }
        int drawn = draw.below(100);
        int age = Months.LAST - last;
        if (age <= 1 || drawn < 4) {
            return TaskState.COMPLETED;
        }
        return age <= 2 || drawn < 12 ? TaskState.CLOSED : TaskState.ARCHIVED;
    }

    private Times beforeWork(TaskState state, Draw draw) {
        Instant created = months.now().minus(Duration.ofHours(draw.between(30, 240)));
        Instant assigned = state == TaskState.PENDING_ACCEPTANCE
                ? months.now().minus(Duration.ofMinutes(draw.between(30, 1_200)))
                : null;
        return new Times(created, assigned, null, null, null, null, null);
    }

    /** Handed out and signed for before the first cut-off; ended after the last one. */
    private Times times(TaskState state, int first, int last, @Nullable Instant handedOut, Draw draw) {
        Instant assigned = handedOut == null ? months.at(first, draw.between(2, 5), 9, draw.below(3_600)) : handedOut;
        Instant accepted = months.at(first, draw.between(6, 8), 10, draw.below(3_600));
        Instant end = months.at(last, draw.between(26, 28), 16, draw.below(3_600));
        boolean done = isDone(state);
        boolean closed = state == TaskState.CLOSED || state == TaskState.ARCHIVED;
        return new Times(
                assigned.minus(Duration.ofDays(3)),
                assigned,
                accepted,
                done ? end : null,
                closed ? end.plus(Duration.ofDays(10)) : null,
                state == TaskState.ARCHIVED ? end.plus(Duration.ofDays(30)) : null,
                state == TaskState.TERMINATED ? end : null);
    }

    /** Half of all tasks is led by the departments and counties, the other half by all other units alike. */
    private @Nullable Unit lead(int task, @Nullable TaskPlan parent, Draw draw) {
        if (families.group(task) != null) {
            return null;
        }
        if (parent != null && parent.group() != null) {
            return parent.group().members().get(task - parent.index() - 1);
        }
        if (parent != null && parent.lead() != null && !parent.lead().below.isEmpty()) {
            return draw.one(parent.lead().below);
        }
        if (families.children(task) > 0) {
            return draw.one(organisation.counties);
        }
        if (draw.chance(0.5)) {
            return draw.one(draw.chance(0.8) ? organisation.departments : organisation.counties);
        }
        List<Unit> units = organisation.units;
        return units.get(draw.between(3, units.size() - 1));
    }

    private @Nullable Unit supporting(Draw draw, @Nullable Unit lead) {
        Unit unit = draw.one(organisation.departments);
        return draw.chance(0.3) && unit != lead ? unit : null;
    }

    private static double pace(Draw draw, boolean done) {
        int drawn = draw.below(100);
        if (done || drawn < 70) {
            return draw.between(1.0, 1.12);
        }
        return drawn < 90 ? draw.between(0.72, 0.9) : draw.between(0.4, 0.65);
    }

    private static boolean isDone(TaskState state) {
        return state.isDone();
    }

    private static GoalKind goalKind(int drawn) {
        if (drawn < 500) {
            return GoalKind.CUMULATIVE;
        }
        return drawn < 650 ? GoalKind.RATE : drawn < 700 ? GoalKind.THRESHOLD : GoalKind.QUALITATIVE;
    }

    private static SourceKind source(int drawn) {
        if (drawn < 85) {
            return SourceKind.DOCUMENT;
        }
        return drawn < 95 ? SourceKind.MEETING : drawn < 98 ? SourceKind.INSPECTION : SourceKind.ENTERPRISE;
    }

    private static TaskLevel level(int drawn) {
        return drawn < 70 ? TaskLevel.PREFECTURE : drawn < 95 ? TaskLevel.PROVINCE : TaskLevel.CENTRAL;
    }
}
