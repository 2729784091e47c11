package org.chainlead.chaincard;

import org.chainlead.org.LeaderPostId;
import org.jspecify.annotations.Nullable;

/**
 * What the list of chains is narrowed to.
 *
 * @param words each must stand in name or code; blank for all
 * @param grouping 千亿级 and the like; blank for all
 * @param missing only chains with an element that is not filled in
 * @param behind only chains of which a body has met too seldom in the present period
 * @param lacking only chains with fewer 龙头 or 重点 enterprises than they should have
 */
public record ChainFilter(
        String words,
        String grouping,
        @Nullable LeaderPostId leader,
        boolean missing,
        boolean behind,
        boolean lacking) {

    public static ChainFilter all() {
        return new ChainFilter("", "", null, false, false, false);
    }

    public ChainFilter withWords(String wanted) {
        return new ChainFilter(wanted, grouping, leader, missing, behind, lacking);
    }

    public ChainFilter withGrouping(String wanted) {
        return new ChainFilter(words, wanted, leader, missing, behind, lacking);
    }

    public ChainFilter withLeader(@Nullable LeaderPostId wanted) {
        return new ChainFilter(words, grouping, wanted, missing, behind, lacking);
    }

    public ChainFilter withMissing(boolean wanted) {
        return new ChainFilter(words, grouping, leader, wanted, behind, lacking);
    }

    public ChainFilter withBehind(boolean wanted) {
        return new ChainFilter(words, grouping, leader, missing, wanted, lacking);
    }

    public ChainFilter withLacking(boolean wanted) {
        return new ChainFilter(words, grouping, leader, missing, behind, wanted);
    }
}
