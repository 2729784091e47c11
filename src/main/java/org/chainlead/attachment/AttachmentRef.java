package org.chainlead.attachment;

import java.time.Instant;

/**
 * An attachment as it is listed.
 *
 * @param name cleaned file name with its ending, at most 120 code points
 * @param size bytes
 * @param contentType decided by the checked kind, never by the browser
 * @param sha256 of the content, 64 lower-case hex digits
 * @param uploadedByName the person's name at that moment
 */
public record AttachmentRef(
        AttachmentId id,
        String name,
        long size,
        String contentType,
        String sha256,
        String uploadedByName,
        Instant uploadedAt) {}
