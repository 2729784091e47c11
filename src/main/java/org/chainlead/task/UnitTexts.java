package org.chainlead.task;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chainlead.common.Texts;
import org.chainlead.org.UnitGroupId;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitNames;

/**
 * What the texts of a unit column mean: a unit, a 单位组, or several units. A whole text is looked up before it is taken
 * apart, since names such as 各县市人民政府、州级部门 carry the separator themselves.
 */
final class UnitTexts {

    /**
     * What a text means.
     *
     * @param names how many names stand in it
     * @param group the group that stands first
     * @param each all units in their order, the members of groups among several names too
     * @param rest the same without what stands first
     * @param unknown names that name nothing
     */
    record Meaning(int names, Optional<UnitGroupId> group, List<UnitId> each, List<UnitId> rest, List<String> unknown) {

        static Meaning unit(UnitId unit) {
            return new Meaning(1, Optional.empty(), List.of(unit), List.of(), List.of());
        }

        static Meaning group(UnitGroupId group) {
            return new Meaning(1, Optional.of(group), List.of(), List.of(), List.of());
        }

        boolean several() {
            return names > 1;
        }
    }

    private final Map<String, UnitId> units = new HashMap<>();
    private final Map<String, UnitGroupId> groups = new HashMap<>();
    private final Map<String, TaskImportSettings.UnitAnswer> answers;
    private final Function<UnitGroupId, List<UnitId>> members;

    /** @param members the present members of a group */
    UnitTexts(
            UnitNames names,
            Map<String, TaskImportSettings.UnitAnswer> answers,
            Function<UnitGroupId, List<UnitId>> members) {
        names.units().forEach((name, id) -> units.putIfAbsent(normal(name), id));
        names.groups().forEach((name, id) -> groups.putIfAbsent(normal(name), id));
        this.answers = answers;
        this.members = members;
    }

    Meaning meaning(String text) {
        Optional<Meaning> whole = single(text);
        if (whole.isPresent()) {
            return whole.get();
        }
        List<Meaning> parts = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String part : text.split(Texts.t("task.import.unitSeparators"))) {
            String name = part.strip();
            if (!name.isEmpty()) {
                single(name).ifPresentOrElse(parts::add, () -> unknown.add(name));
            }
        }
        return new Meaning(
                parts.size() + unknown.size(),
                parts.isEmpty() ? Optional.empty() : parts.getFirst().group(),
                expanded(parts),
                expanded(parts.isEmpty() ? parts : parts.subList(1, parts.size())),
                unknown);
    }

    private List<UnitId> expanded(List<Meaning> parts) {
        return parts.stream()
                .flatMap(part -> Stream.concat(
                        part.each().stream(), part.group().map(members).stream().flatMap(List::stream)))
                .distinct()
                .toList();
    }

    boolean knows(String name) {
        return units.containsKey(normal(name)) || groups.containsKey(normal(name));
    }

    private Optional<Meaning> single(String text) {
        TaskImportSettings.UnitAnswer answer = answers.get(text);
        if (answer != null && answer.unit() != null) {
            return Optional.of(Meaning.unit(UnitId.of(answer.unit())));
        }
        if (answer != null && answer.group() != null) {
            return Optional.of(Meaning.group(UnitGroupId.of(answer.group())));
        }
        String name = normal(text);
        if (groups.containsKey(name)) {
            return Optional.of(Meaning.group(groups.get(name)));
        }
        return Optional.ofNullable(units.get(name)).map(Meaning::unit);
    }

    static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }
}
