package org.chainlead.project;

import org.chainlead.chain.ChainId;
import org.chainlead.importing.ImportId;
import org.chainlead.org.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What a list of projects is narrowed to.
 *
 * @param words each must stand in number or name; blank for all
 * @param place 建设地点 as printed; blank for all
 * @param withoutChain only projects of no chain
 * @param department 牵头部门
 * @param batch the import they came in by
 */
public record ProjectFilter(
        String words,
        String place,
        @Nullable ChainId chain,
        boolean withoutChain,
        @Nullable UnitId department,
        @Nullable ProjectStage stage,
        @Nullable ImportId batch) {

    public static ProjectFilter all() {
        return new ProjectFilter("", "", null, false, null, null, null);
    }

    public ProjectFilter withWords(String wanted) {
        return new ProjectFilter(wanted, place, chain, withoutChain, department, stage, batch);
    }

    public ProjectFilter withPlace(String wanted) {
        return new ProjectFilter(words, wanted, chain, withoutChain, department, stage, batch);
    }

    /** @param wanted null for the projects of no chain */
    public ProjectFilter withChain(@Nullable ChainId wanted) {
        return new ProjectFilter(words, place, wanted, wanted == null, department, stage, batch);
    }

    public ProjectFilter withDepartment(@Nullable UnitId wanted) {
        return new ProjectFilter(words, place, chain, withoutChain, wanted, stage, batch);
    }

    public ProjectFilter withStage(@Nullable ProjectStage wanted) {
        return new ProjectFilter(words, place, chain, withoutChain, department, wanted, batch);
    }

    public ProjectFilter withBatch(@Nullable ImportId wanted) {
        return new ProjectFilter(words, place, chain, withoutChain, department, stage, wanted);
    }
}
