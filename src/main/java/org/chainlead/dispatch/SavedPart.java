package org.chainlead.dispatch;

import java.time.Instant;

/** A saved part. @param version to be given with the next act */
public record SavedPart(long version, Instant at) {}
