package org.chainlead.project;

import java.time.LocalDate;
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
 * @param mark what a figure counts; needs the right to the projects' progress
 * @param asOf the day the mark is meant on; null for today
 */
public record ProjectFilter(
        String words,
        String place,
        @Nullable ChainId chain,
        boolean withoutChain,
        @Nullable UnitId department,
        @Nullable ProjectStage stage,
        @Nullable ImportId batch,
        @Nullable ProjectMark mark,
        @Nullable LocalDate asOf) {

    public static ProjectFilter all() {
        return new ProjectFilter("", "", null, false, null, null, null, null, null);
    }

    public ProjectFilter withWords(String wanted) {
        return new ProjectFilter(wanted, place, chain, withoutChain, department, stage, batch, mark, asOf);
    }

    public ProjectFilter withPlace(String wanted) {
        return new ProjectFilter(words, wanted, chain, withoutChain, department, stage, batch, mark, asOf);
    }

    /** @param wanted null for the projects of no chain */
    public ProjectFilter withChain(@Nullable ChainId wanted) {
        return new ProjectFilter(words, place, wanted, wanted == null, department, stage, batch, mark, asOf);
    }

    /** Whatever chain, and none. */
    public ProjectFilter withAnyChain() {
        return new ProjectFilter(words, place, null, false, department, stage, batch, mark, asOf);
    }

    public ProjectFilter withDepartment(@Nullable UnitId wanted) {
        return new ProjectFilter(words, place, chain, withoutChain, wanted, stage, batch, mark, asOf);
    }

    public ProjectFilter withStage(@Nullable ProjectStage wanted) {
        return new ProjectFilter(words, place, chain, withoutChain, department, wanted, batch, mark, asOf);
    }

    public ProjectFilter withBatch(@Nullable ImportId wanted) {
        return new ProjectFilter(words, place, chain, withoutChain, department, stage, wanted, mark, asOf);
    }

    /** @param on the day it is meant on; null for today */
    public ProjectFilter withMark(@Nullable ProjectMark wanted, @Nullable LocalDate on) {
        return new ProjectFilter(words, place, chain, withoutChain, department, stage, batch, wanted, on);
    }
}
