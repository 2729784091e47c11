package org.chainlead.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.chainlead.chain.ChainId;
import org.chainlead.common.Texts;
import org.chainlead.importing.CellProblem;
import org.chainlead.office.TableRow;
import org.chainlead.office.TableSheet;
import org.chainlead.org.Directory;
import org.chainlead.org.LeaderPostId;
import org.chainlead.org.PostRef;
import org.chainlead.org.UnitGroupId;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitNames;
import org.chainlead.org.UnitRef;
import org.chainlead.task.TaskImportCheck.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns the rows of a sheet into tasks to be made, and into the check the wizard shows. */
@Component
class TaskImportRows {

    /**
     * A task a row makes.
     *
     * @param part counts when one row makes several
     * @param existing the draft it amends instead
     * @param cycle the report cycle the row itself names
     */
    record PlannedTask(
            int row,
            int part,
            TaskDraft draft,
            @Nullable TaskId existing,
            @Nullable ReportCycle cycle) {}

    /** The whole sheet read. */
    record Read(TaskImportCheck check, List<PlannedTask> tasks) {}

    private final UnitNames names;
    private final Directory directory;
    private final Plans plans;
    private final JdbcClient jdbc;
    private final Clock clock;

    TaskImportRows(UnitNames names, Directory directory, Plans plans, JdbcClient jdbc, Clock clock) {
        this.names = names;
        this.directory = directory;
        this.plans = plans;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isKnownUnit(String name) {
        return new UnitTexts(names, Map.of(), group -> List.of()).knows(name);
    }

    private List<UnitId> members(UnitGroupId group) {
        return directory.members(group, LocalDate.now(clock)).stream()
                .map(UnitRef::id)
                .toList();
    }

    Read read(TableSheet sheet, TaskImportSettings settings) {
        Reading reading = new Reading(settings);
        for (TableRow row : sheet.rows()) {
            if (row.number() > settings.headerRow() && !row.isOnlyMerged() && settings.headerRow() > 0) {
                reading.row(new TaskCells(row, settings));
            }
        }
        return reading.result();
    }

    /** What is gathered while the rows go by. */
    private final class Reading {

        private final TaskImportSettings settings;
        private final UnitTexts texts;
        private final Map<String, PlanId> planIds = new HashMap<>();
        private final Map<String, LeaderPostId> posts = new HashMap<>();
        private final Map<String, Existing> existing = new HashMap<>();
        private final Map<String, Integer> seen = new HashMap<>();
        private final Set<String> several = new TreeSet<>();
        private final Set<String> unknown = new TreeSet<>();
        private final Set<String> unknownPlans = new TreeSet<>();
        private final List<TaskImportCheck.Row> checked = new ArrayList<>();
        private final List<PlannedTask> tasks = new ArrayList<>();
        private int past;

        Reading(TaskImportSettings settings) {
            this.settings = settings;
            this.texts = new UnitTexts(names, settings.units(), TaskImportRows.this::members);
            plans.all().forEach(plan -> planIds.put(plan.name(), plan.id()));
            for (PostRef post : directory.posts()) {
                posts.put(post.name(), post.id());
            }
            jdbc.sql("""
                            select id, plan_id, source_number, state from task
                             where parent_id is null and source_number is not null""")
                    .query((row, n) -> existing.put(
                            row.getObject(2, UUID.class) + "/" + row.getString(3),
                            new Existing(
                                    new TaskId(row.getObject(1, UUID.class)), TaskState.valueOf(row.getString(4)))))
                    .list();
        }

        void row(TaskCells cells) {
            if (cells.isNote()) {
                cells.warn("", "task.import.problem.note");
            }
            if (cells.isNote() || settings.excluded().contains(cells.number())) {
                checked.add(leftOut(cells));
                return;
            }
            String title = cells.text(TaskImportFields.TITLE);
            String number = cells.sourceNumber();
            String lead = cells.text(TaskImportFields.LEAD);
            if (title.isEmpty()) {
                cells.error(TaskImportFields.TITLE, "task.import.problem.title");
            }
            LocalDate due = cells.date(TaskImportFields.DUE).orElse(null);
            if (due == null && cells.text(TaskImportFields.DUE).isEmpty()) {
                cells.error(TaskImportFields.DUE, "task.import.problem.noDate");
            } else if (due != null && due.isBefore(LocalDate.now(clock))) {
                past++;
                cells.warn(TaskImportFields.DUE, "task.import.problem.pastDate", due);
            }
            String post = cells.text(TaskImportFields.POST);
            if (!post.isEmpty() && !posts.containsKey(post)) {
                cells.warn(TaskImportFields.POST, "task.import.problem.post", post);
            }
            PlanId plan = plan(cells);
            UnitTexts.Meaning meaning = units(cells, lead);
            duplicate(cells, number, plan);
            List<GoalDraft> goals = GoalCells.read(cells, due);
            DraftRowPolicies.check(cells, goals, due, settings);
            Existing old = existing(cells, number, plan);
            Outcome outcome = outcome(cells, meaning, old);
            int makes = 0;
            if (outcome == Outcome.CREATE || outcome == Outcome.AMEND_EXISTING) {
                plan(cells, due, plan, meaning, goals, old);
                makes = each(cells, meaning)
                        ? meaning.each().size() + meaning.unknown().size()
                        : 1;
            }
            checked.add(new TaskImportCheck.Row(
                    cells.number(), number, title, lead, due, outcome, makes, List.copyOf(cells.problems())));
        }

        /** In a plan that is still to be made no number is taken, not even by a task without a plan. */
        private @Nullable Existing existing(TaskCells cells, String number, @Nullable PlanId plan) {
            boolean inNewPlan =
                    plan == null && !cells.text(TaskImportFields.PLAN).isEmpty();
            return number.isEmpty() || inNewPlan
                    ? null
                    : existing.get((plan == null ? null : plan.uuid()) + "/" + number);
        }

        private static TaskImportCheck.Row leftOut(TaskCells cells) {
            return new TaskImportCheck.Row(
                    cells.number(),
                    cells.sourceNumber(),
                    cells.text(TaskImportFields.TITLE),
                    cells.text(TaskImportFields.LEAD),
                    null,
                    Outcome.EXCLUDED,
                    0,
                    List.copyOf(cells.problems()));
        }

        Read result() {
            int year = LocalDate.now(clock).getYear();
            int shift = past == 0 ? 0 : Math.max(0, (year - settings.startsOn().getYear()) * 12);
            return new Read(
                    new TaskImportCheck(
                            checked,
                            List.copyOf(several),
                            several.stream()
                                    .noneMatch(text -> settings.severalIn(text) == TaskImportSettings.Several.ASK),
                            List.copyOf(unknown),
                            List.copyOf(unknownPlans),
                            past,
                            shift == 0 && past > checked.size() / 2 ? suggested(year) : shift),
                    tasks);
        }

        private int suggested(int year) {
            return checked.stream()
                    .map(TaskImportCheck.Row::dueOn)
                    .filter(java.util.Objects::nonNull)
                    .mapToInt(LocalDate::getYear)
                    .max()
                    .stream()
                    .map(latest -> Math.max(0, year - latest) * 12)
                    .findFirst()
                    .orElse(0);
        }

        private @Nullable PlanId plan(TaskCells cells) {
            String name = cells.text(TaskImportFields.PLAN);
            if (name.isEmpty()) {
                return settings.plan() == null ? null : PlanId.of(settings.plan());
            }
            PlanId plan = planIds.get(name);
            if (plan == null) {
                unknownPlans.add(name);
                if (!settings.createPlans()) {
                    cells.error(TaskImportFields.PLAN, "task.import.problem.plan", name);
                }
            }
            return plan;
        }

        private UnitTexts.Meaning units(TaskCells cells, String lead) {
            UnitTexts.Meaning meaning = texts.meaning(lead);
            if (lead.isEmpty()) {
                cells.error(TaskImportFields.LEAD, "task.import.problem.noUnit");
            }
            for (String name : meaning.unknown()) {
                TaskImportSettings.UnitAnswer answer = settings.units().get(name);
                if (answer == null || !answer.create()) {
                    unknown.add(name);
                    cells.error(TaskImportFields.LEAD, "task.import.problem.unit", name);
                }
            }
            if (meaning.several()) {
                several.add(lead);
                if (settings.severalIn(lead) == TaskImportSettings.Several.ASK) {
                    cells.error(TaskImportFields.LEAD, "task.import.problem.several", lead);
                }
            }
            return meaning;
        }

        private void duplicate(TaskCells cells, String number, @Nullable PlanId plan) {
            if (!number.isEmpty()) {
                Integer first =
                        seen.putIfAbsent(plan + "/" + number + "/" + cells.text(TaskImportFields.PLAN), cells.number());
                if (first != null) {
                    cells.error(TaskImportFields.NUMBER, "task.import.problem.twice", number, first);
                }
            }
        }

        private Outcome outcome(TaskCells cells, UnitTexts.Meaning meaning, @Nullable Existing old) {
            if (cells.problems().stream().anyMatch(CellProblem::blocking)) {
                return Outcome.BLOCKED;
            }
            if (old == null) {
                return Outcome.CREATE;
            }
            if (!settings.amendExisting()) {
                return Outcome.SKIP_EXISTING;
            }
            if (old.state() != TaskState.DRAFT) {
                cells.warn(TaskImportFields.NUMBER, "task.import.problem.assigned", Texts.label(old.state()));
                return Outcome.SKIP_EXISTING;
            }
            if (each(cells, meaning)) {
                cells.warn(TaskImportFields.NUMBER, "task.import.problem.eachExisting");
                return Outcome.SKIP_EXISTING;
            }
            return Outcome.AMEND_EXISTING;
        }

        /** Each of several units has the task for itself. */
        private boolean each(TaskCells cells, UnitTexts.Meaning meaning) {
            return meaning.several()
                    && settings.severalIn(cells.text(TaskImportFields.LEAD)) == TaskImportSettings.Several.EACH;
        }

        private void plan(
                TaskCells cells,
                @Nullable LocalDate due,
                @Nullable PlanId plan,
                UnitTexts.Meaning meaning,
                List<GoalDraft> goals,
                @Nullable Existing old) {
            ReportCycle cycle = DraftRowPolicies.cycle(cells).orElse(null);
            List<TaskDraft> drafts = new ArrayList<>();
            if (each(cells, meaning)) {
                meaning.each().forEach(unit -> drafts.add(draft(cells, due, plan, goals, unit, null, List.of())));
            } else {
                UnitId lead = meaning.group().isPresent() || meaning.each().isEmpty()
                        ? null
                        : meaning.each().getFirst();
                drafts.add(draft(cells, due, plan, goals, lead, meaning.group().orElse(null), meaning.rest()));
            }
            for (int part = 0; part < drafts.size(); part++) {
                TaskId id = old == null ? null : old.id();
                tasks.add(new PlannedTask(cells.number(), part, drafts.get(part), id, cycle));
            }
        }

        private TaskDraft draft(
                TaskCells cells,
                @Nullable LocalDate due,
                @Nullable PlanId plan,
                List<GoalDraft> goals,
                @Nullable UnitId lead,
                @Nullable UnitGroupId group,
                List<UnitId> others) {
            String source = cells.text(TaskImportFields.SOURCE);
            String chain = settings.chains().get(cells.number());
            return new TaskDraft(
                    SourceKind.DOCUMENT,
                    cells.sourceNumber(),
                    source.isEmpty() ? settings.document() : source,
                    cells.text(TaskImportFields.CLAUSE),
                    settings.level(),
                    plan,
                    cells.text(TaskImportFields.SPECIAL),
                    chain == null ? null : ChainId.of(chain),
                    cells.text(TaskImportFields.TITLE),
                    cells.text(TaskImportFields.MEASURE),
                    cells.text(TaskImportFields.GOAL),
                    goals,
                    settings.startsOn(),
                    due,
                    DraftRowPolicies.cycle(cells).orElse(settings.cycle()),
                    lead,
                    group,
                    posts.get(cells.text(TaskImportFields.POST)),
                    cells.text(TaskImportFields.RESPONSIBLE),
                    supporting(cells, others),
                    lead == null ? List.of() : List.of(lead),
                    List.of(),
                    settings.setBy(),
                    settings.proposal(),
                    false);
        }

        private List<UnitId> supporting(TaskCells cells, List<UnitId> others) {
            List<UnitId> all = new ArrayList<>(others);
            String column = cells.text(TaskImportFields.SUPPORT);
            if (!column.isEmpty()) {
                UnitTexts.Meaning meaning = texts.meaning(column);
                all.addAll(meaning.each());
                meaning.group().filter(group -> !meaning.several()).ifPresent(group -> all.addAll(members(group)));
                meaning.unknown()
                        .forEach(name -> cells.warn(TaskImportFields.SUPPORT, "task.import.problem.support", name));
            }
            settings.support().getOrDefault(cells.number(), List.of()).forEach(id -> all.add(UnitId.of(id)));
            return all.stream().distinct().toList();
        }
    }

    private record Existing(TaskId id, TaskState state) {}
}
