package org.chainlead.project.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import org.chainlead.common.DateTimeText;
import org.chainlead.project.AnomalyRow;
import org.chainlead.project.ProjectList;

/** Facts of projects as people read them. */
final class ProjectWords {

    private ProjectWords() {}

    /** 2023年清单：重大项目.csv. */
    static String list(ProjectList list) {
        return t("project.filter.listOf", list.broughtInOn().getYear(), list.fileName());
    }

    /** What was decided about an anomaly, why and by whom; empty while it waits. */
    static String decision(AnomalyRow row) {
        AnomalyRow.Decided decided = row.decided();
        return decided == null
                ? ""
                : t(
                        "project.check.decidedBy",
                        label(decided.decision()),
                        decided.remark(),
                        decided.by(),
                        DateTimeText.moment(decided.at()));
    }
}
