package org.chainlead.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chainlead.common.Light;
import org.chainlead.common.Texts;
import org.chainlead.dispatch.DataPeriod;
import org.chainlead.dispatch.Difficulties;
import org.chainlead.dispatch.DifficultyId;
import org.chainlead.dispatch.ReportBody;
import org.chainlead.dispatch.ReportBody.DifficultyEntry;
import org.chainlead.dispatch.ReportBody.GoalEntry;
import org.chainlead.dispatch.ReportBody.MilestoneEntry;
import org.chainlead.dispatch.ReportBody.OccurrenceEntry;
import org.chainlead.dispatch.ReportFiling;
import org.chainlead.dispatch.ReportForm;
import org.chainlead.dispatch.ReportId;
import org.chainlead.dispatch.ReportQueries;
import org.chainlead.dispatch.ReportReview;
import org.chainlead.dispatch.Round;
import org.chainlead.dispatch.SaveReport;
import org.chainlead.dispatch.SavedReport;
import org.chainlead.org.Role;
import org.chainlead.task.ChildKind;
import org.chainlead.task.GoalKind;
import org.chainlead.task.GoalView;
import org.chainlead.task.TaskDetail;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskPages;
import org.chainlead.task.TaskQueries;
import org.chainlead.task.TaskRow;
import org.chainlead.task.TaskSort;
import org.chainlead.task.TaskState;
import org.springframework.stereotype.Component;

/** Months of reports: written by the units' staff, passed by their heads, read by the office two days later. */
@Component
class DemoReports implements DemoChapter {

    private static final String OFFICE = "duchayuan";
    private static final int REVIEW_AFTER_DAYS = 2;

    private final ReportFiling filing;
    private final ReportReview review;
    private final ReportQueries queries;
    private final Difficulties difficulties;
    private final TaskPages pages;
    private final TaskQueries rows;
    private final DemoTaskIndex tasks;
    private final DemoPeople people;

    DemoReports(
            ReportFiling filing,
            ReportReview review,
            ReportQueries queries,
            Difficulties difficulties,
            TaskPages pages,
            TaskQueries rows,
            DemoTaskIndex tasks,
            DemoPeople people) {
        this.filing = filing;
        this.review = review;
        this.queries = queries;
        this.difficulties = difficulties;
        this.pages = pages;
        this.rows = rows;
        this.tasks = tasks;
        this.people = people;
    }

    @Override
    public void schedule(DemoScript script, DemoCase made, DemoCalendar calendar) {
        tasks.forget();
        Staffing staffing = new Staffing(calendar);
        Occurrences occurrences = new Occurrences(calendar);
        for (DemoTable.Row row : DemoTable.read("report_texts.csv")) {
            if (row.get("core").equals("N") || row.get("outcome").equals("MISSING")) {
                continue;
            }
            LocalDate day = calendar.date(row.get("month") + "-" + row.get("day"));
            YearMonth month = calendar.month(row.number("month"));
            Told told = new Told(row, made, calendar, staffing, occurrences, day, month);
            script.add(
                    day,
                    16,
                    0,
                    "report " + row.get("source_number") + " " + row.get("unit_code") + " " + month,
                    told::write);
            String outcome = row.get("outcome");
            if (outcome.endsWith("ACCEPTED") || outcome.equals("RETURNED")) {
                script.add(
                        day.plusDays(REVIEW_AFTER_DAYS),
                        15,
                        0,
                        "review " + row.get("source_number") + " " + month,
                        told::review);
            }
            if (row.has("answered")) {
                script.add(
                        calendar.date(row.get("answered")), 11, 0, "answer " + row.get("source_number"), told::answer);
            }
        }
    }

    /** One row of the file as it is told. */
    private final class Told {

        private final DemoTable.Row row;
        private final DemoCase made;
        private final DemoCalendar calendar;
        private final Staffing staffing;
        private final Occurrences occurrences;
        private final LocalDate day;
        private final YearMonth month;
        private final DifficultyId difficulty = DifficultyId.random();

        Told(
                DemoTable.Row row,
                DemoCase made,
                DemoCalendar calendar,
                Staffing staffing,
                Occurrences occurrences,
                LocalDate day,
                YearMonth month) {
            this.row = row;
            this.made = made;
            this.calendar = calendar;
            this.staffing = staffing;
            this.occurrences = occurrences;
            this.day = day;
            this.month = month;
        }

        void write() {
            TaskId task = task();
            TaskRow ledger = ledger(task);
            if (!owed(ledger)) {
                return;
            }
            String unit = unitCode(ledger);
            String staff = staffing.staff(unit);
            SavedReport saved = people.as(staff, () -> fill(task), Role.STAFF);
            if (row.get("outcome").equals("DRAFT")) {
                return;
            }
            long version = people.as(staff, () -> filing.submit(task, month, saved.version()), Role.STAFF);
            if (!row.get("outcome").equals("IN_UNIT_REVIEW")) {
                pass(saved.id(), version, unit);
            }
        }

        void review() {
            TaskId task = task();
            TaskRow ledger = ledger(task);
            if (!owed(ledger)) {
                return;
            }
            String unit = unitCode(ledger);
            if (row.has("return_reason")) {
                act(
                        ledger,
                        form -> review.returnReport(
                                id(form), form.version(), calendar.words(row.get("return_reason"))));
                if (row.get("outcome").equals("RETURNED")) {
                    return;
                }
                String staff = staffing.staff(unit);
                ReportForm returned = people.as(staff, () -> form(task), Role.STAFF);
                long version = people.as(staff, () -> filing.submit(task, month, returned.version()), Role.STAFF);
                pass(id(returned), version, unit);
            }
            act(ledger, form -> review.accept(id(form), form.version()));
        }

        void answer() {
            String unit = row.get("asked_unit_code");
            people.act(
                    staffing.staff(unit),
                    () -> difficulties.answer(difficulty, calendar.words(row.get("answer"))),
                    Role.STAFF);
        }

        /** By the shift a quarter's last month may have become another month; such a task owes nothing then. */
        private boolean owed(TaskRow task) {
            TaskState state = task.state();
            return Round.owes(task.cycle(), month)
                    && (state == TaskState.IN_PROGRESS || state == TaskState.PENDING_VERIFICATION);
        }

        private TaskRow ledger(TaskId task) {
            return people.as(OFFICE, () -> rows.selected(List.of(task), TaskSort.NUMBER, true))
                    .getFirst();
        }

        private TaskDetail detail(TaskId task) {
            return people.as(OFFICE, () -> pages.detail(task));
        }

        private void pass(ReportId report, long submitted, String unit) {
            long version = submitted;
            for (String head : staffing.heads(unit, day)) {
                long standing = version;
                version = people.as(head, () -> review.pass(report, standing), Role.UNIT_HEAD);
            }
        }

        /** Who reviews: the head of the parent's lead unit for a split child, else the office. */
        private void act(TaskRow task, java.util.function.Consumer<ReportForm> act) {
            Runnable decide = () -> act.accept(form(task.id()));
            TaskId parent = task.topLevel() ? null : splitFrom(task.id());
            if (parent == null) {
                people.act(OFFICE, decide);
            } else {
                String lead = unitCode(ledger(parent).leadUnitName());
                people.act(staffing.heads(lead, day).getLast(), decide, Role.UNIT_HEAD);
            }
        }

        private @org.jspecify.annotations.Nullable TaskId splitFrom(TaskId task) {
            TaskDetail detail = detail(task);
            return detail.childKind() == ChildKind.SPLIT ? detail.parent() : null;
        }

        private SavedReport fill(TaskId task) {
            ReportForm open = form(task);
            boolean unchanged = row.has("unchanged_reason");
            ReportBody body = new ReportBody(
                    unchanged ? "" : calendar.words(row.get("progress")),
                    unchanged ? List.of() : goals(open),
                    Light.valueOf(row.get("reported_light")),
                    row.has("difficulty") ? List.of(trouble()) : List.of(),
                    calendar.words(row.get("next_step")),
                    unchanged ? calendar.words(row.get("unchanged_reason")) : null);
            return filing.save(new SaveReport(task, month, open.version(), body, List.of()));
        }

        private DifficultyEntry trouble() {
            return new DifficultyEntry(
                    difficulty,
                    calendar.words(row.get("difficulty")),
                    row.has("asked_unit_code") ? made.unit(row.get("asked_unit_code")) : null,
                    row.has("help_by") ? calendar.date(row.get("help_by")) : null);
        }

        private List<GoalEntry> goals(ReportForm form) {
            List<GoalEntry> entries = new ArrayList<>();
            List<String> values = List.of("value1", "value2");
            List<String> periods = List.of("period1", "period2");
            for (int i = 0; i < Math.min(form.goals().size(), values.size()); i++) {
                GoalView goal = form.goals().get(i);
                if (goal.kind() == GoalKind.FREQUENCY) {
                    List<OccurrenceEntry> happened =
                            occurrences.upTo(row.get("source_number"), row.get("unit_code"), day);
                    entries.add(new GoalEntry(goal.id(), null, null, "", happened, List.of()));
                } else if (!goal.milestones().isEmpty()) {
                    entries.add(new GoalEntry(goal.id(), null, null, "", List.of(), reached(goal)));
                } else if (row.has(values.get(i))) {
                    entries.add(GoalEntry.figure(
                            goal.id(),
                            new BigDecimal(row.get(values.get(i))),
                            period(row.get(periods.get(i))),
                            Texts.t("demo.source")));
                }
            }
            return entries;
        }

        private List<MilestoneEntry> reached(GoalView goal) {
            Set<String> numbers = new HashSet<>(row.list("milestones_done"));
            List<MilestoneEntry> reached = new ArrayList<>();
            int number = 0;
            for (GoalView.Milestone milestone : goal.milestones()) {
                number++;
                if (numbers.contains(String.valueOf(number)) && milestone.doneOn() == null) {
                    reached.add(new MilestoneEntry(milestone.id(), day));
                }
            }
            return reached;
        }

        private DataPeriod period(String months) {
            if (months.isEmpty()) {
                return DataPeriod.yearTo(month.minusMonths(1));
            }
            String[] ends = months.split("-");
            return new DataPeriod(
                    calendar.month(Integer.parseInt(ends[0])), calendar.month(Integer.parseInt(ends[ends.length - 1])));
        }

        private ReportForm form(TaskId task) {
            return queries.form(task, month);
        }

        private ReportId id(ReportForm form) {
            return Objects.requireNonNull(form.id());
        }

        private TaskId task() {
            String unit = row.get("unit_code");
            String name = unit.isEmpty() ? "" : Objects.requireNonNull(made.unitNames.get(unit));
            return tasks.find(row.get("source_number"), name)
                    .orElseThrow(
                            () -> new IllegalArgumentException("No task " + row.get("source_number") + " " + name));
        }

        private String unitCode(TaskRow task) {
            return row.has("unit_code") ? row.get("unit_code") : unitCode(task.leadUnitName());
        }

        private String unitCode(@org.jspecify.annotations.Nullable String name) {
            return made.unitNames.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(name))
                    .findFirst()
                    .orElseThrow()
                    .getKey();
        }
    }

    /** Who writes and who passes in a unit. */
    private static final class Staffing {

        private record Head(
                String username,
                LocalDate from,
                @org.jspecify.annotations.Nullable LocalDate until) {

            boolean inForce(LocalDate day) {
                return !day.isBefore(from) && (until == null || !day.isAfter(until));
            }
        }

        private final Map<String, String> staff = new HashMap<>();
        private final Map<String, List<String>> steps = new HashMap<>();
        private final Map<String, List<Head>> heads = new HashMap<>();

        Staffing(DemoCalendar calendar) {
            for (DemoTable.Row row : DemoTable.read("review_steps.csv")) {
                steps.computeIfAbsent(row.get("unit_code"), unit -> new ArrayList<>())
                        .add(row.get("username"));
            }
            for (DemoTable.Row row : DemoTable.read("accounts.csv")) {
                if (row.get("role").equals("STAFF")) {
                    staff.putIfAbsent(row.get("unit_code"), row.get("username"));
                }
                if (row.get("role").equals("UNIT_HEAD")) {
                    heads.computeIfAbsent(row.get("unit_code"), unit -> new ArrayList<>())
                            .add(new Head(
                                    row.get("username"),
                                    calendar.date(row.get("from")),
                                    row.has("until") ? calendar.date(row.get("until")) : null));
                }
            }
        }

        String staff(String unit) {
            return Objects.requireNonNull(staff.get(unit), unit);
        }

        /** The unit's steps in order; of a unit with one step whoever is its head that day. */
        List<String> heads(String unit, LocalDate day) {
            List<String> chain = steps.getOrDefault(unit, List.of());
            if (chain.size() > 1) {
                return chain;
            }
            return heads.getOrDefault(unit, List.of()).stream()
                    .filter(head -> head.inForce(day))
                    .map(Head::username)
                    .limit(1)
                    .toList();
        }
    }

    /** The occurrences of 频次 goals that no report has named yet. */
    private static final class Occurrences {

        private record Happened(LocalDate on, int count, DemoTable.Row row) {}

        private final Map<String, List<Happened>> open = new HashMap<>();
        private final DemoCalendar calendar;

        Occurrences(DemoCalendar calendar) {
            this.calendar = calendar;
            for (DemoTable.Row row : DemoTable.read("frequency.csv")) {
                open.computeIfAbsent(row.get("source_number") + "/" + row.get("unit_code"), k -> new ArrayList<>())
                        .add(new Happened(
                                calendar.date(row.get("month") + "-" + row.get("day")), row.number("count"), row));
            }
        }

        List<OccurrenceEntry> upTo(String number, String unit, LocalDate day) {
            List<OccurrenceEntry> entries = new ArrayList<>();
            List<Happened> left = open.getOrDefault(number + "/" + unit, List.of());
            left.stream().filter(one -> !one.on().isAfter(day)).forEach(one -> {
                for (int i = 0; i < one.count(); i++) {
                    entries.add(new OccurrenceEntry(
                            one.on(),
                            one.row().get("kind"),
                            calendar.words(one.row().get("subject")),
                            calendar.words(one.row().get("result")),
                            ""));
                }
            });
            open.put(
                    number + "/" + unit,
                    new ArrayList<>(
                            left.stream().filter(one -> one.on().isAfter(day)).toList()));
            return entries;
        }
    }
}
