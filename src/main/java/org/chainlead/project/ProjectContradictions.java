package org.chainlead.project;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.chainlead.common.Reason;
import org.chainlead.common.Texts;
import org.chainlead.project.ProjectImportSettings.Answer;
import org.jspecify.annotations.Nullable;

/** Finds what a list contradicts itself and the projects already there in, row by row. */
final class ProjectContradictions {

    private static final Pattern UNDER_WAY = Pattern.compile(Texts.t("project.import.underWayWords"));

    private final Map<String, Answer> answers;
    private final @Nullable ProjectStage stage;
    private final CutOffName cutOff = new CutOffName();
    private final SeveralCounties several = new SeveralCounties();
    private final Map<BigDecimal, List<ExistingProject>> existing = new HashMap<>();
    private final Map<BigDecimal, List<ProjectLine>> earlier = new HashMap<>();

    /** @param settings with the stage of the list and what was answered */
    ProjectContradictions(List<ExistingProject> projects, ProjectImportSettings settings) {
        this.answers = settings.answers();
        this.stage = settings.stage();
        // those that stand for themselves first: what is asked about one is not asked again about what stands at it
        projects.stream()
                .sorted(Comparator.comparing(ExistingProject::merged))
                .forEach(project -> existing.computeIfAbsent(
                                project.investment().stripTrailingZeros(), sum -> new ArrayList<>())
                        .add(project));
    }

    /**
     * One contradiction, and which project the row may be the same as.
     *
     * @param twin null unless it is about two projects
     */
    record Found(Contradiction contradiction, @Nullable Twin twin) {}

    /** The other of two likely equal projects: one already there, or an earlier row of the file. */
    record Twin(@Nullable ProjectId existing, int row) {}

    /** What is to be asked about this row; rows come in their order. */
    List<Found> of(ProjectLine line) {
        List<Found> found = new ArrayList<>();
        if (cutOff.looksCutOff(line.name())) {
            found.add(single(
                    line,
                    ContradictionKind.CUT_OFF_NAME,
                    "name:" + line.row(),
                    line.nameAddress(),
                    Reason.of("project.import.cutOff", line.name())));
        }
        if (line.county() == null && several.areNamedBy(line.place())) {
            found.add(single(
                    line,
                    ContradictionKind.SEVERAL_COUNTIES,
                    "place:" + line.row(),
                    line.placeAddress(),
                    Reason.of("project.import.several", line.name(), line.place())));
        }
        if (stage != null
                && stage.compareTo(ProjectStage.UNDER_CONSTRUCTION) < 0
                && UNDER_WAY.matcher(line.name()).find()) {
            found.add(single(
                    line,
                    ContradictionKind.UNDER_WAY,
                    "stage:" + line.row(),
                    line.nameAddress(),
                    Reason.of("project.import.underWay", line.name(), Texts.label(stage))));
        }
        if (line.investment() != null) {
            found.addAll(twins(line, line.investment()));
        }
        return found;
    }

    private List<Found> twins(ProjectLine line, BigDecimal investment) {
        List<Found> found = new ArrayList<>();
        BigDecimal sum = investment.stripTrailingZeros();
        boolean negotiated = false;
        Set<ProjectId> asked = new HashSet<>();
        for (ExistingProject other : existing.getOrDefault(sum, List.of())) {
            if (!SameProject.isLikely(line.name(), investment, other.name(), other.investment())) {
                continue;
            }
            if (other.negotiating()) {
                negotiated = true;
            } else if (asked.add(other.standing().id())) {
                found.add(twin(
                        line, "same:" + other.id(), new Twin(other.standing().id(), 0), existing(line, other)));
            }
        }
        if (negotiated) {
            found.add(hidden(line));
        }
        for (ProjectLine other : earlier.getOrDefault(sum, List.of())) {
            if (SameProject.isLikely(line.name(), investment, other.name(), sum)) {
                found.add(twin(line, "same:" + other.row(), new Twin(null, other.row()), inFile(line, other)));
            }
        }
        earlier.computeIfAbsent(sum, s -> new ArrayList<>()).add(line);
        return found;
    }

    /** Of projects in 在谈 no more than that there is one: neither which, nor how many. */
    private Found hidden(ProjectLine line) {
        return single(
                line,
                ContradictionKind.SIMILAR_ELSEWHERE,
                "hidden:" + line.row(),
                line.nameAddress(),
                ExistingProjects.hidden());
    }

    private static Reason existing(ProjectLine line, ExistingProject other) {
        return Reason.of(
                other.merged() ? "project.import.same.merged" : "project.import.same.existing",
                line.number(),
                line.name(),
                line.department(),
                ProjectTexts.number(other.standing().number()),
                other.standing().name(),
                other.standing().department(),
                Investment.text(other.investment()));
    }

    private static Reason inFile(ProjectLine line, ProjectLine other) {
        return Reason.of(
                "project.import.same.inFile",
                line.number(),
                line.name(),
                line.department(),
                other.number(),
                other.name(),
                other.department(),
                Investment.text(other.investment()));
    }

    private Found twin(ProjectLine line, String key, Twin twin, Reason question) {
        String whole = key + ":" + line.row();
        return new Found(
                new Contradiction(
                        whole,
                        ContradictionKind.SAME_PROJECT,
                        line.row(),
                        line.nameAddress(),
                        question,
                        answers.get(whole)),
                twin);
    }

    private Found single(ProjectLine line, ContradictionKind kind, String key, String address, Reason question) {
        return new Found(new Contradiction(key, kind, line.row(), address, question, answers.get(key)), null);
    }
}
