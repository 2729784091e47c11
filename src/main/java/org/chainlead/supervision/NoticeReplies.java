package org.chainlead.supervision;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface NoticeReplies extends Repository<NoticeReply, UUID> {

    NoticeReply saveAndFlush(NoticeReply reply);

    List<NoticeReply> findByNoticeUnitIdOrderByNo(UUID noticeUnitId);

    List<NoticeReply> findByNoticeUnitIdInOrderByNo(Collection<UUID> noticeUnitIds);
}
