package org.chainlead.attachment;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.chainlead.attachment.spi.AttachmentOwner;
import org.springframework.stereotype.Component;

/** A kind of thing whose readability the test decides. */
@Component
class ReadableThings implements AttachmentOwner {

    static final String KIND = "test.readable";

    final Set<UUID> readable = ConcurrentHashMap.newKeySet();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(UUID ownerId) {
        return readable.contains(ownerId);
    }
}
