package org.chainlead.indicator;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Who enters or verifies something, and when.
 *
 * @param name unit and person
 */
record Stamp(UUID account, String name, OffsetDateTime at) {}
