package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import org.chainlead.project.ProjectList;

/** Facts of projects as people read them. */
final class ProjectWords {

    private ProjectWords() {}

    /** 序号, also of what no list brought in. */
    static String number(String number) {
        return number.isEmpty() ? t("project.unnumbered") : number;
    }

    /** 2023年清单：重大项目.csv. */
    static String list(ProjectList list) {
        return t("project.filter.listOf", list.broughtInOn().getYear(), list.fileName());
    }
}
