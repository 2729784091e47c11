package org.chainlead.project;

/** 五库一清单 (glossary): where a project stands. Stages of one project, never five tables. */
public enum ProjectStage {
    /** 储备库. */
    RESERVE,
    /** 前期库. */
    PRELIMINARY,
    /** 新开工库. */
    NEWLY_STARTED,
    /** 在建库. */
    UNDER_CONSTRUCTION,
    /** 竣工投产库. */
    COMMISSIONED
}
