package org.chainlead.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chainlead.attachment.AttachmentRef;
import org.chainlead.org.UnitRef;
import org.jspecify.annotations.Nullable;

/**
 * A meeting in full, as the acting person may read it.
 *
 * @param version handed back with an edit
 * @param inside whether the person reads reasons, notes and drafts
 * @param recordedBy who entered a signature given on paper
 * @param scans the signed minutes
 * @param acts what the person may do now
 */
public record MeetingDetail(
        MeetingRow row,
        long version,
        MeetingDraft draft,
        List<UnitRef> units,
        List<AgendaRow> agenda,
        List<DecisionRow> decisions,
        boolean inside,
        String organ,
        String authorName,
        @Nullable String cancelReason,
        @Nullable String returnReason,
        @Nullable LocalDate signedOn,
        @Nullable String signer,
        @Nullable String recordedBy,
        List<AttachmentRef> scans,
        Set<MeetingAct> acts) {

    public boolean may(MeetingAct act) {
        return acts.contains(act);
    }

    /** What was decided on one item; with {@code null} what belongs to none. */
    public List<DecisionRow> decisions(@Nullable AgendaItemId item) {
        return decisions.stream()
                .filter(row -> java.util.Objects.equals(row.item(), item))
                .toList();
    }
}
