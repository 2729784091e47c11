package org.chainlead.instruction;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.NotFound;
import org.chainlead.org.Access;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What every act on an instruction begins and ends with: the locked row, the right, the trail. */
@Component
class InstructionDesk {

    static final String SUBJECT = "instruction";

    private final Instructions instructions;
    private final InstructionScope scope;
    private final Access access;
    private final CurrentUser user;
    private final AuditTrail trail;
    private final JdbcClient jdbc;
    private final Clock clock;

    InstructionDesk(
            Instructions instructions,
            InstructionScope scope,
            Access access,
            CurrentUser user,
            AuditTrail trail,
            JdbcClient jdbc,
            Clock clock) {
        this.instructions = instructions;
        this.scope = scope;
        this.access = access;
        this.user = user;
        this.trail = trail;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The instruction, locked; one that may not be acted on by this person is not found. */
    Instruction open(InstructionId id, String operation) {
        Instruction instruction = instructions.lock(id.uuid()).orElseThrow(NotFound::new);
        if (!scope.seen(id.uuid()) || !access.may(operation, scope.relations(instruction))) {
            throw new NotFound();
        }
        return instruction;
    }

    /** Saves and writes the entry; only the office reads it in the story, the timeline tells the others. */
    void done(Instruction instruction, AuditRecord record) {
        instructions.saveAndFlush(instruction);
        trail.record(record.detail("state", instruction.state).insideOffice());
    }

    AuditRecord entry(Instruction instruction, String action) {
        return AuditRecord.of(Subject.of(SUBJECT, instruction.id), action).detail("post", postName(instruction));
    }

    /** Lets these units read the words too. */
    void name(Instruction instruction, Collection<UnitId> units) {
        for (UnitId unit : units) {
            jdbc.sql("""
                            insert into instruction_unit (instruction_id, unit_id, position)
                            select :id, :unit, count(*) from instruction_unit where instruction_id = :id
                            on conflict do nothing""").param("id", instruction.id).param("unit", unit.uuid()).update();
        }
    }

    String postName(Instruction instruction) {
        return jdbc.sql("select name from leader_post where id = :id")
                .param("id", instruction.postId)
                .query(String.class)
                .single();
    }

    String unitName(UUID unit) {
        return jdbc.sql("select name from unit where id = :id")
                .param("id", unit)
                .query(String.class)
                .single();
    }

    Actor actor() {
        return user.actor();
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
