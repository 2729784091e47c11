package org.chainlead.instruction;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.chainlead.attachment.AttachmentId;
import org.chainlead.attachment.AttachmentUploads;
import org.chainlead.org.UnitId;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.testing.SignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Instructions at every stage, reached through the real acts of the people of {@link TaskFixture}. */
@Component
public class InstructionFixture {

    public static final String WORDS = "产值下滑要引起重视，一周内拿出稳产措施。";
    public static final LocalDate DUE = LocalDate.of(2023, 4, 3);

    private final TaskFixture tasks;
    private final SignIn signIn;
    private final InstructionService service;
    private final InstructionTriage triage;
    private final AttachmentUploads uploads;
    private int number;

    InstructionFixture(
            TaskFixture tasks,
            SignIn signIn,
            InstructionService service,
            InstructionTriage triage,
            AttachmentUploads uploads) {
        this.tasks = tasks;
        this.signIn = signIn;
        this.service = service;
        this.triage = triage;
        this.uploads = uploads;
    }

    /** A task of the first unit under way. */
    public TaskId task() {
        return tasks.inProgress(tasks.draft("P" + ++number, "稳产任务" + number));
    }

    public WriteInstruction words(@Nullable TaskId task, List<AttachmentId> scans, UnitId... units) {
        return new WriteInstruction(
                InstructionId.random(), task, LocalDate.of(2023, 3, 12), WORDS, scans, List.of(units));
    }

    public InstructionId written(@Nullable TaskId task, UnitId... units) {
        return signIn.as("lingdao", () -> service.write(words(task, List.of(), units)));
    }

    /** A scan staged by whoever acts. */
    public AttachmentId scan() {
        byte[] pdf = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        return uploads.stage("批示件.pdf", new ByteArrayInputStream(pdf)).id();
    }

    public Triage triage(Handling handling) {
        return new Triage(handling, Urgency.NORMAL, tasks.second, DUE, "研究提出稳产措施", "4月3日前报送措施清单", "拟请州农业农村局承办", null);
    }

    public InstructionId proposed(@Nullable TaskId task, Handling handling, UnitId... units) {
        InstructionId id = written(task, units);
        return signIn.as("ducha", () -> {
            triage.propose(id, triage(handling));
            return id;
        });
    }

    public InstructionId decided(@Nullable TaskId task, Handling handling, UnitId... units) {
        InstructionId id = proposed(task, handling, units);
        return signIn.as("zhuren", () -> {
            triage.decide(id, triage(handling));
            return id;
        });
    }
}
