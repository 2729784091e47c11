package org.chainlead.demo;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.chainlead.supervision.Interview;
import org.chainlead.supervision.InterviewOutcome;
import org.chainlead.supervision.NoticeAnswers;
import org.chainlead.supervision.NoticeDraft;
import org.chainlead.supervision.NoticeDrafting;
import org.chainlead.supervision.NoticeId;
import org.chainlead.supervision.NoticeInterviews;
import org.chainlead.supervision.NoticeIssuing;
import org.chainlead.supervision.NoticeKind;
import org.chainlead.supervision.NoticeQueries;
import org.chainlead.supervision.NoticeTemplate;
import org.chainlead.supervision.UrgeId;
import org.chainlead.supervision.Urges;
import org.chainlead.task.TaskFilter;
import org.chainlead.task.TaskQueries;
import org.chainlead.task.TaskRow;
import org.chainlead.task.TaskSort;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 提醒单, 警示单, 督办函, 约谈 and 催办 of {@code stories.csv}. */
@Component
class DemoNotices implements DemoChapter {

    private static final String OFFICE = "duchayuan";
    private static final String HEAD = "duchazhuren";
    private static final String SECRETARY_GENERAL = "mishuzhang";
    private static final int MANY = 1000;
    private static final int AFTER_TALK = 17;

    private final NoticeDrafting drafting;
    private final NoticeIssuing issuing;
    private final NoticeAnswers answers;
    private final NoticeInterviews interviews;
    private final NoticeQueries papers;
    private final Urges urges;
    private final TaskQueries queries;
    private final DemoPeople people;

    DemoNotices(
            NoticeDrafting drafting,
            NoticeIssuing issuing,
            NoticeAnswers answers,
            NoticeInterviews interviews,
            NoticeQueries papers,
            Urges urges,
            TaskQueries queries,
            DemoPeople people) {
        this.drafting = drafting;
        this.issuing = issuing;
        this.answers = answers;
        this.interviews = interviews;
        this.papers = papers;
        this.urges = urges;
        this.queries = queries;
        this.people = people;
    }

    @Override
    public void schedule(DemoScript script, DemoCase made, DemoCalendar calendar) {
        Told told = new Told(made, calendar);
        for (DemoTable.Row row : DemoTable.read("stories.csv")) {
            String what = row.get("story") + " " + row.get("kind") + " " + row.get("step");
            LocalDate day = calendar.date(row.get("when"));
            int hour = 8 + Math.min(row.number("ord"), 9);
            if (row.get("kind").equals("NOTICE")) {
                script.add(day, hour, 30, what, () -> told.notice(row));
                if (row.get("step").equals("HELD")) {
                    script.add(day, AFTER_TALK, 0, "outcome of " + what, () -> told.outcome(row));
                }
            } else if (row.get("kind").equals("URGE")) {
                script.add(day, hour, 30, what, () -> told.urge(row));
            }
        }
    }

    /** What has been told so far: the notice and the addressed units of each story. */
    private final class Told {

        private final DemoCase made;
        private final DemoCalendar calendar;
        private final Map<String, NoticeId> notices = new HashMap<>();
        private final Map<String, NoticeKind> kinds = new HashMap<>();
        private final Map<String, String> leaderOf = new HashMap<>();
        private final Map<String, List<String>> addressed = new HashMap<>();
        private final Map<String, String> unitOf = new HashMap<>();
        private final Map<String, String> headOf = new HashMap<>();

        Told(DemoCase made, DemoCalendar calendar) {
            this.made = made;
            this.calendar = calendar;
            for (DemoTable.Row row : DemoTable.read("accounts.csv")) {
                unitOf.putIfAbsent(row.get("username"), row.get("unit_code"));
                if (row.get("role").equals("UNIT_HEAD") && !row.has("until")) {
                    headOf.putIfAbsent(row.get("unit_code"), row.get("username"));
                }
            }
            Map<String, String> accounts = new HashMap<>();
            DemoTable.read("leaders.csv").forEach(row -> accounts.put(row.get("code"), row.get("account")));
            DemoTable.read("task_leaders.csv")
                    .forEach(row -> leaderOf.put(
                            row.get("source_number"), Objects.requireNonNull(accounts.get(row.get("leader_code")))));
        }

        /** 要点, 承诺 and 整改要求 of a 约谈, written down when it is over. */
        void outcome(DemoTable.Row row) {
            InterviewOutcome said = new InterviewOutcome(
                    t("demo.talk.points"),
                    t("demo.talk.promises"),
                    t("demo.talk.rectification"),
                    calendar.date(row.get("due")));
            people.act(
                    OFFICE,
                    () -> interviews.record(id(row), papers.detail(id(row)).version(), said),
                    Role.SUPERVISOR);
        }

        void notice(DemoTable.Row row) {
            switch (row.get("step")) {
                case "DRAFTED" -> draft(row, row.get("by"));
                case "HELD" -> {
                    draft(row, OFFICE);
                    issue(row);
                }
                case "REVIEWED" -> people.act(HEAD, () -> issuing.review(id(row)), Role.SUPERVISION_HEAD);
                case "ISSUED" -> issue(row);
                case "ACCEPTED" -> {
                    people.act(row.get("by"), () -> answers.sign(id(row)), Role.LIAISON, Role.UNIT_HEAD);
                    others(row).forEach(unit -> asHead(unit, () -> answers.sign(id(row))));
                }
                case "REPLIED" -> {
                    Runnable reply = () -> answers.reply(id(row), calendar.words(row.get("text")), List.of());
                    people.act(row.get("by"), reply, Role.UNIT_HEAD);
                    others(row).forEach(unit -> asHead(unit, reply));
                }
                case "CHECKED" -> check(row);
                case "CLOSED" -> people.act(HEAD, () -> issuing.close(id(row)), Role.SUPERVISION_HEAD);
                case "VOIDED" ->
                    people.act(HEAD, () -> issuing.makeVoid(id(row), row.get("text")), Role.SUPERVISION_HEAD);
                default -> throw new IllegalArgumentException("Unknown step " + row.get("step"));
            }
        }

        /** By who signs the kind: 主任, 秘书长, or the leader in charge of the task. */
        private void issue(DemoTable.Row row) {
            Runnable act = () -> issuing.issue(id(row), "");
            switch (Objects.requireNonNull(kinds.get(row.get("story")))) {
                case WARNING, SUPERVISION -> people.act(SECRETARY_GENERAL, act, Role.SECRETARY_GENERAL);
                case INTERVIEW ->
                    people.act(Objects.requireNonNull(leaderOf.get(row.get("source_number"))), act, Role.LEADER);
                default -> people.act(HEAD, act, Role.SUPERVISION_HEAD);
            }
        }

        /** Tasks of another chapter are urged when that chapter has told of them. */
        void urge(DemoTable.Row row) {
            task(row)
                    .ifPresent(task -> people.act(
                            row.get("by"),
                            () -> urges.send(UrgeId.random(), List.of(task.id()), row.get("text")),
                            Role.SUPERVISOR));
        }

        private void draft(DemoTable.Row row, String by) {
            TaskRow task = task(row).orElseThrow();
            String[] units = row.get("units").split("\\|", 2);
            List<String> to = codes(units[0]);
            NoticeKind kind = NoticeKind.valueOf(row.get("detail"));
            String text = calendar.words(row.get("text"));
            NoticeDraft draft = new NoticeDraft(
                    kind,
                    List.of(task.id()),
                    to.stream().map(made::unit).toList(),
                    codes(units[1]).stream().map(made::unit).toList(),
                    t("demo.noticeTitle", task.title(), label(kind)),
                    kind == NoticeKind.INTERVIEW ? text : "",
                    kind == NoticeKind.INTERVIEW ? "" : text,
                    kind == NoticeKind.INTERVIEW ? null : calendar.date(row.get("due")),
                    t("demo.startReason"),
                    talk(calendar.date(row.get("when"))),
                    NoticeTemplate.of(kind).wording(1));
            NoticeId id = NoticeId.random();
            people.act(by, () -> drafting.create(id, draft), Role.SUPERVISOR);
            notices.put(row.get("story"), id);
            kinds.put(row.get("story"), kind);
            addressed.put(row.get("story"), to);
        }

        /** Read only where the document is a 约谈. */
        private Interview talk(LocalDate day) {
            return new Interview(
                    day.atTime(15, 0), t("demo.talk.place"), t("demo.talk.invited"), t("demo.talk.by"), "", "");
        }

        private void check(DemoTable.Row row) {
            boolean passed = row.get("detail").equals("PASSED");
            for (String unit : Objects.requireNonNull(addressed.get(row.get("story")))) {
                UnitId checked = made.unit(unit);
                people.act(
                        row.get("by"), () -> answers.check(id(row), checked, passed, row.get("text")), Role.SUPERVISOR);
            }
        }

        /** The addressed units besides the one whose person the file names: their heads do the same. */
        private Stream<String> others(DemoTable.Row row) {
            String own = unitOf.get(row.get("by"));
            return Objects.requireNonNull(addressed.get(row.get("story"))).stream()
                    .filter(unit -> !unit.equals(own));
        }

        private void asHead(String unit, Runnable act) {
            people.act(Objects.requireNonNull(headOf.get(unit), unit), act, Role.UNIT_HEAD);
        }

        private NoticeId id(DemoTable.Row row) {
            return Objects.requireNonNull(notices.get(row.get("story")), row.get("story"));
        }

        private Optional<TaskRow> task(DemoTable.Row row) {
            @Nullable String unit = made.unitNames.get(row.get("unit_code"));
            return people
                    .as(
                            HEAD,
                            () -> queries.rows(TaskFilter.all(), TaskSort.NUMBER, true, 0, MANY),
                            Role.SUPERVISION_HEAD)
                    .stream()
                    .filter(task -> row.get("source_number").equals(task.sourceNumber()))
                    .filter(task -> unit == null || unit.equals(task.leadUnitName()))
                    .findFirst();
        }

        private static List<String> codes(String text) {
            return text.isEmpty() ? List.of() : List.of(text.split(";"));
        }
    }
}
