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
import org.springframework.stereotype.Component;

/** Who is told of a task's steps, and in which words; in the transaction of the step. */
@Component
class TaskMessages {

    private final Messages messages;
    private final Recipients recipients;
    private final TaskRecipients people;

    TaskMessages(Messages messages, Recipients recipients, TaskRecipients people) {
        this.messages = messages;
        this.recipients = recipients;
        this.people = people;
    }

    /** 撤回 of 交办: the unit cannot open the task any more, so the message leads to its ledger. */
    void recalled(Task task) {
        if (task.leadUnitId != null) {
            tell(
                    recipients.at(new UnitId(task.leadUnitId), Role.UNIT_HEAD, Role.LIAISON),
                    task,
                    "task.message.recalled",
                    "tasks");
        }
    }

    /** Put before who decides. */
    void submitted(Task task) {
        tell(people.deciders(task), task, "task.message.submitted");
    }

    /** Who was asked to decide need not any more. */
    void withdrawn(Task task) {
        tell(people.deciders(task), task, "task.message.withdrawn");
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

    /**
     * Handed out: the lead unit signs for it; supporting, addressed and copied units read it. Of the children of a
     * 单位组 the others and the author were told with their parent.
     */
    void assigned(Task task) {
        if (task.leadUnitId != null) {
            tell(
                    recipients.at(new UnitId(task.leadUnitId), Role.LIAISON, Role.UNIT_HEAD),
                    task,
                    "task.message.assigned");
        }
        if (task.childKind == ChildKind.FAN_OUT) {
            return;
        }
        for (UUID unit : people.others(task)) {
            tell(recipients.at(new UnitId(unit), Role.LIAISON), task, "task.message.copied");
        }
        tell(List.of(new AccountId(task.authorId)), task, "task.message.approved");
    }

    void returned(Task task) {
        tell(List.of(new AccountId(task.authorId)), task, "task.message.returned");
    }

    void accepted(Task task) {
        tell(List.of(new AccountId(task.authorId)), task, "task.message.accepted");
        handlerChanged(task, null);
    }

    /** Another 经办人: the new one takes the work, the one before lays it down. */
    void handlerChanged(Task task, @Nullable UUID before) {
        if (task.handlerId != null && !task.handlerId.equals(before)) {
            tell(List.of(new AccountId(task.handlerId)), task, "task.message.handlerNamed");
            if (before != null) {
                tell(List.of(new AccountId(before)), task, "task.message.handlerReplaced");
            }
        }
    }

    /** The unit has a few days to answer to a light (申辩), so it must know of it. */
    void turnedRed(Task task) {
        unit(task, "task.message.turnedRed", Role.UNIT_HEAD, Role.LIAISON);
    }

    void deemedDelivered(Task task) {
        unit(task, "task.message.deemedDelivered", Role.UNIT_HEAD);
        office(task, "task.message.deemedDelivered");
    }

    void adjustmentAsked(Task task) {
        tell(people.deciders(task), task, "task.message.adjustmentAsked");
    }

    /** 同意调整: told to the unit that asked, which may no longer be the one that leads. */
    void adjusted(Task task) {
        people.adjusters(task)
                .ifPresent(unit -> tell(
                        recipients.at(unit, Role.UNIT_HEAD, Role.LIAISON), task, "task.message.granted.ADJUSTMENT"));
    }

    /** Something was asked of who decides. */
    void asked(Task task, @Nullable UUID post, RequestKind kind) {
        tell(asked(post), task, "task.message.asked." + kind.name());
    }

    /** 撤回 of what a unit asked for: who was asked need not decide any more. */
    void requestWithdrawn(Task task, @Nullable UUID post, TaskRequestView request) {
        List<AccountId> to = request.kind() == RequestKind.ADJUSTMENT ? people.deciders(task) : asked(post);
        tell(to, task, "task.message.requestWithdrawn." + request.kind().name());
    }

    private List<AccountId> asked(@Nullable UUID post) {
        List<AccountId> to = new ArrayList<>(recipients.anywhere(Role.SUPERVISION_HEAD));
        if (post != null) {
            to.addAll(recipients.ofPost(new LeaderPostId(post), Role.LEADER, Role.SECRETARY));
        }
        return to;
    }

    void decided(Task task, RequestKind kind, boolean approved) {
        String key = (approved ? "task.message.granted." : "task.message.refused.") + kind.name();
        unit(task, key, Role.UNIT_HEAD, Role.LIAISON);
        if (task.handlerId != null) {
            tell(List.of(new AccountId(task.handlerId)), task, key);
        }
    }

    /** Units that came to the task by a change read it from now on. */
    void joined(Task task, Collection<UUID> before) {
        for (UUID unit : people.others(task)) {
            if (!before.contains(unit)) {
                tell(recipients.at(new UnitId(unit), Role.LIAISON), task, "task.message.copied");
            }
        }
    }

    void completionAsked(Task task) {
        tell(people.verifiers(task), task, "task.message.completionAsked");
    }

    void completionWithdrawn(Task task) {
        tell(people.verifiers(task), task, "task.message.completionWithdrawn");
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

    void carryOverApproved(CarryOverId id, UUID proposer) {
        messages.tell(
                List.of(new AccountId(proposer)),
                new MessageDraft(
                        "task.message.carryOverApproved", List.of(), "carry-overs", "carryOverApproved:" + id));
    }

    /** 退回 of a proposal inside the office. */
    void proposalReturned(Task task, UUID proposer) {
        tell(List.of(new AccountId(proposer)), task, "task.message.proposalReturned");
    }

    void completionProposed(Task task) {
        office(task, "task.message.completionProposed");
    }

    /** Archived: the unit's 联络员 keep its papers. */
    void archived(Task task) {
        unit(task, "task.message.archived", Role.LIAISON);
    }

    /** What stops or starts the work: told to the lead unit and to those who support it. */
    void toWorkers(Task task, String key) {
        toUnit(task, key);
        for (UUID unit : people.supporting(task)) {
            tell(recipients.at(new UnitId(unit), Role.LIAISON), task, key);
        }
    }

    void toUnit(Task task, String key) {
        unit(task, key, Role.UNIT_HEAD, Role.LIAISON, Role.STAFF);
        if (task.isOfGroup() && task.completionAskedBy != null) {
            tell(List.of(new AccountId(task.completionAskedBy)), task, key);
        }
    }

    /** To the leader in charge and to those beside whose words joined the task. */
    void toLeader(Task task, List<LeaderPostId> beside, String key) {
        List<AccountId> to = new ArrayList<>(people.leader(task));
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

    /** Each step is told once a version of the task: a repeated call tells nobody twice. */
    private void tell(Collection<AccountId> to, Task task, String key) {
        tell(to, task, key, "tasks/" + task.id);
    }

    private void tell(Collection<AccountId> to, Task task, String key, String link) {
        String name = task.sourceNumber == null ? task.title : task.sourceNumber + " " + task.title;
        messages.tell(to, new MessageDraft(key, List.of(name), link, key + ":" + task.id + ":" + task.version));
    }
}
