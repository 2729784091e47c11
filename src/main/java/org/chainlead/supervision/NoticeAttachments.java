package org.chainlead.supervision;

import java.util.UUID;
import org.chainlead.attachment.spi.AttachmentOwner;
import org.springframework.stereotype.Component;

/** The stamped scan is read by whoever reads the notice. */
@Component
class NoticeAttachments implements AttachmentOwner {

    static final String KIND = "notice";

    private final Notices notices;
    private final NoticeScope scope;

    NoticeAttachments(Notices notices, NoticeScope scope) {
        this.notices = notices;
        this.scope = scope;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(UUID owner) {
        return notices.findById(owner).filter(scope::mayRead).isPresent();
    }
}
