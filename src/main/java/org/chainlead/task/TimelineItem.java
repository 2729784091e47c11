package org.chainlead.task;

import java.time.Instant;
import java.util.List;
import org.chainlead.attachment.AttachmentRef;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a task's timeline.
 *
 * @param title what happened, in words
 * @param who person and unit
 * @param lines texts, one paragraph each
 * @param link where it can be opened, relative to the application
 */
public record TimelineItem(
        TimelineKind kind,
        Instant at,
        String title,
        String who,
        List<String> lines,
        List<AttachmentRef> files,
        @Nullable String link) {}
