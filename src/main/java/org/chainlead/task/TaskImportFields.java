package org.chainlead.task;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chainlead.common.Texts;
import org.chainlead.importing.ImportField;

/** The fields of a task list; the headings they go by stand in the text file under {@code task.import.headings.*}. */
final class TaskImportFields {

    static final String NUMBER = "number";
    static final String PLAN = "plan";
    static final String SOURCE = "source";
    static final String CLAUSE = "clause";
    static final String SPECIAL = "special";
    static final String TITLE = "title";
    static final String MEASURE = "measure";
    static final String GOAL = "goal";
    static final String KIND = "kind";
    static final String DUE = "due";
    static final String PER = "per";
    static final String LEAD = "lead";
    static final String SUPPORT = "support";
    static final String POST = "post";
    static final String RESPONSIBLE = "responsible";
    static final String CYCLE = "cycle";

    /** Numeric goals come in up to two groups of columns. */
    static final List<String> INDICATOR = List.of("indicator", "indicator2");

    static final List<String> COMPARISON = List.of("comparison", "comparison2");
    static final List<String> TARGET = List.of("target", "target2");
    static final List<String> UNIT = List.of("unit", "unit2");

    private static final Set<String> REQUIRED = Set.of(TITLE, LEAD, DUE);

    private TaskImportFields() {}

    static List<ImportField> all() {
        return Stream.of(
                        NUMBER,
                        PLAN,
                        SOURCE,
                        CLAUSE,
                        SPECIAL,
                        TITLE,
                        MEASURE,
                        GOAL,
                        KIND,
                        DUE,
                        PER,
                        LEAD,
                        SUPPORT,
                        POST,
                        RESPONSIBLE,
                        CYCLE,
                        "indicator",
                        "indicator2",
                        "comparison",
                        "comparison2",
                        "target",
                        "target2",
                        "unit",
                        "unit2")
                .map(TaskImportFields::field)
                .toList();
    }

    private static ImportField field(String key) {
        boolean required = REQUIRED.contains(key);
        return new ImportField(
                key, List.of(Texts.t("task.import.headings." + key).split("\\|")), required);
    }
}
