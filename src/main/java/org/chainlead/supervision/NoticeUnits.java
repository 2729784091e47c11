package org.chainlead.supervision;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface NoticeUnits extends Repository<NoticeUnit, UUID> {

    NoticeUnit saveAndFlush(NoticeUnit unit);

    List<NoticeUnit> findByNoticeIdOrderByPosition(UUID noticeId);

    Optional<NoticeUnit> findByNoticeIdAndUnitId(UUID noticeId, UUID unitId);
}
