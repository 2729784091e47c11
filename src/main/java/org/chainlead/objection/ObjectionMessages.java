package org.chainlead.objection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chainlead.message.MessageDraft;
import org.chainlead.message.Messages;
import org.chainlead.org.AccountId;
import org.chainlead.org.Actor;
import org.chainlead.org.LeaderPostId;
import org.chainlead.org.Recipients;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Both sides are told: the unit, and who acted; and who may decide. */
@Component
class ObjectionMessages {

    private static final String LEADER = """
            select coalesce(t.post_id, c.leader_post_id) from task t left join industry_chain c on c.id = t.chain_id
             where t.id = :task and coalesce(t.post_id, c.leader_post_id) is not null""";

    private final Messages messages;
    private final Recipients recipients;
    private final JdbcClient jdbc;

    ObjectionMessages(Messages messages, Recipients recipients, JdbcClient jdbc) {
        this.messages = messages;
        this.recipients = recipients;
        this.jdbc = jdbc;
    }

    void raised(ObjectionId id, Contestable what, Actor actor) {
        Set<AccountId> to = new LinkedHashSet<>(deciders(what.task(), what.byAccount()));
        if (what.byAccount() != null) {
            to.add(new AccountId(what.byAccount()));
        }
        to.remove(actor.account());
        messages.tell(
                to,
                new MessageDraft(
                        "objection.message.raised",
                        List.of(actor.unitName(), what.taskName()),
                        Objections.PAGE,
                        "objection.raised:" + id));
    }

    /** The heads of the office; when there is none but the one who acted, who else may decide besides. */
    Set<AccountId> deciders(TaskId task, @Nullable UUID actBy) {
        Set<AccountId> to = new LinkedHashSet<>(recipients.anywhere(Role.SUPERVISION_HEAD));
        if (to.stream().allMatch(head -> head.uuid().equals(actBy))) {
            List<AccountId> leaders = leaders(task);
            to.addAll(leaders.isEmpty() ? recipients.anywhere(Role.SECRETARY_GENERAL) : leaders);
        }
        return to;
    }

    /** Who else may decide when the only head is the one who acted; without a leader the 秘书长 does. */
    private List<AccountId> leaders(TaskId task) {
        return jdbc.sql(LEADER)
                .param("task", task.uuid())
                .query(UUID.class)
                .optional()
                .map(post -> recipients.ofPost(new LeaderPostId(post), Role.LEADER, Role.SECRETARY))
                .orElse(List.of());
    }

    /** Whoever was told of it. */
    void recalled(ObjectionBook.Row row) {
        Set<AccountId> to = new LinkedHashSet<>(deciders(row.view().task(), row.actBy()));
        if (row.actBy() != null) {
            to.add(new AccountId(row.actBy()));
        }
        messages.tell(
                to,
                new MessageDraft(
                        "objection.message.recalled",
                        List.of(row.view().unitName(), row.view().taskName()),
                        Objections.PAGE,
                        "objection.recalled:" + row.view().id()));
    }

    void decided(ObjectionBook.Row row, boolean upheld) {
        List<AccountId> to = new ArrayList<>(recipients.at(new UnitId(row.unit()), Role.LIAISON, Role.UNIT_HEAD));
        to.add(new AccountId(row.askedBy()));
        if (row.actBy() != null) {
            to.add(new AccountId(row.actBy()));
        }
        messages.tell(
                to,
                new MessageDraft(
                        upheld ? "objection.message.upheld" : "objection.message.rejected",
                        List.of(row.view().unitName(), row.view().taskName()),
                        Objections.PAGE,
                        "objection.decided:" + row.view().id()));
    }
}
