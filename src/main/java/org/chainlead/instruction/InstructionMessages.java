package org.chainlead.instruction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.chainlead.common.Texts;
import org.chainlead.message.MessageDraft;
import org.chainlead.message.Messages;
import org.chainlead.org.AccountId;
import org.chainlead.org.LeaderPostId;
import org.chainlead.org.Recipients;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is told of an instruction's steps. The sentences name the post, never the words. */
@Component
class InstructionMessages {

    private final Messages messages;
    private final Recipients recipients;
    private final InstructionDesk desk;
    private final JdbcClient jdbc;

    InstructionMessages(Messages messages, Recipients recipients, InstructionDesk desk, JdbcClient jdbc) {
        this.messages = messages;
        this.recipients = recipients;
        this.desk = desk;
        this.jdbc = jdbc;
    }

    void entered(Instruction instruction) {
        tell(
                recipients.anywhere(Role.SUPERVISOR, Role.SUPERVISION_HEAD),
                instruction,
                "instruction.message.entered",
                "");
    }

    void withdrawn(Instruction instruction) {
        messages.tell(
                recipients.anywhere(Role.SUPERVISOR, Role.SUPERVISION_HEAD),
                new MessageDraft(
                        "instruction.message.withdrawn",
                        List.of(desk.postName(instruction)),
                        "instructions",
                        "instruction.withdrawn:" + instruction.id));
    }

    void proposed(Instruction instruction) {
        tell(recipients.anywhere(Role.SUPERVISION_HEAD), instruction, "instruction.message.proposed", "");
    }

    void returned(Instruction instruction, UUID proposer) {
        tell(List.of(new AccountId(proposer)), instruction, "instruction.message.returned", "");
    }

    /** The unit that gets a task is told by the task; the other units that may read the words are told here. */
    void decided(Instruction instruction, Handling handling) {
        String how = Texts.label(handling);
        List<AccountId> post = recipients.ofPost(new LeaderPostId(instruction.postId), Role.LEADER, Role.SECRETARY);
        tell(post, instruction, "instruction.message.decided", how);
        if (instruction.proposedBy != null) {
            tell(List.of(new AccountId(instruction.proposedBy)), instruction, "instruction.message.settled", how);
        }
        List<AccountId> readers = new ArrayList<>();
        for (UUID unit : units(instruction)) {
            if (!(handling.makesTask() && unit.equals(instruction.leadUnitId))) {
                readers.addAll(recipients.at(new UnitId(unit), Role.LIAISON, Role.UNIT_HEAD));
            }
        }
        tell(readers, instruction, "instruction.message.passedOn", how);
    }

    private List<UUID> units(Instruction instruction) {
        return jdbc.sql("select unit_id from instruction_unit where instruction_id = :id order by position")
                .param("id", instruction.id)
                .query(UUID.class)
                .list();
    }

    private void tell(Collection<AccountId> to, Instruction instruction, String key, String how) {
        messages.tell(
                to,
                new MessageDraft(
                        key,
                        List.of(desk.postName(instruction), how),
                        "instructions/" + instruction.id,
                        key + ":" + instruction.id + ":" + instruction.version));
    }
}
