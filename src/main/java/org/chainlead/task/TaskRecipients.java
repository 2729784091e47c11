package org.chainlead.task;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.org.AccountId;
import org.chainlead.org.LeaderPostId;
import org.chainlead.org.Recipients;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who stands how to a task when something of it is told. */
@Component
class TaskRecipients {

    private final Recipients recipients;
    private final JdbcClient jdbc;

    TaskRecipients(Recipients recipients, JdbcClient jdbc) {
        this.recipients = recipients;
        this.jdbc = jdbc;
    }

    /** Who decides on what is put forward, as {@link ApprovalPolicy} says. */
    List<AccountId> deciders(Task task) {
        if (task.childKind == ChildKind.SPLIT) {
            return parentHeads(task);
        }
        boolean head = task.sourceKind == SourceKind.DOCUMENT
                || task.sourceKind == SourceKind.MEETING
                || task.childKind == ChildKind.INSTRUCTION;
        return head ? recipients.anywhere(Role.SUPERVISION_HEAD) : leader(task);
    }

    /** Who verifies what a unit says is done. */
    List<AccountId> verifiers(Task task) {
        return task.childKind == ChildKind.SPLIT
                ? parentHeads(task)
                : recipients.anywhere(Role.SUPERVISOR, Role.SUPERVISION_HEAD);
    }

    /** The leader in charge and the secretary. */
    List<AccountId> leader(Task task) {
        UUID post = task.postId != null ? task.postId : chainPost(task);
        return post == null ? List.of() : recipients.ofPost(new LeaderPostId(post), Role.LEADER, Role.SECRETARY);
    }

    private @Nullable UUID chainPost(Task task) {
        return task.chainId == null
                ? null
                : jdbc.sql("select leader_post_id from industry_chain where id = :id")
                        .param("id", task.chainId)
                        .query(UUID.class)
                        .optional()
                        .orElse(null);
    }

    private List<AccountId> parentHeads(Task task) {
        return jdbc.sql("select lead_unit_id from task where id = :id and lead_unit_id is not null")
                .param("id", task.parentId)
                .query(UUID.class)
                .optional()
                .map(lead -> recipients.at(new UnitId(lead), Role.UNIT_HEAD))
                .orElse(List.of());
    }

    /** 配合, 主送 and 抄送. */
    List<UUID> others(Task task) {
        return units(task, "relation <> 'ASKED'");
    }

    /** 配合. */
    List<UUID> supporting(Task task) {
        return units(task, "relation = 'SUPPORTING'");
    }

    /** The unit that asked for the adjustment. */
    Optional<UnitId> adjusters(Task task) {
        return jdbc.sql("""
                        select unit_id from task_request where task_id = :id and kind = 'ADJUSTMENT'
                         order by asked_at desc limit 1""").param("id", task.id).query(UUID.class).optional().map(UnitId::new);
    }

    private List<UUID> units(Task task, String condition) {
        return jdbc.sql("select distinct unit_id from task_unit where task_id = :id and " + condition)
                .param("id", task.id)
                .query(UUID.class)
                .list();
    }
}
