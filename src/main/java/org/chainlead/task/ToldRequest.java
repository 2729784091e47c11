package org.chainlead.task;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request with what its history is told from.
 *
 * @param post that decides; absent where the supervision office does
 * @param before the elements it was asked on; absent for requests older than their keeping
 * @param made the elements that consent made
 * @param effects what the date asked for touches, as kept at the decision, or now while it is undecided
 * @param extensions how many extensions were granted until then, this one counted
 */
record ToldRequest(
        TaskRequestView request,
        @Nullable String post,
        @Nullable ElementVersion before,
        @Nullable ElementVersion made,
        List<String> effects,
        int extensions) {}
