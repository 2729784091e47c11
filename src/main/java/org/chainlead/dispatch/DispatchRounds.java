package org.chainlead.dispatch;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface DispatchRounds extends Repository<DispatchRound, UUID> {

    DispatchRound saveAndFlush(DispatchRound round);

    Optional<DispatchRound> findById(UUID id);

    List<DispatchRound> findByIdIn(Collection<UUID> ids);
}
