package org.chainlead.bulletin;

import java.time.Instant;

/**
 * The round as a 通报 is made from it.
 *
 * @param writtenAt when its rows were written
 */
record SourceRound(String name, Instant writtenAt) {}
