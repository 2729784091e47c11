package org.chainlead.meeting;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Meetings extends Repository<Meeting, UUID> {

    /** Writes at once: units, agenda and decisions are written beside by SQL. */
    Meeting saveAndFlush(Meeting meeting);

    Optional<Meeting> findById(UUID id);

    /** With its row locked until the end of the transaction: two who act at once act one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Meeting m where m.id = :id")
    Optional<Meeting> lock(UUID id);

    boolean existsByMinutesNumber(String number);

    /** Until the end of the transaction nobody else uses this word, an id or a number. */
    @Query(value = "select 1 from pg_advisory_xact_lock(hashtextextended(:word, 170))", nativeQuery = true)
    int alone(String word);
}
