package org.chainlead.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A round as it is shown.
 *
 * @param days moved to working days
 * @param decidedDueOn the cut-off as decided, before the calendar moves it
 * @param dueExplained why it is due on that day
 * @param scope for which tasks, in words; empty for all
 * @param tasks how many tasks it asks; absent by rule, which asks all that owe a report
 * @param firstDueOn the cut-off before it was moved, absent when it never was
 * @param unreadSamples reports drawn by lot that nobody had read when it was closed
 * @param unreadReason why it was closed all the same
 * @param rewritten whether the rows were written anew after closing
 * @param publishedReason why it was published without a 通报; absent where the 通报 published it
 */
public record RoundView(
        RoundId id,
        RoundKind kind,
        YearMonth period,
        String name,
        boolean byRule,
        RoundState state,
        Round days,
        LocalDate decidedDueOn,
        String dueExplained,
        boolean over,
        String scope,
        @Nullable Integer tasks,
        @Nullable LocalDate firstDueOn,
        @Nullable String movedReason,
        @Nullable String movedBy,
        @Nullable Instant movedAt,
        String openedBy,
        Instant openedAt,
        RoundProgress closing,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        int unreadSamples,
        @Nullable String unreadReason,
        @Nullable Instant writtenAt,
        boolean rewritten,
        @Nullable String publishedBy,
        @Nullable Instant publishedAt,
        @Nullable String publishedReason) {}
