package org.chainlead.task;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.common.Texts;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Does one act on many tasks, each in a transaction of its own: one that is refused does not stop the others. */
@Component
class Bulk {

    private final TransactionTemplate each;
    private final Tasks tasks;

    Bulk(PlatformTransactionManager transactions, Tasks tasks) {
        this.each = new TransactionTemplate(transactions);
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.tasks = tasks;
    }

    List<RowResult> each(Collection<TaskId> ids, Consumer<TaskId> act) {
        List<RowResult> results = new ArrayList<>();
        for (TaskId id : ids) {
            results.add(one(id, act));
        }
        return results;
    }

    private RowResult one(TaskId id, Consumer<TaskId> act) {
        try {
            each.executeWithoutResult(status -> act.accept(id));
            return new RowResult(id, title(id), true, "");
        } catch (NotFound unseen) {
            return new RowResult(id, "", false, unseen.text());
        } catch (Refusal refusal) {
            return new RowResult(id, title(id), false, refusal.text());
        } catch (AccessDeniedException denied) {
            return new RowResult(id, "", false, Texts.t("common.notFound"));
        }
    }

    private String title(TaskId id) {
        return tasks.findById(id.uuid())
                .map(task -> (task.sourceNumber == null ? "" : task.sourceNumber + " ") + task.title)
                .orElse("");
    }
}
