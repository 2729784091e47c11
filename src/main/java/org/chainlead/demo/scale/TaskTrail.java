package org.chainlead.demo.scale;

import java.util.Objects;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.Subject;
import org.chainlead.audit.TrailStretch;
import org.chainlead.audit.spi.ActorSnapshot;
import org.chainlead.common.Texts;
import org.chainlead.demo.scale.Draw.Stream;
import org.chainlead.task.CompletionResult;
import org.chainlead.task.TaskState;

/** What the trail keeps of a task: that it was handed out, and how it ended. */
final class TaskTrail {

    private static final byte[] FIRST = new byte[0];

    private final Ledger ledger;
    private final TrailStretch stretch;

    TaskTrail(Ledger ledger, long chunk) {
        this.ledger = ledger;
        Draw ids = Draw.of(ledger.seed, Stream.TEXT, Long.MAX_VALUE - chunk);
        this.stretch = new TrailStretch(ids::uuid);
    }

    TrailStretch stretch() {
        return stretch;
    }

    /** 交办, or the draft that has not come so far. */
    void begin(TaskPlan task) {
        if (task.times().assigned() != null) {
            assigned(task, stretch);
            return;
        }
        AuditRecord record = entry(task, "taskCreated")
                .text("title", task.title())
                .detail("state", task.state())
                .insideUnit(ledger.organisation.office().id);
        ActorSnapshot author = ledger.organisation.supervisor(task.index()).who();
        stretch.add(record, author, task.times().created(), 1, FIRST);
    }

    /** 办结 or 终止. */
    void end(TaskPlan task) {
        // The hash of the first entry is computed again rather than kept for years.
        byte[] prev = assigned(task, new TrailStretch(() -> task.id()));
        if (task.times().terminated() != null) {
            AuditRecord record = entry(task, "terminated").detail("state", TaskState.TERMINATED);
            stretch.add(record, head(), task.times().terminated(), 2, prev);
        } else {
            AuditRecord record = entry(task, "completed")
                    .detail("result", Texts.label(CompletionResult.COMPLETED))
                    .detail("state", TaskState.COMPLETED);
            stretch.add(record, head(), Objects.requireNonNull(task.times().completed()), 2, prev);
        }
    }

    private byte[] assigned(TaskPlan task, TrailStretch to) {
        AuditRecord record = entry(task, "taskAssigned")
                .detail("caseNumber", ledger.caseNumber(task))
                .detail("basis", ledger.plans[task.plan()].document())
                .detail("state", task.group() == null ? TaskState.PENDING_ACCEPTANCE : TaskState.IN_PROGRESS);
        return to.add(record, head(), Objects.requireNonNull(task.times().assigned()), 1, FIRST);
    }

    private AuditRecord entry(TaskPlan task, String action) {
        return AuditRecord.of(Subject.of("task", task.id()), action);
    }

    private ActorSnapshot head() {
        return ledger.organisation.supervisionHead().who();
    }
}
