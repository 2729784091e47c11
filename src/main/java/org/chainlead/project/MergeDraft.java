package org.chainlead.project;

import org.jspecify.annotations.Nullable;

/**
 * What somebody is typing about 并入.
 *
 * @param other the other of the two; null while none is chosen
 * @param otherStays whether the other is the one that stays; null while nobody has said so
 * @param reason why they are one
 */
public record MergeDraft(
        @Nullable ProjectId other, @Nullable Boolean otherStays, String reason) {}
