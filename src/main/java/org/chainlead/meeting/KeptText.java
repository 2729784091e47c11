package org.chainlead.meeting;

import java.time.Instant;

/** Words about an item that somebody else's words stand in place of now. */
public record KeptText(AgendaText field, String words, String writtenBy, Instant writtenAt) {}
