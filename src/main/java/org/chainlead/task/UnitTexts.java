package org.chainlead.task;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainlead.common.Texts;
import org.chainlead.org.UnitGroupId;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitNames;

/**
 * What the texts of a unit column mean: a unit, a 单位组, or several units. A whole text is looked up before it is taken
 * apart, since names such as 各县市人民政府、州级部门 carry the separator themselves.
 */
final class UnitTexts {

    /** What a text means; several units are in their order. */
    record Meaning(List<UnitId> units, Optional<UnitGroupId> group, List<String> unknown) {

        boolean several() {
            return units.size() + unknown.size() > 1;
        }
    }

    private final Map<String, UnitId> units = new HashMap<>();
    private final Map<String, UnitGroupId> groups = new HashMap<>();
    private final Map<String, TaskImportSettings.UnitAnswer> answers;

    UnitTexts(UnitNames names, Map<String, TaskImportSettings.UnitAnswer> answers) {
        names.units().forEach((name, id) -> units.putIfAbsent(normal(name), id));
        names.groups().forEach((name, id) -> groups.putIfAbsent(normal(name), id));
        this.answers = answers;
    }

    Meaning meaning(String text) {
        Optional<Meaning> whole = single(text);
        if (whole.isPresent()) {
            return whole.get();
        }
        List<UnitId> found = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String part : text.split(Texts.t("task.import.unitSeparators"))) {
            String name = part.strip();
            if (!name.isEmpty()) {
                Optional<Meaning> one =
                        single(name).filter(meaning -> meaning.group().isEmpty());
                one.ifPresentOrElse(meaning -> found.addAll(meaning.units()), () -> unknown.add(name));
            }
        }
        return new Meaning(found, Optional.empty(), unknown);
    }

    boolean knows(String name) {
        return units.containsKey(normal(name));
    }

    private Optional<Meaning> single(String text) {
        TaskImportSettings.UnitAnswer answer = answers.get(text);
        if (answer != null && answer.unit() != null) {
            return Optional.of(new Meaning(List.of(UnitId.of(answer.unit())), Optional.empty(), List.of()));
        }
        if (answer != null && answer.group() != null) {
            return Optional.of(new Meaning(List.of(), Optional.of(UnitGroupId.of(answer.group())), List.of()));
        }
        String name = normal(text);
        if (groups.containsKey(name)) {
            return Optional.of(new Meaning(List.of(), Optional.of(groups.get(name)), List.of()));
        }
        return units.containsKey(name)
                ? Optional.of(new Meaning(List.of(units.get(name)), Optional.empty(), List.of()))
                : Optional.empty();
    }

    static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }
}
