package org.chainlead.project;

import java.util.Arrays;
import java.util.List;

/** Where a project stands: 在谈, then 五库一清单 (glossary). Stages of one project, never six tables. */
public enum ProjectStage {
    /** 在谈: in no list and no figure, see {@link ProjectNegotiations}. */
    NEGOTIATING,
    /** 储备库. */
    RESERVE,
    /** 前期库. */
    PRELIMINARY,
    /** 新开工库. */
    NEWLY_STARTED,
    /** 在建库. */
    UNDER_CONSTRUCTION,
    /** 竣工投产库. */
    COMMISSIONED;

    private static final List<ProjectStage> LISTED =
            Arrays.stream(values()).filter(stage -> stage != NEGOTIATING).toList();

    /** 五库, in their order: where the projects of the lists stand. */
    public static List<ProjectStage> listed() {
        return LISTED;
    }
}
