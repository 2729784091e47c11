package org.chainlead.task;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Tasks extends Repository<Task, UUID> {

    /** Writes at once: goals and units are written beside by SQL. */
    Task saveAndFlush(Task task);

    void delete(Task task);

    Optional<Task> findById(UUID id);

    /** The task with its row locked until the end of the transaction: two who act at once act one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Task t where t.id = :id")
    Optional<Task> lock(UUID id);

    Optional<Task> findByCarriedFromId(UUID old);

    List<Task> findByParentId(UUID parentId);

    /** Until the end of the transaction nobody else makes the thing with this id: a click sent twice makes it once. */
    @Query(value = "select 1 from pg_advisory_xact_lock(hashtextextended(cast(:id as text), 0))", nativeQuery = true)
    int alone(UUID id);
}
