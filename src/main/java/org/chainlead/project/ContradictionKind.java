package org.chainlead.project;

import java.util.List;

/** What a printed list gets wrong without being faulty: only a person can tell what is meant. */
public enum ContradictionKind {
    /** Likely the same project as another, see {@link SameProject}. */
    SAME_PROJECT(ProjectDecision.MERGE, ProjectDecision.KEEP_BOTH),
    /** Like a project in 在谈 of another unit, of which no more is told; what is printed is never merged into it. */
    SIMILAR_ELSEWHERE(ProjectDecision.KEEP_BOTH),
    /** A name that looks cut off, see {@link CutOffName}. */
    CUT_OFF_NAME(ProjectDecision.FULL_NAME, ProjectDecision.AS_PRINTED),
    /** A place that names several counties, see {@link SeveralCounties}. */
    SEVERAL_COUNTIES(ProjectDecision.OWN_ROW),
    /** A name that says the project is under construction, in a list of an earlier stage. */
    UNDER_WAY(ProjectDecision.UNDER_CONSTRUCTION, ProjectDecision.STAGE_OF_LIST);

    private final List<ProjectDecision> choices;

    ContradictionKind(ProjectDecision... choices) {
        this.choices = List.of(choices);
    }

    /** The decisions it can be answered by. */
    public List<ProjectDecision> choices() {
        return choices;
    }
}
