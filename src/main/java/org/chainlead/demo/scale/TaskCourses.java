package org.chainlead.demo.scale;

import java.util.Arrays;
import org.chainlead.demo.scale.Draw.Stream;
import org.chainlead.task.ReportCycle;
import org.chainlead.task.TaskState;

/**
 * How far each task has come and how many reports it has: exactly as many together as the scale says. Children go the
 * way of their parent.
 */
final class TaskCourses {

    /** Draws of a thousand, in the order of the states below. */
    private static final int[] UP_TO = {5, 10, 15, 115, 120, 125, 135};

    private static final TaskState[] STATES = {
        TaskState.DRAFT,
        TaskState.PENDING_APPROVAL,
        TaskState.PENDING_ACCEPTANCE,
        TaskState.IN_PROGRESS,
        TaskState.PENDING_VERIFICATION,
        TaskState.SUSPENDED,
        TaskState.TERMINATED
    };

    private final Scale scale;
    private final long seed;
    private final Families families;
    final TaskState[] states;
    final ReportCycle[] cycles;
    final int[] reports;

    TaskCourses(Scale scale, long seed, Families families) {
        this.scale = scale;
        this.seed = seed;
        this.families = families;
        this.states = new TaskState[scale.tasks()];
        this.cycles = new ReportCycle[scale.tasks()];
        this.reports = new int[scale.tasks()];
        for (int task = 0; task < scale.tasks(); task++) {
            draw(task);
        }
        shareOut();
        sortFamilies();
    }

    /** CLOSED stands for any state after the end until the month of the end is known. */
    private void draw(int task) {
        Draw draw = Draw.of(seed, Stream.COURSE, task);
        int drawn = draw.below(1_000);
        Integer parent = families.parent(task);
        if (parent != null) {
            states[task] = states[parent];
            cycles[task] = ReportCycle.MONTH;
        } else if (families.children(task) > 0) {
            states[task] = drawn < UP_TO[3] ? TaskState.IN_PROGRESS : TaskState.CLOSED;
            cycles[task] = ReportCycle.MONTH;
        } else {
            states[task] = state(drawn);
            cycles[task] = cycle(draw.below(100));
        }
        reports[task] = fixed(task);
    }

    private static TaskState state(int drawn) {
        for (int i = 0; i < UP_TO.length; i++) {
            if (drawn < UP_TO[i]) {
                return STATES[i];
            }
        }
        return TaskState.CLOSED;
    }

    private static ReportCycle cycle(int drawn) {
        if (drawn < 3) {
            return ReportCycle.NONE;
        }
        if (drawn < 9) {
            return ReportCycle.QUARTER;
        }
        if (drawn < 11) {
            return ReportCycle.HALF_YEAR;
        }
        return drawn < 12 ? ReportCycle.YEAR : ReportCycle.MONTH;
    }

    /** Reports of a task that does not report monthly; -1 for those that do. */
    private int fixed(int task) {
        TaskState state = states[task];
        boolean begun = state != TaskState.DRAFT
                && state != TaskState.PENDING_APPROVAL
                && state != TaskState.PENDING_ACCEPTANCE;
        if (!begun || families.group(task) != null) {
            return 0;
        }
        int average = Math.max(1, scale.reports() / scale.tasks());
        return switch (cycles[task]) {
            case NONE -> 0;
            case QUARTER -> Math.max(1, average / 2);
            case HALF_YEAR -> Math.max(1, average / 3);
            case YEAR -> Math.max(1, average / 6);
            case MONTH -> -1;
        };
    }

    /** What is left goes to the monthly ones: alike, then shifted within pairs. */
    private void shareOut() {
        int[] monthly = Arrays.stream(index()).filter(task -> reports[task] < 0).toArray();
        long left = scale.reports()
                - Arrays.stream(reports).filter(n -> n > 0).asLongStream().sum();
        for (int i = 0; i < monthly.length; i++) {
            reports[monthly[i]] = (int) (left * (i + 1) / monthly.length - left * i / monthly.length);
        }
        for (int i = 0; i + 1 < monthly.length; i += 2) {
            int shift = Draw.of(seed, Stream.PAIR, i).below(Math.max(1, reports[monthly[i]] / 2));
            reports[monthly[i]] += shift;
            reports[monthly[i + 1]] -= shift;
        }
    }

    /** A parent has reported the longest. */
    private void sortFamilies() {
        for (int task = 0; task < reports.length; task++) {
            int from = families.group(task) == null ? task : task + 1;
            int end = task + families.children(task) + 1;
            if (end - from > 1) {
                int[] sorted = Arrays.stream(reports, from, end).sorted().toArray();
                for (int i = from; i < end; i++) {
                    reports[i] = sorted[end - 1 - i];
                }
            }
        }
    }

    private int[] index() {
        int[] index = new int[scale.tasks()];
        Arrays.setAll(index, i -> i);
        return index;
    }
}
