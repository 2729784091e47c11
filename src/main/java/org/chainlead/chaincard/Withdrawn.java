package org.chainlead.chaincard;

/** Who took a wrong record back, and why; the record stays to be read. */
public record Withdrawn(String by, String reason) {}
