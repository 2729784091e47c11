package org.chainlead.bulletin;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Bulletins extends Repository<Bulletin, UUID> {

    Bulletin saveAndFlush(Bulletin bulletin);

    void delete(Bulletin bulletin);

    Optional<Bulletin> findById(UUID id);

    Optional<Bulletin> findByRoundId(UUID round);

    /** With its row locked until the end of the transaction: two who act at once act one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from Bulletin b where b.id = :id")
    Optional<Bulletin> lock(UUID id);

    /** Until the end of the transaction nobody else makes a 通报 of this round: a click sent twice makes it once. */
    @Query(value = "select 1 from pg_advisory_xact_lock(hashtextextended(cast(:round as text), 0))", nativeQuery = true)
    int alone(UUID round);
}
