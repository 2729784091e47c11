package org.chainlead.demo.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

/** What happens in which month, and the work of writing it, in parts. */
final class Calendar {

    private static final int CHUNK = 1_000;

    /** The rows and entries of a part of a month. */
    record Part(TaskTrail begun, ReportRows reports, TaskTrail ended) {}

    private final Ledger ledger;
    private final List<List<Integer>> begin = lists();
    private final List<List<Integer>> report = lists();
    private final List<List<Integer>> end = lists();

    Calendar(Ledger ledger) {
        this.ledger = ledger;
        for (TaskPlan task : ledger.tasks) {
            enter(task);
        }
    }

    private void enter(TaskPlan task) {
        TaskPlan.Times times = task.times();
        begin.get(ledger.months.of(Objects.requireNonNullElse(times.assigned(), times.created())))
                .add(task.index());
        for (int i = 0; i < task.reports(); i++) {
            report.get(task.month(i)).add(task.index());
        }
        if (times.completed() != null || times.terminated() != null) {
            end.get(task.last()).add(task.index());
        }
    }

    /** The parts of a month; beginnings and ends go with the first one. */
    List<Callable<Part>> parts(int month) {
        int[] tasks = report.get(month).stream().mapToInt(i -> i).toArray();
        List<Callable<Part>> parts = new ArrayList<>();
        for (int from = 0; from == 0 || from < tasks.length; from += CHUNK) {
            int first = from;
            parts.add(() -> part(month, tasks, first, Math.min(tasks.length, first + CHUNK)));
        }
        return parts;
    }

    private Part part(int month, int[] tasks, int from, int until) {
        long number = (long) month * ledger.tasks.length + from;
        TaskTrail begun = new TaskTrail(ledger, 2 * number);
        TaskTrail ended = new TaskTrail(ledger, 2 * number + 1);
        if (from == 0) {
            begin.get(month).forEach(i -> begun.begin(ledger.tasks[i]));
            end.get(month).forEach(i -> ended.end(ledger.tasks[i]));
        }
        return new Part(begun, new ReportRows(ledger, number).make(month, tasks, from, until), ended);
    }

    private static List<List<Integer>> lists() {
        List<List<Integer>> lists = new ArrayList<>();
        for (int i = 0; i <= Months.COUNT; i++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }
}
