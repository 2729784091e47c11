package org.chainlead.dispatch;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Reports extends Repository<ProgressReport, UUID> {

    ProgressReport saveAndFlush(ProgressReport report);

    Optional<ProgressReport> findById(UUID id);
}
