package org.chainlead.audit;

import java.time.Instant;

/**
 * What remains of an erased text.
 *
 * @param subject whose entry carried it
 * @param seq number of that entry in the subject's chain
 * @param field field of the entry
 * @param hash hash of the text, as it still stands in that entry
 * @param order the order by which it was erased
 * @param persons the two who did it
 */
public record Tombstone(
        Subject subject, int seq, String field, String hash, Instant at, String order, String persons) {}
