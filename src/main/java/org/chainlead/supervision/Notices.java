package org.chainlead.supervision;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Notices extends Repository<Notice, UUID> {

    Notice saveAndFlush(Notice notice);

    void delete(Notice notice);

    Optional<Notice> findById(UUID id);

    /** With its row locked until the end of the transaction: two who act at once act one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select n from Notice n where n.id = :id")
    Optional<Notice> lock(UUID id);

    /** Until the end of the transaction nobody else makes the thing with this id: a click sent twice makes it once. */
    @Query(value = "select 1 from pg_advisory_xact_lock(hashtextextended(cast(:id as text), 0))", nativeQuery = true)
    int alone(UUID id);
}
