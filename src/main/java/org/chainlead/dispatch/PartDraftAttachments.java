package org.chainlead.dispatch;

import java.util.UUID;
import org.chainlead.attachment.spi.AttachmentOwner;
import org.springframework.stereotype.Component;

/** Files of a part being written stay inside its unit, as its scans do. */
@Component
class PartDraftAttachments implements AttachmentOwner {

    private final PartAttachments inside;

    PartDraftAttachments(PartAttachments inside) {
        this.inside = inside;
    }

    @Override
    public String kind() {
        return PartDesk.DRAFT_FILES;
    }

    @Override
    public boolean mayRead(UUID owner) {
        return inside.mayRead(owner);
    }
}
