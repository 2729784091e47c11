package org.chainlead.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainlead.common.Texts;
import org.chainlead.importing.ImportId;
import org.chainlead.org.AccountId;
import org.chainlead.org.Directory;
import org.chainlead.org.PersonRef;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.chainlead.task.ActionPlans;
import org.chainlead.task.Comparison;
import org.chainlead.task.EditableDraft;
import org.chainlead.task.GoalDraft;
import org.chainlead.task.GoalKind;
import org.chainlead.task.Per;
import org.chainlead.task.ReportCycle;
import org.chainlead.task.SetBy;
import org.chainlead.task.TaskAssignment;
import org.chainlead.task.TaskDraft;
import org.chainlead.task.TaskDrafting;
import org.chainlead.task.TaskFilter;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskImport;
import org.chainlead.task.TaskImportSettings;
import org.chainlead.task.TaskLevel;
import org.chainlead.task.TaskQueries;
import org.chainlead.task.TaskRow;
import org.chainlead.task.TaskSort;
import org.chainlead.task.TaskState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The 100 tasks: brought in through the importer, completed, handed out and signed for. */
@Component
class DemoTasks {

    private static final String OFFICE = "duchayuan";
    private static final String HEAD = "duchazhuren";

    private final ActionPlans plans;
    private final TaskImport imports;
    private final TaskDrafting drafting;
    private final TaskAssignment assignment;
    private final TaskQueries queries;
    private final Directory directory;
    private final DemoPeople people;

    DemoTasks(
            ActionPlans plans,
            TaskImport imports,
            TaskDrafting drafting,
            TaskAssignment assignment,
            TaskQueries queries,
            Directory directory,
            DemoPeople people) {
        this.plans = plans;
        this.imports = imports;
        this.drafting = drafting;
        this.assignment = assignment;
        this.queries = queries;
        this.directory = directory;
        this.people = people;
    }

    void schedule(DemoScript script, DemoCase made, DemoCalendar calendar) {
        LocalDate imported = calendar.date("2023-03-13");
        script.add(imported, 9, 0, "plans", () -> people.act(HEAD, () -> createPlans(made, calendar)));
        script.add(imported, 9, 10, "import", () -> people.act(OFFICE, () -> bringIn(made, calendar)));
        script.add(imported, 10, 0, "complete and submit", () -> people.act(OFFICE, () -> complete(made, calendar)));
        script.add(imported.plusDays(1), 9, 0, "approve", () -> people.act(HEAD, this::approve));
        script.add(imported.plusDays(2), 10, 0, "accept", () -> accept(made));
    }

    private void createPlans(DemoCase made, DemoCalendar calendar) {
        Map<String, List<String>> specials = new HashMap<>();
        DemoTable.read("special_actions.csv")
                .forEach(row -> specials.computeIfAbsent(row.get("plan_code"), code -> new ArrayList<>())
                        .add(row.get("name")));
        for (DemoTable.Row row : DemoTable.read("plans.csv")) {
            made.plans.put(
                    row.get("code"),
                    plans.create(
                            row.get("name"),
                            row.get("document_number"),
                            TaskLevel.PREFECTURE,
                            calendar.date(row.get("start")),
                            calendar.date(row.get("end")),
                            specials.getOrDefault(row.get("code"), List.of())));
        }
    }

    private void bringIn(DemoCase made, DemoCalendar calendar) {
        ImportId id = imports.open("tasks-2023.csv", DemoTable.bytes("tasks-2023.csv"));
        TaskImportSettings settings = imports.settings(id);
        imports.save(
                id,
                imports.batch(id).version(),
                settings.withConstants(
                                null,
                                false,
                                "",
                                TaskLevel.PREFECTURE,
                                calendar.date("2023-01-01"),
                                ReportCycle.MONTH,
                                SetBy.DOCUMENT,
                                Texts.t("demo.proposal"))
                        .withAnswers(TaskImportSettings.Several.FIRST_LEADS, Map.of())
                        .withOutcome(false, calendar.shift(), false));
        imports.commit(id, imports.batch(id).version());
    }

    /** What the list does not say and the office knows: leaders, chains, supporting units, goals in full. */
    private void complete(DemoCase made, DemoCalendar calendar) {
        Map<String, DemoTable.Row> leaders = byNumber("task_leaders.csv");
        Map<String, DemoTable.Row> chains = byNumber("task_chains.csv");
        Map<String, List<UnitId>> support = new HashMap<>();
        DemoTable.read("task_support.csv")
                .forEach(row -> support.computeIfAbsent(row.get("source_number"), n -> new ArrayList<>())
                        .add(made.unit(row.get("unit_code"))));
        DemoGoals goals = new DemoGoals(calendar);
        for (TaskRow row : rows(TaskState.DRAFT)) {
            String number = Objects.requireNonNull(row.sourceNumber());
            EditableDraft open = drafting.open(row.id());
            drafting.edit(
                    row.id(),
                    open.version(),
                    completed(
                            open.draft(),
                            Objects.requireNonNull(leaders.get(number)),
                            chains.get(number),
                            support.getOrDefault(number, List.of()),
                            goals.of(number),
                            made));
            drafting.submit(row.id());
        }
    }

    private static TaskDraft completed(
            TaskDraft d,
            DemoTable.Row leader,
            DemoTable.@Nullable Row chain,
            List<UnitId> support,
            List<GoalDraft> goals,
            DemoCase made) {
        return new TaskDraft(
                d.sourceKind(),
                d.sourceNumber(),
                d.sourceTitle(),
                d.sourceClause(),
                d.level(),
                d.plan(),
                d.specialAction(),
                chain == null ? null : made.chains.get(chain.get("chain_code")),
                d.title(),
                d.measure(),
                d.goalText(),
                goals.isEmpty() ? d.goals() : goals,
                d.startsOn(),
                d.dueOn(),
                ReportCycle.valueOf(leader.get("cycle")),
                d.leadUnit(),
                d.group(),
                made.post(leader.get("leader_code")),
                d.responsible(),
                support.stream().filter(unit -> !unit.equals(d.leadUnit())).toList(),
                d.addressees(),
                d.copies(),
                d.setBy(),
                d.proposal(),
                leader.get("starred").equals("Y"));
    }

    private void approve() {
        List<TaskId> submitted =
                rows(TaskState.PENDING_APPROVAL).stream().map(TaskRow::id).toList();
        assignment.approveAll(submitted, Texts.t("demo.basis"));
    }

    /** Each unit's first liaison signs and names its first 经办人. */
    private void accept(DemoCase made) {
        Map<String, String> names = new HashMap<>();
        made.unitNames.forEach((code, name) -> names.put(name, code));
        Map<String, String> liaisons = new HashMap<>();
        for (DemoTable.Row row : DemoTable.read("accounts.csv")) {
            if (row.get("role").equals("LIAISON")) {
                liaisons.putIfAbsent(row.get("unit_code"), row.get("username"));
            }
        }
        Map<String, List<TaskId>> byUnit = new HashMap<>();
        List<TaskRow> pending = people.as(HEAD, () -> rows(TaskState.PENDING_ACCEPTANCE));
        pending.forEach(row -> byUnit.computeIfAbsent(
                        Objects.requireNonNull(names.get(row.leadUnitName())), u -> new ArrayList<>())
                .add(row.id()));
        byUnit.forEach((unit, tasks) -> {
            String liaison = liaisons.get(unit);
            if (liaison != null) {
                people.act(
                        liaison,
                        () -> assignment.acceptAll(tasks, Objects.requireNonNull(handler(made.unit(unit)))),
                        Role.LIAISON);
            }
        });
    }

    /** The first 经办人, or the liaison of a unit that has none. */
    private @Nullable AccountId handler(UnitId unit) {
        return directory.people(unit, List.of(Role.STAFF, Role.LIAISON)).stream()
                .sorted(Comparator.comparing(PersonRef::role))
                .map(PersonRef::account)
                .findFirst()
                .orElse(null);
    }

    private List<TaskRow> rows(TaskState state) {
        return queries.rows(TaskFilter.all().withStates(java.util.Set.of(state)), TaskSort.NUMBER, true, 0, 1000);
    }

    private static Map<String, DemoTable.Row> byNumber(String file) {
        Map<String, DemoTable.Row> rows = new HashMap<>();
        DemoTable.read(file).forEach(row -> rows.putIfAbsent(row.get("source_number"), row));
        return rows;
    }

    /** Goals and milestones by task number. */
    private static final class DemoGoals {

        private final Map<String, List<GoalDraft>> goals = new HashMap<>();

        DemoGoals(DemoCalendar calendar) {
            Map<String, List<GoalDraft.MilestoneDraft>> milestones = new HashMap<>();
            for (DemoTable.Row row : DemoTable.read("task_milestones.csv")) {
                milestones
                        .computeIfAbsent(row.get("source_number") + "/" + row.get("goal_ord"), k -> new ArrayList<>())
                        .add(new GoalDraft.MilestoneDraft(
                                calendar.date(row.get("month") + "-" + row.get("day")),
                                new BigDecimal(row.get("weight")),
                                calendar.words(row.get("text"))));
            }
            for (DemoTable.Row row : DemoTable.read("task_goals.csv")) {
                String number = row.get("source_number");
                goals.computeIfAbsent(number, n -> new ArrayList<>())
                        .add(goal(row, milestones.getOrDefault(number + "/" + row.get("ord"), List.of())));
            }
        }

        List<GoalDraft> of(String number) {
            return goals.getOrDefault(number, List.of());
        }

        private static GoalDraft goal(DemoTable.Row row, List<GoalDraft.MilestoneDraft> milestones) {
            GoalKind kind = GoalKind.valueOf(row.get("kind"));
            boolean frequency = kind == GoalKind.FREQUENCY;
            BigDecimal target = row.has("target") ? new BigDecimal(row.get("target")) : null;
            return new GoalDraft(
                    kind,
                    row.get("name"),
                    row.has("comparison") && !frequency ? Comparison.valueOf(row.get("comparison")) : null,
                    frequency ? null : target,
                    row.get("unit"),
                    row.has("opening") ? new BigDecimal(row.get("opening")) : BigDecimal.ZERO,
                    null,
                    row.has("per") ? Per.valueOf(row.get("per")) : null,
                    frequency && target != null ? target.intValue() : null,
                    row.get("year_total").equals("Y"),
                    List.of(),
                    milestones);
        }
    }
}
