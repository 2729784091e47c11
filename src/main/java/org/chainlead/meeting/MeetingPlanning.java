package org.chainlead.meeting;

import java.util.List;
import java.util.Optional;
import org.chainlead.audit.AuditRecord;
import org.chainlead.chain.ChainId;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.common.Texts;
import org.chainlead.org.Directory;
import org.chainlead.org.UnitRef;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Arranging a meeting, changing the arrangement, calling it off. */
@Service
@Transactional
public class MeetingPlanning {

    private final Meetings meetings;
    private final MeetingDesk desk;
    private final MeetingScope scope;
    private final MeetingMessages messages;
    private final Directory directory;

    MeetingPlanning(
            Meetings meetings, MeetingDesk desk, MeetingScope scope, MeetingMessages messages, Directory directory) {
        this.meetings = meetings;
        this.desk = desk;
        this.scope = scope;
        this.messages = messages;
        this.directory = directory;
    }

    /**
     * Arranges a meeting and tells the units and the leader who chairs. Writing the same id again changes nothing. A
     * COORDINATOR arranges only those of a chain of the own office.
     */
    @PreAuthorize("@access.may('meeting.prepare')")
    public MeetingId create(MeetingId id, MeetingDraft draft) {
        meetings.alone(id.toString());
        if (meetings.findById(id.uuid()).isPresent()) {
            return desk.read(id, "meeting.prepare").meetingId();
        }
        check(draft);
        Meeting meeting = new Meeting(id, draft, desk.actor(), desk.now());
        meetings.saveAndFlush(meeting);
        desk.setUnits(meeting, draft.units());
        desk.done(meeting, entry(meeting, draft, "meetingArranged"));
        messages.arranged(meeting, draft.units());
        return id;
    }

    /** Changes the arrangement; {@link Stale} when somebody else did so since {@code version}. All are told. */
    @PreAuthorize("@access.may('meeting.prepare')")
    public void edit(MeetingId id, long version, MeetingDraft draft) {
        Meeting meeting = desk.open(id, "meeting.prepare");
        if (meeting.version != version) {
            throw new Stale();
        }
        check(draft);
        meeting.write(draft);
        desk.setUnits(meeting, draft.units());
        desk.done(meeting, entry(meeting, draft, "meetingChanged"));
        messages.arranged(meeting, draft.units());
    }

    /** 取消, with reason; all are told. */
    @PreAuthorize("@access.may('meeting.prepare')")
    public void cancel(MeetingId id, String reason) {
        Meeting meeting = desk.open(id, "meeting.prepare");
        MeetingMinutes.needReason(reason);
        meeting.cancel(reason);
        desk.done(meeting, desk.entry(meeting, "meetingCancelled").reason(reason));
        messages.cancelled(meeting, desk.units(meeting));
    }

    private void check(MeetingDraft draft) {
        Refusal.ifAny(MeetingPolicies.missing(draft));
        if (!scope.arranges(Optional.ofNullable(draft.chain()).map(ChainId::uuid))) {
            throw Refusal.because("meeting.refused.notYourChain");
        }
        if (directory.units(draft.units()).size()
                != draft.units().stream().distinct().count()) {
            throw new NotFound();
        }
    }

    private AuditRecord entry(Meeting meeting, MeetingDraft draft, String action) {
        List<String> units =
                directory.units(draft.units()).stream().map(UnitRef::name).toList();
        return desk.entry(meeting, action)
                .detail("kind", Texts.label(meeting.kind))
                .detail("startsAt", DateTimeText.fullMoment(meeting.startsAt))
                .text("place", meeting.place)
                .text("chair", meeting.chairName)
                .detail("units", String.join(" ", units));
    }
}
