package org.chainlead.task;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainlead.common.Texts;
import org.chainlead.org.UnitGroupId;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * What was decided in the wizard for one file.
 *
 * @param sheet name of the sheet read
 * @param headerRow its header row, from 1; 0 when none was found yet
 * @param columns column number by field
 * @param plan action plan of all rows without one of their own, as id
 * @param createPlans plans named in the file and not known are created
 * @param document source of all rows without one of their own
 * @param proposal 拟办意见 of every task
 * @param several what several units in one cell mean, unless {@code severalOf} says otherwise for that text
 * @param units what a text in the unit column means, by text
 * @param amendExisting rows whose number is already there amend its draft; otherwise they are skipped
 * @param shiftMonths every date is moved by so many months
 * @param chains chain of a row, as id by row number
 * @param support supporting units of a row, as ids by row number
 * @param submit put the tasks forward for approval at once
 * @param excluded row numbers left out by the person's decision, whatever is wrong with them
 * @param severalOf what the several units of a cell mean, by its text, where it differs from {@code several}
 */
public record TaskImportSettings(
        String sheet,
        int headerRow,
        Map<String, Integer> columns,
        @Nullable String plan,
        boolean createPlans,
        String document,
        TaskLevel level,
        LocalDate startsOn,
        ReportCycle cycle,
        SetBy setBy,
        String proposal,
        Several several,
        Map<String, UnitAnswer> units,
        boolean amendExisting,
        int shiftMonths,
        Map<Integer, String> chains,
        Map<Integer, List<String>> support,
        boolean submit,
        Set<Integer> excluded,
        Map<String, Several> severalOf) {

    public TaskImportSettings {
        // Wizards begun before rows could be left out, or texts answered one by one, know none.
        excluded = excluded == null ? Set.of() : Set.copyOf(excluded);
        severalOf = severalOf == null ? Map.of() : Map.copyOf(severalOf);
    }

    /** What several units in one cell mean. */
    public enum Several {
        /** Not decided yet: the wizard asks. */
        ASK,
        /** The first leads, the others support. */
        FIRST_LEADS,
        /** Each has the task for itself. */
        EACH
    }

    /**
     * What a text of the unit column means: one of the directory's units, a group, or a unit to be created by this name; of
     * a collective name a group is created.
     *
     * @param kind of the unit to be created; a department of the prefecture when null
     */
    public record UnitAnswer(
            @Nullable String unit,
            @Nullable String group,
            boolean create,
            @Nullable UnitKind kind) {

        public static UnitAnswer unit(UnitId id) {
            return new UnitAnswer(id.uuid().toString(), null, false, null);
        }

        public static UnitAnswer group(UnitGroupId id) {
            return new UnitAnswer(null, id.uuid().toString(), false, null);
        }

        public static UnitAnswer create(@Nullable UnitKind kind) {
            return new UnitAnswer(null, null, true, kind);
        }
    }

    /** Whether the name stands for a 单位组, which cannot sign itself, and never for one unit. */
    public static boolean isCollective(String name) {
        return name.startsWith(Texts.t("task.import.collective"));
    }

    public TaskImportSettings withHeader(String otherSheet, int row, Map<String, Integer> found) {
        return new TaskImportSettings(
                otherSheet,
                row,
                found,
                plan,
                createPlans,
                document,
                level,
                startsOn,
                cycle,
                setBy,
                proposal,
                several,
                units,
                amendExisting,
                shiftMonths,
                chains,
                support,
                submit,
                excluded,
                severalOf);
    }

    public TaskImportSettings withAnswers(Several many, Map<String, UnitAnswer> answers) {
        return new TaskImportSettings(
                sheet,
                headerRow,
                columns,
                plan,
                createPlans,
                document,
                level,
                startsOn,
                cycle,
                setBy,
                proposal,
                many,
                answers,
                amendExisting,
                shiftMonths,
                chains,
                support,
                submit,
                excluded,
                severalOf);
    }

    public TaskImportSettings withConstants(
            @Nullable String otherPlan,
            boolean create,
            String otherDocument,
            TaskLevel otherLevel,
            LocalDate start,
            ReportCycle otherCycle,
            SetBy otherSetBy,
            String otherProposal) {
        return new TaskImportSettings(
                sheet,
                headerRow,
                columns,
                otherPlan,
                create,
                otherDocument,
                otherLevel,
                start,
                otherCycle,
                otherSetBy,
                otherProposal,
                several,
                units,
                amendExisting,
                shiftMonths,
                chains,
                support,
                submit,
                excluded,
                severalOf);
    }

    public TaskImportSettings withRows(Map<Integer, String> rowChains, Map<Integer, List<String>> rowSupport) {
        return new TaskImportSettings(
                sheet,
                headerRow,
                columns,
                plan,
                createPlans,
                document,
                level,
                startsOn,
                cycle,
                setBy,
                proposal,
                several,
                units,
                amendExisting,
                shiftMonths,
                rowChains,
                rowSupport,
                submit,
                excluded,
                severalOf);
    }

    public TaskImportSettings withOutcome(boolean amend, int shift, boolean putForward) {
        return new TaskImportSettings(
                sheet,
                headerRow,
                columns,
                plan,
                createPlans,
                document,
                level,
                startsOn,
                cycle,
                setBy,
                proposal,
                several,
                units,
                amend,
                shift,
                chains,
                support,
                putForward,
                excluded,
                severalOf);
    }

    public TaskImportSettings withExcluded(Set<Integer> rows) {
        return new TaskImportSettings(
                sheet,
                headerRow,
                columns,
                plan,
                createPlans,
                document,
                level,
                startsOn,
                cycle,
                setBy,
                proposal,
                several,
                units,
                amendExisting,
                shiftMonths,
                chains,
                support,
                submit,
                rows,
                severalOf);
    }

    /** @param answer null when the text is as the others */
    public TaskImportSettings withSeveralOf(String text, @Nullable Several answer) {
        Map<String, Several> answers = new HashMap<>(severalOf);
        if (answer == null) {
            answers.remove(text);
        } else {
            answers.put(text, answer);
        }
        return new TaskImportSettings(
                sheet,
                headerRow,
                columns,
                plan,
                createPlans,
                document,
                level,
                startsOn,
                cycle,
                setBy,
                proposal,
                several,
                units,
                amendExisting,
                shiftMonths,
                chains,
                support,
                submit,
                excluded,
                answers);
    }

    /** What the several units in a cell of this text mean. */
    Several severalIn(String text) {
        return severalOf.getOrDefault(text, several);
    }
}
