package org.chainlead.project;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found and decided for one file.
 *
 * @param sheet name of the sheet read
 * @param headerRow its header row, from 1; 0 when none was found
 * @param columns column number by field
 * @param stage 五库 in which every project of the list stands, since the list does not say; null until it is chosen
 * @param unit unit of the sums, as a person chose it; null for what the header says
 * @param answers decisions by the key of their {@link Contradiction}
 */
public record ProjectImportSettings(
        String sheet,
        int headerRow,
        Map<String, Integer> columns,
        @Nullable ProjectStage stage,
        @Nullable SumUnit unit,
        Map<String, Answer> answers) {

    /**
     * One decision.
     *
     * @param text the whole name for {@link ProjectDecision#FULL_NAME}; else empty
     */
    public record Answer(ProjectDecision decision, String text) {

        public static Answer of(ProjectDecision decision) {
            return new Answer(decision, "");
        }
    }

    public ProjectImportSettings withStage(@Nullable ProjectStage chosen) {
        return new ProjectImportSettings(sheet, headerRow, columns, chosen, unit, answers);
    }

    public ProjectImportSettings withUnit(SumUnit chosen) {
        return new ProjectImportSettings(sheet, headerRow, columns, stage, chosen, answers);
    }

    /** @param answer null takes the decision back */
    public ProjectImportSettings withAnswer(String key, @Nullable Answer answer) {
        Map<String, Answer> all = new HashMap<>(answers);
        if (answer == null) {
            all.remove(key);
        } else {
            all.put(key, answer);
        }
        return new ProjectImportSettings(sheet, headerRow, columns, stage, unit, Map.copyOf(all));
    }
}
