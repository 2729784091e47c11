package org.chainlead.task;

import java.util.List;
import org.chainlead.common.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A request as 延期与变更 lists it.
 *
 * @param setBy who set the matter and so decides
 * @param post the leader's post that decides; absent where the supervision office does
 * @param mine whether the acting person decides it
 * @param effects what a later deadline would touch, in words; empty for other kinds
 */
public record RequestRow(
        TaskRequestView request, SetBy setBy, @Nullable String post, boolean mine, List<Reason> effects) {

    public RequestId id() {
        return request.id();
    }

    /** Whether the decision is recorded from the issuer's paper: a document or a signed minute set the matter. */
    public boolean paperNeeded() {
        return setBy == SetBy.DOCUMENT || setBy == SetBy.MINUTE;
    }
}
