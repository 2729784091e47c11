package org.chainlead.meeting;

import java.time.LocalDate;
import java.util.List;
import org.chainlead.attachment.AttachmentId;
import org.jspecify.annotations.Nullable;

/**
 * 纪要签发.
 *
 * @param number of the minutes as in the document system, unique
 * @param signedOn the day under the signature, not after today
 * @param signer who signed on paper; empty when the acting person signs
 * @param scans staged files; needed when the signature on paper is recorded
 */
public record SignMinutes(String number, @Nullable LocalDate signedOn, String signer, List<AttachmentId> scans) {

    public SignMinutes {
        scans = List.copyOf(scans);
    }
}
