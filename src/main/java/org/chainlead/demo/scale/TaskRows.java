package org.chainlead.demo.scale;

import static org.chainlead.common.Texts.t;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Light;
import org.chainlead.database.BulkCopy;
import org.chainlead.database.CopyRows;
import org.chainlead.dispatch.ReportBody;
import org.chainlead.dispatch.Round;
import org.chainlead.org.Role;
import org.chainlead.task.CompletionResult;
import org.chainlead.task.GoalView;
import org.chainlead.task.LoadedLights;
import org.chainlead.task.Retention;
import org.chainlead.task.SetBy;
import org.chainlead.task.TaskState;
import org.chainlead.task.TaskUnitRelation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Some tasks as rows, with their goals, units and elements. */
final class TaskRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SUSPENDED_DAYS = 30;

    private static final String ELEMENTS = "id, case_number, source_kind, source_number, source_title, source_clause,"
            + " level, plan_id, chain_id, title, measure, goal_text, starts_on, due_on, original_due_on, cycle,"
            + " lead_unit_id, group_id, post_id, responsible, handler_id, set_by, proposal, basis, parent_id, child_kind,"
            + " starred";

    private static final String LIFE = "state, author_id, author_unit_id, author_role, submitted_at, approver_id,"
            + " assigned_at, acceptance_due_on, accepted_at, requested_result, proposed_by, proposed_result,"
            + " completion_asked_at, completion_asked_by, completed_at, completed_by, result, closed_at, retention,"
            + " archived_at, suspended_until, terminated_at, created_at, changed_at";

    private static final String STANDING = "reported_light, verified_light, verified_reason, verified_rule,"
            + " original_light, awaiting_data, awaiting_report, done_text, progress, progress_on, grams";

    private final Ledger ledger;
    private final LoadedLights lights;
    private final CopyRows tasks = new CopyRows();
    private final CopyRows goals = new CopyRows();
    private final CopyRows milestones = new CopyRows();
    private final CopyRows units = new CopyRows();
    private final CopyRows versions = new CopyRows();

    TaskRows(Ledger ledger, LoadedLights lights) {
        this.ledger = ledger;
        this.lights = lights;
    }

    TaskRows make(int from, int until) {
        for (int i = from; i < until; i++) {
            make(ledger.tasks[i]);
        }
        return this;
    }

    void write(BulkCopy copy) throws SQLException {
        copy.write("task", String.join(", ", ELEMENTS, LIFE, STANDING), tasks);
        copy.write("goal", "id, task_id, position, kind, name, comparison, target, unit, base", goals);
        copy.write("milestone", "id, goal_id, position, due_on, weight, text, done_on", milestones);
        copy.write("task_unit", "task_id, unit_id, relation, position", units);
        copy.write("task_version", "task_id, no, body, reason, changed_at", versions);
    }

    private void make(TaskPlan task) {
        int accepted = ledger.reports.accepted(task);
        GoalView goal = ledger.goals.view(task, accepted);
        TaskWords words = TaskWords.of(ledger, task);
        tasks.add(Stream.of(elements(task, words), life(task), standing(task, accepted, goal), grams(task, words))
                .flatMap(Arrays::stream)
                .toArray());
        goals.add(goal.id(), task.id(), 0, goal.kind(), goal.name(), goal.comparison(), goal.target(), goal.unit(), 0);
        int position = 0;
        for (GoalView.Milestone step : goal.milestones()) {
            milestones.add(step.id(), task.goal(), position++, step.dueOn(), step.weight(), step.text(), step.doneOn());
        }
        unitRows(task);
        if (task.times().assigned() != null) {
            String body = JSON.writeValueAsString(words.draft(ledger, task, goal));
            versions.add(task.id(), 1, body, words.document(), task.times().assigned());
        }
    }

    private void unitRows(TaskPlan task) {
        Unit supporting = task.supporting();
        if (supporting != null) {
            units.add(task.id(), supporting.id, TaskUnitRelation.SUPPORTING, 0);
            if (ledger.reports.hasDifficulty(task)) {
                units.add(task.id(), supporting.id, TaskUnitRelation.ASKED, 0);
            }
        }
    }

    /** What the last accepted report left on the task. */
    private record Told(
            @Nullable Light light, String line, @Nullable LocalDate on) {}

    private Told told(TaskPlan task, int accepted) {
        if (accepted == 0) {
            return new Told(null, "", null);
        }
        ReportPlan report = ledger.reports.plan(task, accepted - 1);
        ReportBody body = ledger.words.body(report);
        String unchanged = body.unchangedReason();
        return new Told(
                body.reportedLight(),
                unchanged == null ? body.progress() : t("dispatch.unchangedLine", unchanged),
                LocalDate.ofInstant(report.submitted(), DateTimeText.ZONE));
    }

    private LoadedLights.@Nullable Newest newest(TaskPlan task, int accepted) {
        for (int number = accepted - 1; number >= 0; number--) {
            ReportPlan report = ledger.reports.plan(task, number);
            if (report.value() != null) {
                var period = ledger.words.period(report);
                return new LoadedLights.Newest(period.end(), period.text(), report.value(), report.unchecked());
            }
        }
        return null;
    }

    private LoadedLights.Seen light(TaskPlan task, int accepted, GoalView goal) {
        Instant assigned = task.times().assigned();
        if (assigned == null || task.state() == TaskState.TERMINATED) {
            return new LoadedLights.Seen(null, "", "", "", false);
        }
        return lights.assess(
                task.state(), task.cycle(), task.startsOn(), assigned, task.due(), goal, newest(task, accepted));
    }

    private Object[] elements(TaskPlan task, TaskWords words) {
        boolean handedOut = task.times().assigned() != null;
        Integer parent = task.parent();
        return new Object[] {
            task.id(),
            handedOut ? ledger.caseNumber(task) : null,
            task.source(),
            Ledger.sourceNumber(task),
            words.source(task),
            words.clause(),
            task.level(),
            ledger.plans[task.plan()].id(),
            task.chain().id(),
            task.title(),
            words.measure(),
            words.goal(),
            task.startsOn(),
            task.due(),
            handedOut ? task.due() : null,
            task.cycle(),
            task.lead() == null ? null : task.lead().id,
            task.group() == null ? null : task.group().id(),
            ledger.organisation.posts.get(task.chain().post()).id(),
            ledger.phrases.the("responsible"),
            id(task.handler()),
            SetBy.OFFICE,
            ledger.phrases.the("proposal"),
            handedOut ? words.document() : null,
            parent == null ? null : ledger.tasks[parent].id(),
            task.childKind(),
            TaskWords.isStarred(task)
        };
    }

    private Object[] life(TaskPlan task) {
        TaskPlan.Times times = task.times();
        Instant assigned = times.assigned();
        boolean done = times.completed() != null;
        boolean asked = done || task.state() == TaskState.PENDING_VERIFICATION;
        Person supervisor = ledger.organisation.supervisor(task.index());
        Person head = ledger.organisation.supervisionHead();
        CompletionResult result = done ? CompletionResult.COMPLETED : null;
        return new Object[] {
            task.state(),
            supervisor.id(),
            ledger.organisation.office().id,
            Role.SUPERVISOR,
            task.state() == TaskState.DRAFT ? null : times.created(),
            assigned == null ? null : head.id(),
            assigned,
            assigned == null || times.accepted() != null ? null : ledger.months.acceptanceDue(assigned),
            times.accepted(),
            asked ? CompletionResult.COMPLETED : null,
            done ? supervisor.id() : null,
            result,
            asked ? askedAt(times) : null,
            asked ? id(task.handler()) : null,
            times.completed(),
            done ? head.id() : null,
            result,
            times.closed(),
            times.archived() == null ? null : Retention.YEARS_10,
            times.archived(),
            task.state() == TaskState.SUSPENDED ? ledger.months.today().plusDays(SUSPENDED_DAYS) : null,
            times.terminated(),
            times.created(),
            changed(times)
        };
    }

    private Object[] standing(TaskPlan task, int accepted, GoalView goal) {
        Told told = told(task, accepted);
        LoadedLights.Seen light = light(task, accepted, goal);
        return new Object[] {
            told.light(),
            light.light(),
            light.reason(),
            light.rule(),
            light.light(),
            light.awaitingData(),
            isAwaited(task),
            light.done(),
            told.line(),
            told.on()
        };
    }

    private Object[] grams(TaskPlan task, TaskWords words) {
        boolean handedOut = task.times().assigned() != null;
        String text = Stream.of(
                        Objects.requireNonNullElse(Ledger.sourceNumber(task), ""),
                        handedOut ? ledger.caseNumber(task) : "",
                        task.title(),
                        words.measure(),
                        words.goal())
                .collect(Collectors.joining(" "));
        return new Object[] {GramCodes.of(text)};
    }

    private static @Nullable UUID id(@Nullable Person person) {
        return person == null ? null : person.id();
    }

    private Instant askedAt(TaskPlan.Times times) {
        return Objects.requireNonNullElse(times.completed(), ledger.months.now())
                .minusSeconds(3_600);
    }

    /** Nothing has come in for the last month whose cut-off is over. */
    private boolean isAwaited(TaskPlan task) {
        boolean working = task.state() == TaskState.IN_PROGRESS || task.state() == TaskState.PENDING_VERIFICATION;
        boolean over = ledger.months.now().isAfter(ledger.months.cutOff(Months.LAST));
        int month = over ? Months.LAST : Months.LAST - 1;
        boolean owes = Round.owes(task.cycle(), ledger.months.month(month));
        if (!working || !owes || task.group() != null || task.first() > month) {
            return false;
        }
        int number = task.reports() - 1;
        boolean reported = number >= 0 && task.month(number) >= month;
        return !reported
                || (task.month(number) == month
                        && ledger.reports.plan(task, number).left() == null);
    }

    private static Instant changed(TaskPlan.Times times) {
        return Stream.of(times.archived(), times.closed(), times.completed(), times.terminated(), times.accepted())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(times.created());
    }
}
