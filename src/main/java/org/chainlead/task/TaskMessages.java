package org.chainlead.task;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.chainlead.importing.ImportBatch;
import org.chainlead.message.MessageDraft;
import org.chainlead.message.Messages;
import org.chainlead.org.AccountId;
import org.chainlead.org.LeaderPostId;
import org.chainlead.org.Recipients;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is told of a task's steps, and in which words; in the transaction of the step. */
@Component
class TaskMessages {

    private final Messages messages;
    private final Recipients recipients;
    private final JdbcClient jdbc;

    TaskMessages(Messages messages, Recipients recipients, JdbcClient jdbc) {
        this.messages = messages;
        this.recipients = recipients;
        this.jdbc = jdbc;
    }

    /** Put before who decides. */
    void submitted(Task task) {
        tell(approvers(task), task, "task.message.submitted");
    }

    private List<AccountId> approvers(Task task) {
        List<AccountId> to = new ArrayList<>();
        if (task.childKind == ChildKind.SPLIT) {
            parentLead(task).ifPresent(unit -> to.addAll(recipients.at(unit, Role.UNIT_HEAD)));
        } else if (task.sourceKind == SourceKind.DOCUMENT || task.sourceKind == SourceKind.MEETING) {
            to.addAll(recipients.anywhere(Role.SUPERVISION_HEAD));
        } else {
            to.addAll(leader(task));
        }
        return to;
    }

    /** A list was brought in: its author finds it again, those who decide are told once and not task by task. */
    void imported(ImportBatch batch, int tasks, boolean submitted) {
        List<String> words = List.of(batch.fileName(), String.valueOf(tasks));
        messages.tell(
                List.of(batch.creator()),
                new MessageDraft(
                        "task.message.imported", words, "tasks/import/" + batch.id(), "imported:" + batch.id()));
        if (submitted) {
            messages.tell(
                    recipients.anywhere(Role.SUPERVISION_HEAD),
                    new MessageDraft(
                            "task.message.importSubmitted",
                            words,
                            "tasks?batch=" + batch.id(),
                            "importSubmitted:" + batch.id()));
        }
    }

    /** Handed out: the lead unit signs for it; supporting, addressed and copied units read it. */
    void assigned(Task task) {
        if (task.leadUnitId != null) {
            tell(
                    recipients.at(new UnitId(task.leadUnitId), Role.LIAISON, Role.UNIT_HEAD),
                    task,
                    "task.message.assigned");
        }
        for (UUID unit : others(task)) {
            tell(recipients.at(new UnitId(unit), Role.LIAISON), task, "task.message.copied");
        }
        tell(List.of(new AccountId(task.authorId)), task, "task.message.approved");
    }

    void returned(Task task) {
        tell(List.of(new AccountId(task.authorId)), task, "task.message.returned");
    }

    void accepted(Task task) {
        List<AccountId> to = new ArrayList<>(List.of(new AccountId(task.authorId)));
        if (task.handlerId != null) {
            to.add(new AccountId(task.handlerId));
        }
        tell(to, task, "task.message.accepted");
    }

    void deemedDelivered(Task task) {
        unit(task, "task.message.deemedDelivered", Role.UNIT_HEAD);
        office(task, "task.message.deemedDelivered");
    }

    void adjustmentAsked(Task task) {
        List<AccountId> to = new ArrayList<>(recipients.anywhere(Role.SUPERVISION_HEAD));
        approvers(task).stream().filter(one -> !to.contains(one)).forEach(to::add);
        tell(to, task, "task.message.adjustmentAsked");
    }

    /** Something was asked of who decides. */
    void asked(Task task, @Nullable UUID post, RequestKind kind) {
        List<AccountId> to = new ArrayList<>(recipients.anywhere(Role.SUPERVISION_HEAD));
        if (post != null) {
            to.addAll(recipients.ofPost(new LeaderPostId(post), Role.LEADER, Role.SECRETARY));
        }
        tell(to, task, "task.message.asked." + kind.name());
    }

    void decided(Task task, RequestKind kind, boolean approved) {
        unit(
                task,
                (approved ? "task.message.granted." : "task.message.refused.") + kind.name(),
                Role.UNIT_HEAD,
                Role.LIAISON);
    }

    /** The unit that asked is told, whoever signs for the task now. */
    void adjusted(Task task, @Nullable UnitId asking) {
        if (asking != null) {
            tell(recipients.at(asking, Role.UNIT_HEAD, Role.LIAISON), task, "task.message.granted.ADJUSTMENT");
        }
    }

    void completionAsked(Task task) {
        if (task.childKind == ChildKind.SPLIT) {
            parentLead(task)
                    .ifPresent(lead -> tell(recipients.at(lead, Role.UNIT_HEAD), task, "task.message.completionAsked"));
        } else {
            tell(recipients.anywhere(Role.SUPERVISOR, Role.SUPERVISION_HEAD), task, "task.message.completionAsked");
        }
    }

    /** The lead unit changed: the new one takes over, the one before is told. */
    void leadChanged(Task task, @Nullable UUID before) {
        unit(task, "task.message.takenOver", Role.UNIT_HEAD, Role.LIAISON);
        if (before != null) {
            tell(recipients.at(new UnitId(before), Role.UNIT_HEAD, Role.LIAISON), task, "task.message.handedOver");
        }
    }

    void carryOverProposed(CarryOverId id, int count) {
        messages.tell(
                recipients.anywhere(Role.SUPERVISION_HEAD),
                new MessageDraft(
                        "task.message.carryOverProposed",
                        List.of(String.valueOf(count)),
                        "carry-overs",
                        "carryOverProposed:" + id));
    }

    void carryOverReturned(CarryOverId id, UUID proposer) {
        messages.tell(
                List.of(new AccountId(proposer)),
                new MessageDraft(
                        "task.message.carryOverReturned", List.of(), "carry-overs", "carryOverReturned:" + id));
    }

    /** 退回 of a proposal inside the office. */
    void proposalReturned(Task task, UUID proposer) {
        tell(List.of(new AccountId(proposer)), task, "task.message.proposalReturned");
    }

    void completionProposed(Task task) {
        office(task, "task.message.completionProposed");
    }

    void toUnit(Task task, String key) {
        unit(task, key, Role.UNIT_HEAD, Role.LIAISON, Role.STAFF);
        if (task.isOfGroup() && task.completionAskedBy != null) {
            tell(List.of(new AccountId(task.completionAskedBy)), task, key);
        }
    }

    /** To the leader in charge and to those beside whose words joined the task. */
    void toLeader(Task task, List<LeaderPostId> beside, String key) {
        List<AccountId> to = new ArrayList<>(leader(task));
        beside.forEach(post -> recipients.ofPost(post, Role.LEADER, Role.SECRETARY).stream()
                .filter(one -> !to.contains(one))
                .forEach(to::add));
        tell(to, task, key);
    }

    private void office(Task task, String key) {
        tell(recipients.anywhere(Role.SUPERVISION_HEAD), task, key);
    }

    private void unit(Task task, String key, Role... roles) {
        if (task.leadUnitId != null) {
            tell(recipients.at(new UnitId(task.leadUnitId), roles), task, key);
        }
    }

    private List<AccountId> leader(Task task) {
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

    private java.util.Optional<UnitId> parentLead(Task task) {
        return jdbc.sql("select lead_unit_id from task where id = :id and lead_unit_id is not null")
                .param("id", task.parentId)
                .query(UUID.class)
                .optional()
                .map(UnitId::new);
    }

    private List<UUID> others(Task task) {
        return jdbc.sql("select distinct unit_id from task_unit where task_id = :id and relation <> 'ASKED'")
                .param("id", task.id)
                .query(UUID.class)
                .list();
    }

    /** Each step is told once a version of the task: a repeated call tells nobody twice. */
    private void tell(Collection<AccountId> to, Task task, String key) {
        String name = task.sourceNumber == null ? task.title : task.sourceNumber + " " + task.title;
        messages.tell(
                to, new MessageDraft(key, List.of(name), "tasks/" + task.id, key + ":" + task.id + ":" + task.version));
    }
}
