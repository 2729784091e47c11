package org.chainlead.ranking;

import java.util.UUID;

/** Identity of a 排名依据. */
public record RankingBasisId(UUID uuid) {

    public static RankingBasisId random() {
        return new RankingBasisId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
