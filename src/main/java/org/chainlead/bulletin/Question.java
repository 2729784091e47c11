package org.chainlead.bulletin;

import java.time.LocalDate;

/**
 * A draft on which a unit is asked.
 *
 * @param dueOn last day, 24:00
 */
public record Question(BulletinId id, String roundName, LocalDate dueOn) {}
