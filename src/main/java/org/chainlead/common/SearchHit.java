package org.chainlead.common;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something found by words, as far as who looked for it may read it.
 *
 * @param link address of its page
 * @param number as people name it, if they do
 * @param text where the words may stand besides number and title
 * @param where unit or person it belongs to; may be empty
 * @param day of its date, by which newer comes first
 */
public record SearchHit(
        String link,
        @Nullable String number,
        String title,
        String text,
        String where,
        @Nullable LocalDate day) {}
