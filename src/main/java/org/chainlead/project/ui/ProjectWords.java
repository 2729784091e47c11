package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import org.chainlead.project.ProjectList;

/** Facts of projects as people read them. */
final class ProjectWords {

    private ProjectWords() {}

    /** 2023年清单：重大项目.csv. */
    static String list(ProjectList list) {
        return t("project.filter.listOf", list.broughtInOn().getYear(), list.fileName());
    }
}
