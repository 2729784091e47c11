package org.chainlead.supervision;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A notice as a row of a list.
 *
 * @param to names of the addressed units
 * @param own where the acting person's unit stands, when it is addressed
 * @param units how many addressed units owe an answer
 * @param signed how many of them have signed
 * @param replied how many of them owe no reply now
 * @param remaining working days to the deadline while a reply is owed
 */
public record NoticeRow(
        NoticeId id,
        NoticeKind kind,
        NoticeState state,
        @Nullable String number,
        String title,
        String to,
        @Nullable AddresseeState own,
        int units,
        int signed,
        int replied,
        @Nullable LocalDate dueOn,
        @Nullable Integer remaining,
        @Nullable Instant issuedAt,
        Instant createdAt) {}
