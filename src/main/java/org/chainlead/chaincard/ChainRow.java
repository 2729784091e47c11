package org.chainlead.chaincard;

import java.util.List;
import org.chainlead.chain.ChainId;
import org.chainlead.project.ProjectTotals;
import org.chainlead.task.TaskSums;

/**
 * A chain in the list, with what hangs on it as far as the acting person may see it.
 *
 * @param grouping 千亿级 and the like; empty when none was said
 * @param filled how many of {@code elements} elements are filled in
 * @param taskForce meetings of the 专班 in the present period, of {@code taskForceOwed}
 * @param leadingGroup meetings of the 领导小组 in the present period, of {@code leadingGroupOwed}
 * @param enterprises 龙头 and 重点 against how many there should be
 */
public record ChainRow(
        ChainId id,
        String code,
        String name,
        String grouping,
        String leader,
        String leadUnit,
        int filled,
        int elements,
        int taskForce,
        int taskForceOwed,
        int leadingGroup,
        int leadingGroupOwed,
        List<EnterpriseTally> enterprises,
        TaskSums tasks,
        ProjectTotals projects) {

    public ChainRow {
        enterprises = List.copyOf(enterprises);
    }

    ChainRow with(TaskSums itsTasks, ProjectTotals itsProjects) {
        return new ChainRow(
                id,
                code,
                name,
                grouping,
                leader,
                leadUnit,
                filled,
                elements,
                taskForce,
                taskForceOwed,
                leadingGroup,
                leadingGroupOwed,
                enterprises,
                itsTasks,
                itsProjects);
    }
}
