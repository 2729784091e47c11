package org.chainlead.chaincard;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import java.util.List;
import java.util.stream.Collectors;
import org.chainlead.project.Investment;
import org.chainlead.project.ProjectRow;

/**
 * A line of the picture told as a table.
 *
 * @param stage in words; empty for what stands on no node
 * @param place empty where none is named
 */
public record ChainMapRow(
        String stage,
        String node,
        String existing,
        String gap,
        String place,
        List<EnterpriseRow> enterprises,
        List<ProjectRow> projects) {

    public ChainMapRow {
        enterprises = List.copyOf(enterprises);
        projects = List.copyOf(projects);
    }

    static ChainMapRow of(ChainNode node) {
        return new ChainMapRow(
                label(node.stage()),
                node.name(),
                node.existing(),
                node.gap(),
                node.place() == null ? "" : node.place().name(),
                node.enterprises(),
                node.projects());
    }

    static ChainMapRow loose(List<EnterpriseRow> enterprises, List<ProjectRow> projects) {
        return new ChainMapRow("", t("chaincard.map.noNode"), "", "", "", enterprises, projects);
    }

    /** The enterprises, each on a line. */
    public String enterpriseWords() {
        return enterprises.stream().map(EnterpriseRow::words).collect(Collectors.joining("\n"));
    }

    /** The projects, each on a line. */
    public String projectWords() {
        return projects.stream().map(ChainMapRow::words).collect(Collectors.joining("\n"));
    }

    /** A project with its 总投资. */
    public static String words(ProjectRow project) {
        return t("chaincard.map.projectWithSum", project.name(), Investment.text(project.investment()));
    }
}
