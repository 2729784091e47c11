package org.chainlead.bulletin;

import java.time.Instant;
import java.time.LocalDate;
import org.chainlead.dispatch.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * A 通报 in a list.
 *
 * @param title with its numbers filled in
 * @param stale whether the round's rows were written anew since: 数据已更新，重新生成
 * @param answerDueOn last day of 征求意见, of the last time it was sent
 */
public record BulletinRow(
        BulletinId id,
        RoundId round,
        String roundName,
        BulletinState state,
        String title,
        @Nullable String number,
        boolean stale,
        @Nullable LocalDate answerDueOn,
        String authorName,
        Instant createdAt,
        @Nullable String reviewerName,
        @Nullable String issuerName,
        @Nullable Instant issuedAt) {}
