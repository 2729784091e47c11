package org.chainlead.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chainlead.common.Reason;
import org.chainlead.importing.ImportField;
import org.chainlead.office.TableSheet;
import org.chainlead.project.ProjectContradictions.Found;
import org.chainlead.project.ProjectContradictions.Twin;
import org.chainlead.project.ProjectImportCheck.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns the rows of a sheet into projects to be made, and into the check the page shows. */
@Component
class ProjectImportRows {

    /**
     * A project a row makes.
     *
     * @param name the printed one, or the whole one that was typed
     * @param mergedInto the project it is the same as
     * @param apart those which it looks the same as and is not
     * @param underWay stands in 在建, wherever its list does
     */
    record Planned(ProjectLine line, String name, @Nullable Twin mergedInto, List<Twin> apart, boolean underWay) {}

    /** The whole sheet read. */
    record Read(ProjectImportCheck check, List<Planned> projects) {}

    private final ProjectDirectory directory;
    private final ExistingProjects existing;

    ProjectImportRows(ProjectDirectory directory, ExistingProjects existing) {
        this.directory = directory;
        this.existing = existing;
    }

    Read read(TableSheet sheet, ProjectImportSettings settings) {
        List<Reason> head = head(settings);
        SumUnit unit = unit(sheet, settings);
        Reading reading = new Reading(settings);
        if (head.isEmpty()) {
            new ProjectLines(directory.names(), settings.columns(), unit)
                    .read(sheet, settings.headerRow())
                    .forEach(reading::line);
        }
        return new Read(
                new ProjectImportCheck(head, unit, isStore(settings.stage()), reading.rows, reading.contradictions),
                reading.projects);
    }

    private static List<Reason> head(ProjectImportSettings settings) {
        List<Reason> reasons = new ArrayList<>();
        for (ImportField field : ProjectImportFields.all()) {
            if (field.required() && !settings.columns().containsKey(field.key())) {
                reasons.add(Reason.of("project.import.head.missing", ProjectImportFields.name(field)));
            }
        }
        return reasons;
    }

    private static SumUnit unit(TableSheet sheet, ProjectImportSettings settings) {
        Integer column = settings.columns().get(ProjectImportFields.INVESTMENT);
        if (settings.unit() != null || column == null) {
            return Objects.requireNonNullElse(settings.unit(), SumUnit.TEN_THOUSAND);
        }
        return SumUnit.of(sheet, settings.headerRow(), column);
    }

    /** A list that was published is of no projects in 在谈. */
    private static boolean isStore(@Nullable ProjectStage stage) {
        return stage != null && stage != ProjectStage.NEGOTIATING;
    }

    /** What is gathered while the rows go by. */
    private final class Reading {

        private final Map<String, ExistingProject> known;
        private final ProjectContradictions asking;
        private final Map<Integer, Twin> merged = new HashMap<>();
        private final List<ProjectImportCheck.Row> rows = new ArrayList<>();
        private final List<Contradiction> contradictions = new ArrayList<>();
        private final List<Planned> projects = new ArrayList<>();

        Reading(ProjectImportSettings settings) {
            List<ExistingProject> all = existing.all();
            known = all.stream()
                    .filter(project -> !project.negotiating())
                    .collect(Collectors.toMap(ExistingProject::key, Function.identity(), (a, b) -> a));
            asking = new ProjectContradictions(all, settings);
        }

        void line(ProjectLine line) {
            if (line.note()) {
                rows.add(row(line, line.name(), Outcome.LEFT_OUT));
            } else if (known.containsKey(line.key())) {
                rows.add(row(line, line.name(), Outcome.SKIP_EXISTING));
            } else {
                fresh(line);
            }
        }

        private void fresh(ProjectLine line) {
            List<Found> found = asking.of(line);
            List<Contradiction> open = new ArrayList<>();
            List<Twin> apart = new ArrayList<>();
            String name = line.name();
            boolean underWay = false;
            for (Found one : found) {
                Contradiction contradiction = one.contradiction();
                contradictions.add(contradiction);
                if (!contradiction.decided()) {
                    open.add(contradiction);
                } else if (contradiction.is(ProjectDecision.FULL_NAME) && contradiction.answer() != null) {
                    name = contradiction.answer().text().strip();
                } else if (contradiction.is(ProjectDecision.UNDER_CONSTRUCTION)) {
                    underWay = true;
                } else if (contradiction.is(ProjectDecision.MERGE) && one.twin() != null) {
                    merged.putIfAbsent(line.row(), root(one.twin()));
                } else if (contradiction.is(ProjectDecision.KEEP_BOTH) && one.twin() != null) {
                    apart.add(root(one.twin()));
                }
            }
            Twin twin = merged.get(line.row());
            rows.add(row(line, name, outcome(line, open, twin)));
            projects.add(new Planned(line, name, twin, apart, underWay));
        }

        private Outcome outcome(ProjectLine line, List<Contradiction> open, @Nullable Twin twin) {
            if (line.isFaulty()) {
                return Outcome.BLOCKED;
            }
            if (!open.isEmpty()) {
                return Outcome.OPEN;
            }
            return twin == null ? Outcome.CREATE : Outcome.MERGE;
        }

        /** What is merged into a row that is merged itself belongs where that one does. */
        private Twin root(Twin twin) {
            return merged.getOrDefault(twin.row(), twin);
        }
    }

    private static ProjectImportCheck.Row row(ProjectLine line, String name, Outcome outcome) {
        return new ProjectImportCheck.Row(
                line.row(),
                line.number(),
                name,
                line.industry(),
                line.chainName(),
                line.investment(),
                line.place(),
                line.department(),
                outcome,
                outcome == Outcome.SKIP_EXISTING ? List.of() : List.copyOf(line.problems()));
    }
}
