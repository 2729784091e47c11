package org.chainlead.chaincard;

import org.jspecify.annotations.Nullable;

/**
 * How many enterprises of a standing a chain should have.
 *
 * @param most null when there may be any number
 */
public record EnterpriseRule(
        Standing standing, int least, @Nullable Integer most, long version) {

    /** How many are missing. */
    public int missing(long count) {
        return (int) Math.max(0, least - count);
    }

    /** How many are beyond what should be. */
    public int beyond(long count) {
        return most == null ? 0 : (int) Math.max(0, count - most);
    }
}
