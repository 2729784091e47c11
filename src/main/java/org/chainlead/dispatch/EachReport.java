package org.chainlead.dispatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.chainlead.common.Refusal;
import org.chainlead.common.Texts;
import org.chainlead.task.RowResult;
import org.chainlead.task.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Does one act on many reports, each in a transaction of its own: one that is refused does not stop the others. */
@Component
class EachReport {

    private final TransactionTemplate each;
    private final JdbcClient jdbc;

    EachReport(PlatformTransactionManager transactions, JdbcClient jdbc) {
        this.each = new TransactionTemplate(transactions);
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.jdbc = jdbc;
    }

    <T> List<RowResult> act(Collection<T> things, Function<T, TaskId> task, Consumer<T> act) {
        List<RowResult> results = new ArrayList<>();
        for (T thing : things) {
            results.add(one(thing, task, act));
        }
        return results;
    }

    /** Something to be done before, in a transaction of its own. */
    void once(Runnable act) {
        each.executeWithoutResult(status -> act.run());
    }

    /** The task of a report; nobody's when there is no such report. */
    TaskId taskOf(ReportId id) {
        return new TaskId(jdbc.sql("select task_id from report where id = :id")
                .param("id", id.uuid())
                .query(java.util.UUID.class)
                .optional()
                .orElse(new java.util.UUID(0, 0)));
    }

    private <T> RowResult one(T thing, Function<T, TaskId> task, Consumer<T> act) {
        TaskId id = task.apply(thing);
        try {
            each.executeWithoutResult(status -> act.accept(thing));
            return new RowResult(id, title(id), true, "");
        } catch (org.chainlead.common.NotFound unknown) {
            return new RowResult(id, "", false, unknown.text());
        } catch (Refusal refusal) {
            return new RowResult(id, title(id), false, refusal.text());
        } catch (AccessDeniedException denied) {
            return new RowResult(id, "", false, Texts.t("common.notFound"));
        }
    }

    private String title(TaskId id) {
        return jdbc.sql("select coalesce(source_number || ' ', '') || title from task where id = :id")
                .param("id", id.uuid())
                .query(String.class)
                .optional()
                .orElse("");
    }
}
