package org.chainlead.instruction;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Instructions extends Repository<Instruction, UUID> {

    /** Writes at once: the named units are written beside by SQL. */
    Instruction saveAndFlush(Instruction instruction);

    Optional<Instruction> findById(UUID id);

    /** With its row locked until the end of the transaction: two who act at once act one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Instruction i where i.id = :id")
    Optional<Instruction> lock(UUID id);

    /** Until the end of the transaction nobody else makes the thing with this id: a click sent twice makes it once. */
    @Query(value = "select 1 from pg_advisory_xact_lock(hashtextextended(cast(:id as text), 0))", nativeQuery = true)
    int alone(UUID id);
}
