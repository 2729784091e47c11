package org.chainlead.dispatch;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PartRows extends Repository<ReportPart, UUID> {

    ReportPart saveAndFlush(ReportPart part);

    Optional<ReportPart> findById(UUID id);
}
