package org.chainlead.supervision;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface InspectionStore extends Repository<Inspection, UUID> {

    Inspection saveAndFlush(Inspection inspection);

    Optional<Inspection> findById(UUID id);

    /** With its row locked until the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Inspection i where i.id = :id")
    Optional<Inspection> lock(UUID id);

    /** Inspections are planned one after the other, so that of two planned at once the second is warned of the first. */
    @Query(value = "select 1 from pg_advisory_xact_lock(hashtextextended('inspection', 0))", nativeQuery = true)
    int oneAtATime();
}
