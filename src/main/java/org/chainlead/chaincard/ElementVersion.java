package org.chainlead.chaincard;

import java.time.Instant;

/** One wording of an element as it was at its time; {@code value.version} is its own number. */
public record ElementVersion(ElementValue value, String changedBy, Instant changedAt) {}
