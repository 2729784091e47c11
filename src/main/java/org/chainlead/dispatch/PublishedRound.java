package org.chainlead.dispatch;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A published round as the units that stood in it find it.
 *
 * @param name as printed, 2023年3月月跟踪
 * @param dueOn the cut-off as decided, before the calendar moves it
 * @param publishedBy unit and name
 */
public record PublishedRound(
        RoundId id, RoundKind kind, String name, LocalDate dueOn, String publishedBy, Instant publishedAt) {}
