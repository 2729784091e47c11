package org.chainlead.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainlead.common.Light;
import org.chainlead.common.Texts;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.chainlead.task.CompletionResult;
import org.chainlead.task.Element;
import org.chainlead.task.ElementChange;
import org.chainlead.task.ReportCycle;
import org.chainlead.task.RequestId;
import org.chainlead.task.RequestState;
import org.chainlead.task.Retention;
import org.chainlead.task.SetBy;
import org.chainlead.task.SourceKind;
import org.chainlead.task.TaskAssignment;
import org.chainlead.task.TaskChanges;
import org.chainlead.task.TaskCompletion;
import org.chainlead.task.TaskDraft;
import org.chainlead.task.TaskDrafting;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskLevel;
import org.chainlead.task.TaskPages;
import org.chainlead.task.TaskSteering;
import org.springframework.stereotype.Component;

/** What happens to tasks beside reports: extra tasks, splits, changes, completions, so that every state has something. */
@Component
class DemoStories implements DemoChapter {

    private static final String HEAD = "duchazhuren";

    /** Steps of one day keep the order of the file. */
    private static final int STEPS_A_MINUTE = 5;

    private static final Map<String, CompletionResult> RESULTS = Map.of(
            "COMPLETED", CompletionResult.COMPLETED,
            "COMPLETED_LATE", CompletionResult.COMPLETED_LATE,
            "BASICALLY_COMPLETED", CompletionResult.BASICALLY,
            "UNFINISHED_TERMINATED", CompletionResult.ENDED_UNDONE,
            "MERGED", CompletionResult.MERGED);

    private final TaskDrafting drafting;
    private final TaskAssignment assignment;
    private final TaskChanges changes;
    private final TaskSteering steering;
    private final TaskCompletion completion;
    private final TaskPages pages;
    private final DemoTaskIndex tasks;
    private final DemoPeople people;
    private final DemoSheets sheets;

    DemoStories(
            TaskDrafting drafting,
            TaskAssignment assignment,
            TaskChanges changes,
            TaskSteering steering,
            TaskCompletion completion,
            TaskPages pages,
            DemoTaskIndex tasks,
            DemoPeople people,
            DemoSheets sheets) {
        this.drafting = drafting;
        this.assignment = assignment;
        this.changes = changes;
        this.steering = steering;
        this.completion = completion;
        this.pages = pages;
        this.tasks = tasks;
        this.people = people;
        this.sheets = sheets;
    }

    @Override
    public void schedule(DemoScript script, DemoCase made, DemoCalendar calendar) {
        Map<String, DemoTable.Row> extra = new HashMap<>();
        DemoTable.read("extra_tasks.csv").forEach(row -> extra.put(row.get("source_number"), row));
        Map<String, TaskId> splits = new HashMap<>();
        int number = 0;
        for (DemoTable.Row row : DemoTable.read("stories.csv")) {
            Step step = new Step(row, made, calendar, extra, splits);
            Runnable act = step.act();
            if (act != null) {
                String what = row.get("kind") + " " + row.get("step") + " " + row.get("source_number");
                script.add(calendar.date(row.get("when")), 17, number++ / STEPS_A_MINUTE, what, act);
            }
        }
    }

    /** One step of a story. */
    private final class Step {

        private final DemoTable.Row row;
        private final DemoCase made;
        private final DemoCalendar calendar;
        private final Map<String, DemoTable.Row> extra;
        private final Map<String, TaskId> splits;

        Step(
                DemoTable.Row row,
                DemoCase made,
                DemoCalendar calendar,
                Map<String, DemoTable.Row> extra,
                Map<String, TaskId> splits) {
            this.row = row;
            this.made = made;
            this.calendar = calendar;
            this.extra = extra;
            this.splits = splits;
        }

        @org.jspecify.annotations.Nullable
        Runnable act() {
            return switch (row.get("kind") + " " + row.get("step")) {
                case "TASK CREATED" -> this::create;
                case "TASK SUBMITTED" -> () -> by(() -> drafting.submit(task()));
                case "TASK RETURNED" -> () -> people.act(approver(), () -> assignment.returnDraft(task(), text()));
                case "TASK APPROVED" -> () -> people.act(approver(), () -> assignment.approve(task(), text()));
                case "TASK ACCEPTED" ->
                    () -> by(
                            () -> assignment.accept(task(), made.account(row.get("detail"))),
                            Role.LIAISON,
                            Role.UNIT_HEAD);
                case "SPLIT CREATED" -> this::split;
                case "SPLIT APPROVED" ->
                    () -> by(() -> assignment.approve(splitTask(), Texts.t("demo.split")), Role.UNIT_HEAD);
                case "SPLIT ACCEPTED" ->
                    () -> by(() -> assignment.accept(splitTask(), made.account(row.get("detail"))), Role.LIAISON);
                case "ADJUSTMENT ASKED" ->
                    () -> by(
                            () -> assignment.requestAdjustment(task(), Element.RESPONSIBILITY, text(), wanted()),
                            Role.UNIT_HEAD);
                case "EXTENSION ASKED" ->
                    () -> by(
                            () -> changes.requestExtension(
                                    task(), calendar.date(row.get("due")), text(), text(), List.of()),
                            Role.UNIT_HEAD);
                case "AMENDMENT ASKED" ->
                    () -> by(() -> changes.requestAmendment(task(), amendment(), text()), Role.UNIT_HEAD);
                case "EXTENSION APPROVED", "AMENDMENT APPROVED" ->
                    () -> decide(request -> changes.approve(request, text(), paper(), null));
                case "EXTENSION REFUSED", "AMENDMENT REFUSED" ->
                    () -> decide(request -> changes.refuse(request, text(), paper()));
                case "COMPLETION ASKED" -> () -> by(this::askForCompletion, Role.UNIT_HEAD);
                case "COMPLETION PROPOSED" -> () -> by(() -> completion.propose(task(), result(), text()));
                case "COMPLETION RETURNED" -> () -> by(() -> completion.returnWork(task(), text()));
                case "COMPLETION VERIFIED" -> () -> by(() -> completion.pass(task(), result(), text()));
                case "COMPLETION CLOSED" ->
                    () -> by(() -> completion.close(task(), text().isEmpty() ? Texts.t("demo.reported") : text()));
                case "COMPLETION ARCHIVED" -> () -> by(() -> completion.archive(task(), Retention.YEARS_30));
                case "COMPLETION REOPENED" -> () -> by(() -> completion.reopen(task(), text()));
                case "SUSPENSION SUSPENDED" ->
                    () -> by(() -> steering.suspend(task(), calendar.date(row.get("due")), text(), paper()));
                case "SUSPENSION RESUMED" -> () -> by(() -> steering.resume(task(), text(), paper()));
                case "TERMINATION TERMINATED" -> () -> by(() -> steering.terminate(task(), text(), paper()));
                case "LIGHT_OVERRIDE SET" ->
                    () -> by(() -> steering.overrideLight(task(), Light.valueOf(row.get("detail")), text()));
                default -> null;
            };
        }

        private void askForCompletion() {
            completion.request(task(), result(), text(), text(), List.of(sheets.sheet(Texts.t("demo.evidence"))));
        }

        private void create() {
            DemoTable.Row task = Objects.requireNonNull(extra.get(row.get("source_number")));
            SourceKind kind = task.get("source_kind").equals("OTHER")
                    ? SourceKind.INSPECTION
                    : SourceKind.valueOf(task.get("source_kind"));
            SetBy setBy = kind == SourceKind.MEETING
                    ? SetBy.MINUTE
                    : kind == SourceKind.DOCUMENT ? SetBy.DOCUMENT : SetBy.LEADER;
            TaskDraft draft = new TaskDraft(
                    kind,
                    task.get("source_number"),
                    task.has("source") ? task.get("source") : Texts.t("demo.ownSource"),
                    task.get("clause"),
                    TaskLevel.PREFECTURE,
                    null,
                    null,
                    task.has("chain_code") ? made.chains.get(task.get("chain_code")) : null,
                    calendar.words(task.get("title")),
                    calendar.words(task.get("measure")),
                    calendar.words(task.get("goal")),
                    List.of(),
                    calendar.date(task.get("start")),
                    calendar.date(task.get("deadline")),
                    ReportCycle.MONTH,
                    made.unit(task.get("lead_unit_code")),
                    null,
                    made.post(task.get("leader_code")),
                    null,
                    task.list("support_codes").stream().map(made::unit).toList(),
                    List.of(made.unit(task.get("lead_unit_code"))),
                    task.list("copy_codes").stream().map(made::unit).toList(),
                    setBy,
                    calendar.words(task.get("proposal")),
                    false);
            TaskId id = TaskId.random();
            by(() -> drafting.create(id, draft));
            tasks.remember(row.get("source_number"), id);
        }

        private void split() {
            TaskId parent = task();
            TaskId child = TaskId.random();
            splits.put(row.get("story"), child);
            by(
                    () -> {
                        TaskDraft above = splitDraft(parent);
                        drafting.split(child, parent, above);
                        drafting.submit(child);
                    },
                    Role.STAFF,
                    Role.UNIT_HEAD);
        }

        private TaskDraft splitDraft(TaskId parent) {
            var detail = pages.detail(parent);
            LocalDate due = calendar.date(row.get("due"));
            LocalDate latest = detail.row().dueOn();
            return new TaskDraft(
                    detail.sourceKind(),
                    detail.row().sourceNumber(),
                    detail.sourceTitle(),
                    detail.sourceClause(),
                    detail.row().level(),
                    detail.plan(),
                    null,
                    detail.chain(),
                    text(),
                    "",
                    text(),
                    List.of(),
                    calendar.date(row.get("when")),
                    latest != null && due.isAfter(latest) ? latest : due,
                    ReportCycle.MONTH,
                    made.unit(row.get("units")),
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(made.unit(row.get("units"))),
                    List.of(),
                    SetBy.OFFICE,
                    Texts.t("demo.split"),
                    false);
        }

        private void decide(java.util.function.Consumer<RequestId> decision) {
            people.act(
                    matterDecider(),
                    () -> changes.requests(task()).stream()
                            .filter(request -> request.state() == RequestState.PENDING)
                            .forEach(request -> decision.accept(request.id())));
        }

        /** Who set the matter: the leader for what the leader set, else the head of the office with the paper. */
        private String matterDecider() {
            SetBy setBy = people.as(HEAD, () -> pages.detail(task()).setBy());
            return setBy == SetBy.LEADER ? row.get("by") : HEAD;
        }

        /** Documents and minutes are repeated by the head of the office, everything else is the leader's. */
        private String approver() {
            DemoTable.Row task = Objects.requireNonNull(extra.get(row.get("source_number")));
            boolean repeats = List.of("DOCUMENT", "MEETING").contains(task.get("source_kind"));
            return repeats ? HEAD : task.get("approver").isEmpty() ? row.get("by") : task.get("approver");
        }

        private void by(Runnable act, Role... roles) {
            people.act(row.get("by"), act, roles);
        }

        private TaskId task() {
            String unit = row.get("unit_code");
            String name = unit.isEmpty() ? "" : Objects.requireNonNull(made.unitNames.get(unit));
            return tasks.find(row.get("source_number"), name).orElseThrow();
        }

        private TaskId splitTask() {
            return Objects.requireNonNull(splits.get(row.get("story")));
        }

        private CompletionResult result() {
            String name = row.get("detail").split(";")[0];
            return RESULTS.getOrDefault(name, CompletionResult.COMPLETED);
        }

        /** A unit more that helps, or a sentence more in 措施. */
        private ElementChange amendment() {
            TaskDraft now = pages.elements(task());
            if (!row.get("detail").equals("SUPPORT")) {
                return ElementChange.words(Element.MEASURE, (now.measure() + "\n" + text()).strip());
            }
            List<UnitId> supporting = new ArrayList<>(now.supporting());
            supporting.add(made.unit(row.get("units")));
            String responsible = now.responsible() == null ? "" : now.responsible();
            return ElementChange.duty(Objects.requireNonNull(now.leadUnit()), supporting, responsible);
        }

        private String wanted() {
            return made.unitNames.getOrDefault(row.get("units"), "");
        }

        private String paper() {
            return Texts.t("demo.paper");
        }

        private String text() {
            return row.has("text") ? calendar.words(row.get("text")) : Texts.t("demo.agreed");
        }
    }
}
