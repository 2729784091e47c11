package org.chainlead.meeting;

import java.time.Instant;

/** That a text was saved: its new version and when. */
public record SavedText(long version, Instant at) {}
