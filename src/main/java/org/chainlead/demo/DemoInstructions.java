package org.chainlead.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainlead.attachment.AttachmentId;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Texts;
import org.chainlead.instruction.Handling;
import org.chainlead.instruction.InstructionDetail;
import org.chainlead.instruction.InstructionId;
import org.chainlead.instruction.InstructionQueries;
import org.chainlead.instruction.InstructionService;
import org.chainlead.instruction.InstructionTriage;
import org.chainlead.instruction.Triage;
import org.chainlead.instruction.Urgency;
import org.chainlead.instruction.WriteInstruction;
import org.chainlead.org.Role;
import org.chainlead.task.CompletionResult;
import org.chainlead.task.Retention;
import org.chainlead.task.TaskAssignment;
import org.chainlead.task.TaskCompletion;
import org.chainlead.task.TaskFilter;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskQueries;
import org.chainlead.task.TaskRow;
import org.chainlead.task.TaskSort;
import org.springframework.stereotype.Component;

/** The 批示 of the stories: written or 代录, 拟办, decided, and what became of the tasks they made. */
@Component
class DemoInstructions implements DemoChapter {

    private static final int MORNING = 9;
    private static final int LAST_HOUR = 18;

    private final InstructionService service;
    private final InstructionTriage triage;
    private final InstructionQueries queries;
    private final TaskAssignment assignment;
    private final TaskCompletion completion;
    private final TaskQueries tasks;
    private final DemoSheets evidence;
    private final DemoPeople people;

    DemoInstructions(
            InstructionService service,
            InstructionTriage triage,
            InstructionQueries queries,
            TaskAssignment assignment,
            TaskCompletion completion,
            TaskQueries tasks,
            DemoSheets evidence,
            DemoPeople people) {
        this.service = service;
        this.triage = triage;
        this.queries = queries;
        this.assignment = assignment;
        this.completion = completion;
        this.tasks = tasks;
        this.evidence = evidence;
        this.people = people;
    }

    @Override
    public void schedule(DemoScript script, DemoCase made, DemoCalendar calendar) {
        Map<String, Story> stories = new HashMap<>();
        for (DemoTable.Row row : DemoTable.read("stories.csv")) {
            if (row.get("kind").equals("INSTRUCTION")) {
                Story story = stories.computeIfAbsent(row.get("story"), Story::new);
                story.rows.add(row);
                int hour = Math.min(LAST_HOUR, MORNING + row.number("ord"));
                script.add(
                        calendar.date(row.get("when")),
                        hour,
                        20,
                        story.name + " " + row.get("step"),
                        () -> play(row, story, made, calendar));
            }
        }
    }

    /** A story with what it has made so far. */
    private static final class Story {

        final String name;
        final List<DemoTable.Row> rows = new ArrayList<>();
        final InstructionId id = InstructionId.random();

        Story(String name) {
            this.name = name;
        }

        DemoTable.Row step(String step) {
            return rows.stream()
                    .filter(row -> row.get("step").equals(step))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(name + " lacks " + step));
        }
    }

    private void play(DemoTable.Row row, Story story, DemoCase made, DemoCalendar calendar) {
        String by = row.get("by");
        String text = calendar.words(row.get("text"));
        switch (row.get("step")) {
            case "ENTERED" -> people.act(by, () -> enter(row, story, text, calendar), Role.LEADER, Role.SECRETARY);
            case "PROPOSED" ->
                people.act(
                        by, () -> triage.propose(story.id, triage(row, story, text, made, calendar)), Role.SUPERVISOR);
            case "DECIDED" -> people.act(by, () -> decide(row, story, made, calendar), Role.SUPERVISION_HEAD);
            case "ACCEPTED" ->
                people.act(by, () -> assignment.accept(task(story), made.account(row.get("detail"))), Role.LIAISON);
            case "REPLIED" -> people.act(by, () -> reply(story, text), Role.UNIT_HEAD);
            case "VERIFIED" -> {
                people.act(
                        story.step("PROPOSED").get("by"),
                        () -> completion.propose(task(story), result(row), ""),
                        Role.SUPERVISOR);
                people.act(by, () -> completion.pass(task(story), result(row), text), Role.SUPERVISION_HEAD);
            }
            case "CLOSED" ->
                people.act(by, () -> completion.close(task(story), reported(story)), Role.SUPERVISION_HEAD);
            case "ARCHIVED" ->
                people.act(by, () -> completion.archive(task(story), Retention.YEARS_30), Role.SUPERVISOR);
            default -> {
                // REPORTED is told with CLOSED: the report to the leader is a field of 销号.
            }
        }
    }

    private void enter(DemoTable.Row row, Story story, String words, DemoCalendar calendar) {
        String[] detail = row.get("detail").split(";");
        boolean transcribed = detail[0].equals("TRANSCRIBED");
        LocalDate written = calendar.date(transcribed ? detail[2] : row.get("when"));
        TaskId about = about(row.get("source_number")).id();
        List<AttachmentId> scans = transcribed ? List.of(evidence.sheet(Texts.t("demo.instruction.scan"))) : List.of();
        service.write(new WriteInstruction(story.id, about, written, words, scans, List.of()));
    }

    private void decide(DemoTable.Row row, Story story, DemoCase made, DemoCalendar calendar) {
        InstructionDetail standing = queries.detail(story.id);
        Triage proposed = Objects.requireNonNull(standing.triage());
        triage.decide(story.id, triage(row, story, proposed.opinion(), made, calendar));
    }

    private Triage triage(DemoTable.Row row, Story story, String opinion, DemoCase made, DemoCalendar calendar) {
        String[] detail = row.get("detail").split(";");
        Handling handling = Handling.valueOf(detail[0]);
        LocalDate due = row.has("due") ? calendar.date(row.get("due")) : null;
        InstructionDetail standing = queries.detail(story.id);
        String about = Objects.requireNonNullElse(standing.row().taskTitle(), "");
        return new Triage(
                handling,
                detail.length > 1 ? Urgency.valueOf(detail[1]) : null,
                made.unit(row.list("units").getFirst()),
                due,
                handling.makesTask()
                        ? Texts.t("demo.instruction.title", standing.row().postName(), about)
                        : "",
                handling.makesTask() && due != null ? Texts.t("demo.instruction.goal", DateTimeText.date(due)) : "",
                opinion,
                null);
    }

    private void reply(Story story, String text) {
        completion.request(
                task(story),
                result(story.step("VERIFIED")),
                text,
                text,
                List.of(evidence.sheet(Texts.t("demo.evidence"))));
    }

    /** The stories write 基本完成 in full. */
    private static CompletionResult result(DemoTable.Row row) {
        String name = row.get("detail");
        return name.equals("BASICALLY_COMPLETED") ? CompletionResult.BASICALLY : CompletionResult.valueOf(name);
    }

    private static String reported(Story story) {
        String text = story.step("REPORTED").get("text");
        return text.isEmpty() ? Texts.t("demo.instruction.reported") : text;
    }

    private TaskId task(Story story) {
        return Objects.requireNonNull(queries.detail(story.id).made());
    }

    /** Children of a 单位组 carry their parent's number: the parent is meant. */
    private TaskRow about(String number) {
        return tasks.rows(TaskFilter.all(), TaskSort.NUMBER, true, 0, 1000).stream()
                .filter(row -> number.equals(row.sourceNumber()))
                .sorted(Comparator.comparing(TaskRow::group).reversed())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No task " + number));
    }
}
