package org.chainlead.task;

import java.util.List;
import org.chainlead.org.LeaderPostId;
import org.chainlead.task.spi.ReportsToLeader;
import org.springframework.stereotype.Component;

/** 批示 and meeting matters are struck off after report to the leader (product.md, COMPLETED 销号). */
@Component
class ClosureReport {

    private final List<ReportsToLeader> others;

    ClosureReport(List<ReportsToLeader> others) {
        this.others = others;
    }

    static boolean isOwedBySource(Task task) {
        return task.sourceKind == SourceKind.INSTRUCTION || task.sourceKind == SourceKind.MEETING;
    }

    /** Leaders whose words joined the task. */
    List<LeaderPostId> waiting(TaskId task) {
        return others.stream().flatMap(other -> other.posts(task).stream()).toList();
    }

    boolean isOwed(Task task) {
        return isOwedBySource(task) || !waiting(task.taskId()).isEmpty();
    }
}
