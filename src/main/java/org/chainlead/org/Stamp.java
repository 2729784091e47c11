package org.chainlead.org;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Who does something, and when.
 *
 * @param name unit and person, as they stand when it is done
 */
public record Stamp(UUID account, String name, OffsetDateTime at) {}
