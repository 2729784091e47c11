package org.chainlead.bulletin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An editable text as it is stored, with its marks.
 *
 * @param version to be given back when it is saved
 * @param editedBy who changed it last; absent while it stands as it was proposed
 */
public record BulletinText(
        BulletinPart part,
        String body,
        long version,
        @Nullable String editedBy,
        @Nullable Instant editedAt) {}
