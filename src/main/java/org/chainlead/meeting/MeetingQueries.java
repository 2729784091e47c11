package org.chainlead.meeting;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainlead.attachment.AttachmentRef;
import org.chainlead.attachment.Attachments;
import org.chainlead.chain.ChainId;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.NotFound;
import org.chainlead.common.Page;
import org.chainlead.org.Access;
import org.chainlead.org.Directory;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitRef;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 会议: lists page by page, and one in full. What the person may not read is not found. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('meeting.view')")
public class MeetingQueries {

    private final MeetingDesk desk;
    private final MeetingRows rows;
    private final AgendaTable agenda;
    private final MeetingActs acts;
    private final MeetingScope scope;
    private final MinutesSigner signer;
    private final Attachments attachments;
    private final Directory directory;
    private final Access access;

    MeetingQueries(
            MeetingDesk desk,
            MeetingRows rows,
            AgendaTable agenda,
            MeetingActs acts,
            MeetingScope scope,
            MinutesSigner signer,
            Attachments attachments,
            Directory directory,
            Access access) {
        this.desk = desk;
        this.rows = rows;
        this.agenda = agenda;
        this.acts = acts;
        this.scope = scope;
        this.signer = signer;
        this.attachments = attachments;
        this.directory = directory;
        this.access = access;
    }

    /** The lists of the person's role with their counts, the one that waits for the person first. */
    public Map<MeetingList, Long> lists() {
        Role role = desk.actor().role();
        List<MeetingList> lists = new ArrayList<>(List.of(MeetingList.COMING));
        if (access.may("meeting.sign")) {
            lists.add(role == Role.SECRETARY_GENERAL ? 0 : 1, MeetingList.TO_SIGN);
        }
        if (access.may("meeting.prepare")) {
            lists.add(MeetingList.OPEN);
        }
        lists.add(MeetingList.ALL);
        Map<MeetingList, Long> counts = new LinkedHashMap<>();
        lists.forEach(list -> counts.put(list, rows.count(list)));
        return counts;
    }

    public Page<MeetingRow> page(MeetingList list, int offset, int limit) {
        return new Page<>(rows.page(list, offset, limit), rows.count(list));
    }

    /** Whether the acting person enters a signature given on paper instead of signing. */
    public boolean signsForPaper() {
        return access.may("meeting.sign") && desk.actor().role() != signer.role();
    }

    public MeetingDetail detail(MeetingId id) {
        Meeting meeting = desk.read(id, "meeting.view");
        boolean inside = scope.reaches("meeting.paper", meeting.id);
        List<DecisionRow> decisions = rows.decisions(meeting, inside);
        boolean waiting = decisions.stream().anyMatch(row -> !row.isHandedOut());
        List<UnitId> units = desk.units(meeting);
        return new MeetingDetail(
                rows.find(id).orElseThrow(NotFound::new),
                meeting.version,
                draft(meeting, units),
                ordered(units),
                agenda.of(meeting, inside),
                decisions,
                inside,
                meeting.organ,
                meeting.authorName,
                meeting.cancelReason,
                inside ? meeting.returnReason : null,
                meeting.signedOn,
                meeting.signer,
                meeting.recordedByName,
                scans(meeting),
                acts.of(meeting, waiting));
    }

    private List<AttachmentRef> scans(Meeting meeting) {
        return attachments.of(MeetingDesk.SUBJECT, meeting.id);
    }

    private List<UnitRef> ordered(List<UnitId> units) {
        Map<UnitId, UnitRef> known = new HashMap<>();
        directory.units(units).forEach(unit -> known.put(unit.id(), unit));
        return units.stream()
                .flatMap(unit -> Optional.ofNullable(known.get(unit)).stream())
                .toList();
    }

    private static MeetingDraft draft(Meeting meeting, List<UnitId> units) {
        ChainId chain = meeting.chain();
        return new MeetingDraft(
                meeting.name,
                meeting.kind,
                chain,
                LocalDateTime.ofInstant(meeting.startsAt, DateTimeText.ZONE),
                meeting.place,
                meeting.chairPost(),
                meeting.chairName,
                units);
    }
}
