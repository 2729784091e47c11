package org.chainlead.project;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
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
 * @param county only projects of this county or zone, those that name several left out
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
        @Nullable UnitId county,
        @Nullable ProjectStage stage,
        @Nullable ImportId batch,
        @Nullable ProjectMark mark,
        @Nullable LocalDate asOf) {

    public static ProjectFilter all() {
        return new ProjectFilter("", "", null, false, null, null, null, null, null, null);
    }

    public ProjectFilter withWords(String wanted) {
        return new ProjectFilter(wanted, place, chain, withoutChain, department, county, stage, batch, mark, asOf);
    }

    public ProjectFilter withPlace(String wanted) {
        return new ProjectFilter(words, wanted, chain, withoutChain, department, county, stage, batch, mark, asOf);
    }

    /** @param wanted null for the projects of no chain */
    public ProjectFilter withChain(@Nullable ChainId wanted) {
        return new ProjectFilter(words, place, wanted, wanted == null, department, county, stage, batch, mark, asOf);
    }

    /** Whatever chain, and none. */
    public ProjectFilter withAnyChain() {
        return new ProjectFilter(words, place, null, false, department, county, stage, batch, mark, asOf);
    }

    public ProjectFilter withDepartment(@Nullable UnitId wanted) {
        return new ProjectFilter(words, place, chain, withoutChain, wanted, county, stage, batch, mark, asOf);
    }

    public ProjectFilter withCounty(@Nullable UnitId wanted) {
        return new ProjectFilter(words, place, chain, withoutChain, department, wanted, stage, batch, mark, asOf);
    }

    public ProjectFilter withStage(@Nullable ProjectStage wanted) {
        return new ProjectFilter(words, place, chain, withoutChain, department, county, wanted, batch, mark, asOf);
    }

    public ProjectFilter withBatch(@Nullable ImportId wanted) {
        return new ProjectFilter(words, place, chain, withoutChain, department, county, stage, wanted, mark, asOf);
    }

    /** @param on the day it is meant on; null for today */
    public ProjectFilter withMark(@Nullable ProjectMark wanted, @Nullable LocalDate on) {
        return new ProjectFilter(words, place, chain, withoutChain, department, county, stage, batch, wanted, on);
    }

    /** Where the list shows exactly these: {@code projects?mark=STARTED&on=2023-03-13}. */
    public String address() {
        return address("projects");
    }

    /** 项目进度 of the same, with the candidates for the next starts; of today, whatever mark and day are asked. */
    public String progressAddress() {
        return withMark(null, null).address("projects/progress");
    }

    private String address(String screen) {
        String query = parameters().entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? screen : screen + "?" + query;
    }

    /** The parameters of an address. */
    public Map<String, String> parameters() {
        Map<String, String> map = new LinkedHashMap<>();
        put(map, "q", words);
        put(map, "place", place);
        put(map, "chain", withoutChain ? "none" : chain);
        put(map, "unit", department == null ? null : department.uuid());
        put(map, "county", county == null ? null : county.uuid());
        put(map, "stage", stage == null ? null : stage.name());
        put(map, "batch", batch);
        put(map, "mark", mark == null ? null : mark.name());
        put(map, "on", asOf);
        return map;
    }

    private static void put(Map<String, String> map, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            map.put(name, value.toString());
        }
    }
}
