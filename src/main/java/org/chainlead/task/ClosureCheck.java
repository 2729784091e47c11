package org.chainlead.task;

import org.chainlead.common.Reason;

/**
 * One line of the checklist before completion.
 *
 * @param fulfilled nothing stands in the way
 * @param blocking when not fulfilled: the task cannot be completed; otherwise it can, with reasons of UNIT_HEAD and
 *     SUPERVISION_HEAD
 */
public record ClosureCheck(boolean fulfilled, boolean blocking, Reason reason) {

    public static ClosureCheck fulfilled(Reason reason) {
        return new ClosureCheck(true, false, reason);
    }

    public static ClosureCheck blocks(Reason reason) {
        return new ClosureCheck(false, true, reason);
    }

    public static ClosureCheck needsReason(Reason reason) {
        return new ClosureCheck(false, false, reason);
    }
}
