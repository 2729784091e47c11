package org.chainlead.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one entry that needs no 调阅单.
 *
 * @param values names of the fields that hold small values
 * @param contents texts and files with their hashes
 * @param hash of the entry; {@code prevHash} of the one before in the subject's chain
 * @param verified whether content and hash of this entry agree
 * @param batch number of its batch, null while unsealed
 */
public record TrailDetail(
        TrailLine line,
        List<String> values,
        List<Content> contents,
        String hash,
        String prevHash,
        boolean verified,
        @Nullable Long batch,
        @Nullable Instant sealedAt) {

    /**
     * A text or a file beside the trail.
     *
     * @param name the text's field or the file's number; the file's own name is content
     */
    public record Content(String name, boolean file, String hash) {}

    public TrailDetail {
        values = List.copyOf(values);
        contents = List.copyOf(contents);
    }
}
