package org.chainlead.instruction;

import java.util.UUID;
import org.chainlead.attachment.spi.AttachmentOwner;
import org.chainlead.org.Access;
import org.springframework.stereotype.Component;

/** Whoever may read the words may open their scan. */
@Component
class InstructionAttachments implements AttachmentOwner {

    private final InstructionScope scope;
    private final Access access;

    InstructionAttachments(InstructionScope scope, Access access) {
        this.scope = scope;
        this.access = access;
    }

    @Override
    public String kind() {
        return InstructionDesk.SUBJECT;
    }

    @Override
    public boolean mayRead(UUID owner) {
        return access.may("instruction.view") && scope.seen(owner);
    }
}
