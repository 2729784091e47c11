package org.chainlead.supervision;

import java.time.LocalDate;
import java.util.Optional;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 拟稿: writing a notice, changing it and taking it back before it is issued. */
@Service
@Transactional
@PreAuthorize("@access.may('supervision.draft')")
public class NoticeDrafting {

    private final NoticeDesk desk;
    private final Notices notices;
    private final NoticeParts parts;
    private final NoticeMessages messages;
    private final WorkCalendar calendar;
    private final LadderWork ladder;

    NoticeDrafting(
            NoticeDesk desk,
            Notices notices,
            NoticeParts parts,
            NoticeMessages messages,
            WorkCalendar calendar,
            LadderWork ladder) {
        this.desk = desk;
        this.notices = notices;
        this.parts = parts;
        this.messages = messages;
        this.calendar = calendar;
        this.ladder = ladder;
    }

    /** Writes a draft under an id the caller chose; the same call repeated by the same person makes it once. */
    public NoticeId create(NoticeId id, NoticeDraft draft) {
        notices.alone(id.uuid());
        Optional<Notice> before = notices.findById(id.uuid());
        if (before.isPresent()) {
            if (!before.get().authorId.equals(desk.actor().account().uuid())) {
                throw new NotFound();
            }
            return id;
        }
        check(draft);
        ladder.needStartReason(draft);
        Notice notice = new Notice(id, draft, desk.actor(), desk.actor().unitName(), desk.now());
        notices.saveAndFlush(notice);
        parts.write(notice, draft);
        ladder.taken(draft);
        desk.done(notice, texts(notice, "noticeDrafted"));
        messages.drafted(notice);
        return id;
    }

    /** @throws org.chainlead.common.Stale when somebody else changed it since it was read */
    public void edit(NoticeId id, long version, NoticeDraft draft) {
        Notice notice = desk.open(id, "supervision.draft");
        desk.needVersion(notice, version);
        check(draft);
        if (notice.kind != draft.kind()) {
            ladder.needStartReason(draft);
        }
        notice.edit(draft);
        parts.write(notice, draft);
        desk.done(notice, texts(notice, "noticeEdited"));
    }

    /** 撤回: takes a reviewed one back to edit it, while it is not issued. */
    public void withdraw(NoticeId id) {
        Notice notice = desk.open(id, "supervision.draft");
        notice.sendBack();
        desk.done(notice, desk.entry(notice, "noticeWithdrawn").insideOffice());
    }

    /** Deletes a draft; what was issued is made void instead. */
    public void discard(NoticeId id) {
        Notice notice = desk.open(id, "supervision.draft");
        notice.follow(NoticeArrow.EDIT);
        desk.done(notice, desk.entry(notice, "noticeDiscarded").insideOffice());
        notices.delete(notice);
    }

    /** The day the given number of working days after today, for the deadline of a reply. */
    @Transactional(readOnly = true)
    public LocalDate dueAfter(int workingDays) {
        return calendar.addWorkingDays(desk.today(), workingDays);
    }

    /**
     * The step of the ladder that comes next for the units and tasks of the draft.
     *
     * @return nothing where the draft does not begin higher, so that no reason is needed
     */
    @Transactional(readOnly = true)
    public Optional<LadderStep> skipped(NoticeDraft draft) {
        return ladder.skipped(draft);
    }

    private void check(NoticeDraft draft) {
        Refusal.ifAny(NoticeChecks.draft(draft, desk.today()));
        parts.needVisible(draft.tasks());
    }

    private org.chainlead.audit.AuditRecord texts(Notice notice, String action) {
        return desk.entry(notice, action)
                .detail("due", notice.dueOn)
                .text("body", notice.body)
                .text("demands", notice.demands)
                .detail("talkAt", notice.talk.read().when())
                .text("talkPlace", notice.talk.place)
                .text("invited", notice.talk.invited)
                .text("talkedBy", notice.talk.talkedBy)
                .text("points", notice.talk.points)
                .text("promises", notice.talk.promises)
                .text("opening", notice.wording.opening)
                .text("consequence", notice.wording.consequence)
                .text("closing", notice.wording.closing)
                .text("startReason", notice.startReason.isEmpty() ? null : notice.startReason)
                .insideOffice();
    }
}
