package org.chainlead.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.chainlead.common.Refusal;
import org.chainlead.common.Texts;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 延期 and 变更 many at once: each request or task by itself, under the same rules as alone; one that is refused does not stop
 * the others.
 */
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class RequestActs {

    /** More at once are refused: nobody looks at more rows before saying yes. */
    public static final int MOST = 200;

    private final TaskChanges changes;
    private final TaskRequests requests;
    private final TaskDesk desk;
    private final ElementVersions versions;
    private final Bulk bulk;

    RequestActs(TaskChanges changes, TaskRequests requests, TaskDesk desk, ElementVersions versions, Bulk bulk) {
        this.changes = changes;
        this.requests = requests;
        this.desk = desk;
        this.versions = versions;
        this.bulk = bulk;
    }

    /** 同意, as asked for. */
    @PreAuthorize("@access.may('task.decide')")
    public List<RowResult> approveAll(Collection<RequestId> ids, String decision, String paper) {
        return each(ids, id -> changes.approve(id, decision, paper, null));
    }

    /** 不同意. */
    @PreAuthorize("@access.may('task.decide')")
    public List<RowResult> refuseAll(Collection<RequestId> ids, String reason, String paper) {
        return each(ids, id -> changes.refuse(id, reason, paper));
    }

    /** 拟办意见. */
    @PreAuthorize("@access.may('task.opinion')")
    public List<RowResult> giveOpinions(Collection<RequestId> ids, String opinion) {
        return each(ids, id -> changes.giveOpinion(id, opinion));
    }

    /** 申请延期 of many tasks to one date, for one reason. */
    @PreAuthorize("@access.may('task.extend')")
    public List<RowResult> requestExtensions(
            Collection<TaskId> tasks, LocalDate newDue, String reason, String progress) {
        needFew(tasks.size());
        return bulk.each(tasks, task -> changes.requestExtension(task, newDue, reason, progress, List.of()));
    }

    /** 申请变更 of one element of many tasks, for one reason; what else belongs to the element stays each task's own. */
    @PreAuthorize("@access.may('task.amend')")
    public List<RowResult> requestAmendments(Collection<TaskId> tasks, SharedChange change, String reason) {
        needFew(tasks.size());
        return bulk.each(tasks, id -> {
            Task task = desk.open(id, "task.amend");
            changes.requestAmendment(id, change.of(versions.draftOf(task)), reason);
        });
    }

    private List<RowResult> each(Collection<RequestId> ids, Consumer<RequestId> act) {
        needFew(ids.size());
        List<RowResult> results = new ArrayList<>();
        for (RequestId id : ids) {
            Optional<TaskRequestView> request = requests.find(id);
            request.ifPresentOrElse(
                    found -> results.addAll(bulk.each(List.of(found.task()), task -> act.accept(id))),
                    () -> results.add(new RowResult(new TaskId(id.uuid()), "", false, Texts.t("common.notFound"))));
        }
        return results;
    }

    private static void needFew(int count) {
        if (count > MOST) {
            throw Refusal.because("task.refused.tooManyAtOnce", count, MOST);
        }
    }
}
