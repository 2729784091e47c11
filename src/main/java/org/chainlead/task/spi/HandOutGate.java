package org.chainlead.task.spi;

import java.util.List;
import java.util.Optional;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.task.TaskId;

/**
 * Of modules above: drafts that wait for a word of theirs, such as the signature under the minutes, before they are put
 * forward or handed out (product.md, a meeting decision is a draft 纪要未签发).
 */
public interface HandOutGate {

    /** What the draft waits for; empty when nothing stands in its way or the module does not know it. */
    Optional<Reason> waits(TaskId task);

    /** Refuses with everything the draft waits for. */
    static void pass(List<HandOutGate> gates, TaskId task) {
        Refusal.ifAny(gates.stream().flatMap(gate -> gate.waits(task).stream()).toList());
    }
}
