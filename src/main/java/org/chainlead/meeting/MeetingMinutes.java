package org.chainlead.meeting;

import static org.chainlead.common.Texts.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.chainlead.attachment.AttachmentId;
import org.chainlead.attachment.Attachments;
import org.chainlead.audit.AuditRecord;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Refusal;
import org.chainlead.common.Texts;
import org.chainlead.org.Role;
import org.chainlead.task.RowResult;
import org.chainlead.task.TaskAssignment;
import org.chainlead.task.TaskId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * From the meeting to its minutes: held, put forward, sent back, signed. The 秘书长 signs (product.md: issues documents); a
 * signature on paper is entered by the 督查室主任 with its scan, who also signs while there is no 秘书长.
 */
@Service
@Transactional
public class MeetingMinutes {

    private final Meetings meetings;
    private final MeetingDesk desk;
    private final MinutesSigner signer;
    private final AgendaTable agenda;
    private final DecisionTable decisions;
    private final TaskAssignment assignment;
    private final Attachments attachments;
    private final MeetingMessages messages;
    private final TransactionTemplate own;

    MeetingMinutes(
            Meetings meetings,
            MeetingDesk desk,
            MinutesSigner signer,
            AgendaTable agenda,
            DecisionTable decisions,
            TaskAssignment assignment,
            Attachments attachments,
            MeetingMessages messages,
            PlatformTransactionManager transactions) {
        this.meetings = meetings;
        this.desk = desk;
        this.signer = signer;
        this.agenda = agenda;
        this.decisions = decisions;
        this.assignment = assignment;
        this.attachments = attachments;
        this.messages = messages;
        this.own = new TransactionTemplate(transactions);
    }

    /** 召开: from now on decisions are written down. */
    @PreAuthorize("@access.may('meeting.prepare')")
    public void hold(MeetingId id) {
        Meeting meeting = desk.open(id, "meeting.prepare");
        meeting.hold(desk.actor(), desk.now());
        desk.done(meeting, desk.entry(meeting, "meetingHeld"));
    }

    /** 纪要送签; what was agreed stands in the trail as it was put forward. */
    @PreAuthorize("@access.may('meeting.prepare')")
    public void submit(MeetingId id) {
        Meeting meeting = desk.open(id, "meeting.prepare");
        String agreed = agenda.agreed(meeting.id);
        if (agreed.isBlank() && decisions.waiting(meeting.id).isEmpty()) {
            throw Refusal.because("meeting.refused.emptyMinutes", meeting.name);
        }
        meeting.submit(desk.actor(), desk.now());
        desk.done(meeting, desk.entry(meeting, "minutesSubmitted").text("agreed", agreed));
        messages.submitted(meeting, signer.role());
    }

    /** 撤回, until they are signed. */
    @PreAuthorize("@access.may('meeting.prepare')")
    public void withdraw(MeetingId id) {
        Meeting meeting = desk.open(id, "meeting.prepare");
        meeting.withdraw();
        desk.done(meeting, desk.entry(meeting, "minutesWithdrawn"));
        messages.withdrawn(meeting, signer.role());
    }

    /** 退回 by who signs, with reason. */
    @PreAuthorize("@access.may('meeting.sign')")
    public void returnMinutes(MeetingId id, String reason) {
        Meeting meeting = desk.open(id, "meeting.sign");
        needReason(reason);
        meeting.returnMinutes(reason);
        desk.done(meeting, desk.entry(meeting, "minutesReturned").reason(reason));
        messages.returned(meeting);
    }

    /**
     * 纪要签发: once; then every draft not handed out yet is, each in a transaction of its own. One that is refused stays a
     * draft with its reason, and is handed out by {@link #handOut} when it is in order.
     *
     * @return what came of each draft
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @PreAuthorize("@access.may('meeting.sign')")
    public List<RowResult> sign(MeetingId id, SignMinutes signing) {
        own.executeWithoutResult(status -> signOnce(id, signing));
        return handOut(id);
    }

    /** 交办余下 of signed minutes: what was refused when they were signed, or what a failure left undone. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @PreAuthorize("@access.may('meeting.sign')")
    public List<RowResult> handOut(MeetingId id) {
        Meeting meeting = Objects.requireNonNull(own.execute(status -> desk.read(id, "meeting.sign")));
        meeting.need(meeting.state == MeetingState.SIGNED, MeetingAct.HAND_OUT);
        List<RowResult> results = new ArrayList<>();
        for (TaskId task : decisions.waiting(meeting.id)) {
            handOut(meeting, task).ifPresent(results::add);
        }
        long left = results.stream().filter(row -> !row.done()).count();
        if (left > 0) {
            own.executeWithoutResult(status -> messages.left(meeting, (int) left));
        }
        return results;
    }

    /** Keeps the stamped scan of signed minutes. */
    @PreAuthorize("@access.may('meeting.scan')")
    public void keepScan(MeetingId id, Collection<AttachmentId> scans) {
        Meeting meeting = desk.open(id, "meeting.scan");
        meeting.need(meeting.state == MeetingState.SIGNED, MeetingAct.SCAN);
        if (scans.isEmpty()) {
            throw Refusal.because("meeting.missing.scan");
        }
        AuditRecord entry = desk.entry(meeting, "minutesScanKept");
        desk.done(meeting, Attachments.note(entry, attachments.bind(scans, MeetingDesk.SUBJECT, meeting.id)));
    }

    static void needReason(String reason) {
        if (reason.isBlank()) {
            throw Refusal.because("meeting.missing.reason");
        }
    }

    private void signOnce(MeetingId id, SignMinutes signing) {
        Meeting meeting = desk.open(id, "meeting.sign");
        boolean onPaper = desk.actor().role() != signer.role();
        if (onPaper && desk.actor().role() != Role.SUPERVISION_HEAD) {
            throw Refusal.because("meeting.refused.signer", Texts.label(signer.role()));
        }
        Refusal.ifAny(MeetingPolicies.missing(signing, onPaper, desk.today()));
        String number = signing.number().strip();
        meetings.alone(number);
        if (meetings.existsByMinutesNumber(number)) {
            throw Refusal.because("meeting.refused.numberTaken", number);
        }
        LocalDate day = Objects.requireNonNull(signing.signedOn());
        meeting.sign(number, day, onPaper ? signing.signer() : "", desk.actor(), desk.now());
        AuditRecord entry = desk.entry(meeting, onPaper ? "minutesSignedOnPaper" : "minutesSigned")
                .detail("number", number)
                .detail("signedOn", day)
                .text("signer", meeting.signer)
                .text("agreed", agenda.agreed(meeting.id));
        meetings.saveAndFlush(meeting);
        desk.done(meeting, Attachments.note(entry, attachments.bind(signing.scans(), MeetingDesk.SUBJECT, meeting.id)));
        messages.signed(meeting, desk.units(meeting));
    }

    /**
     * Handed out and noted in one transaction; a refusal leaves the draft as it was. Nothing when somebody else has handed
     * it out meanwhile: it is neither done here nor left.
     */
    private Optional<RowResult> handOut(Meeting meeting, TaskId task) {
        String title = decisions.title(task);
        try {
            boolean done = Objects.requireNonNull(own.execute(status -> handedOut(meeting, task)));
            return done ? Optional.of(new RowResult(task, title, true, "")) : Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(new RowResult(task, title, false, refusal.text()));
        }
    }

    private boolean handedOut(Meeting meeting, TaskId task) {
        if (!decisions.lockWaiting(task)) {
            return false;
        }
        assignment.assignMeeting(task, basis(meeting));
        decisions.handedOut(List.of(task), desk.actor().signedName(), desk.now());
        return true;
    }

    private static String basis(Meeting meeting) {
        return t(
                "meeting.basis.signed",
                meeting.name,
                Objects.requireNonNullElse(meeting.minutesNumber, ""),
                meeting.signedOn == null ? "" : DateTimeText.date(meeting.signedOn));
    }
}
