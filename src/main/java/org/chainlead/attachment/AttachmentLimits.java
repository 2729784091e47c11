package org.chainlead.attachment;

import java.util.List;

/**
 * What may be uploaded, for the words beside the field.
 *
 * @param maxFile bytes of one file
 * @param maxTotal bytes of all files of one owner
 * @param endings accepted endings without dot
 */
public record AttachmentLimits(long maxFile, long maxTotal, List<String> endings) {

    public AttachmentLimits {
        endings = List.copyOf(endings);
    }
}
