package org.chainlead.meeting;

import java.util.UUID;
import org.chainlead.attachment.spi.AttachmentOwner;
import org.chainlead.org.Access;
import org.springframework.stereotype.Component;

/** Whoever reads the meeting may open the scan of its signed minutes. */
@Component
class MeetingAttachments implements AttachmentOwner {

    private final MeetingScope scope;
    private final Access access;

    MeetingAttachments(MeetingScope scope, Access access) {
        this.scope = scope;
        this.access = access;
    }

    @Override
    public String kind() {
        return MeetingDesk.SUBJECT;
    }

    @Override
    public boolean mayRead(UUID owner) {
        return access.may("meeting.view") && scope.reaches("meeting.view", owner);
    }
}
