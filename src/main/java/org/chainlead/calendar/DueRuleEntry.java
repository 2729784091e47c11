package org.chainlead.calendar;

import java.time.Instant;

/** A version of 时限规则 as the settings list it, with who entered it and why. */
public record DueRuleEntry(int no, DueRule rule, String reason, String changedBy, Instant changedAt) {}
