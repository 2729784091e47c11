package org.chainlead.supervision;

import static org.chainlead.common.Texts.t;

import java.util.Collection;
import java.util.List;
import org.chainlead.attachment.AttachmentId;
import org.chainlead.attachment.AttachmentRef;
import org.chainlead.attachment.Attachments;
import org.chainlead.audit.AuditRecord;
import org.chainlead.common.Refusal;
import org.chainlead.org.Relation;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 核稿, 签发, the stamped scan, 办结 and 作废: what the supervision office does with a notice that was drafted. */
@Service
@Transactional
public class NoticeIssuing {

    /** Longest reason, in code points. */
    public static final int LONGEST_REASON = NoticeChecks.REASON;

    private final NoticeDesk desk;
    private final NoticeUnits units;
    private final NoticeParts parts;
    private final NoticeNumbers numbers;
    private final NoticeSigning signing;
    private final NoticeMessages messages;
    private final Attachments attachments;

    NoticeIssuing(
            NoticeDesk desk,
            NoticeUnits units,
            NoticeParts parts,
            NoticeNumbers numbers,
            NoticeSigning signing,
            NoticeMessages messages,
            Attachments attachments) {
        this.desk = desk;
        this.units = units;
        this.parts = parts;
        this.numbers = numbers;
        this.signing = signing;
        this.messages = messages;
        this.attachments = attachments;
    }

    /** 核稿, by the role that reviews the kind. */
    @PreAuthorize("@access.may('supervision.review')")
    public void review(NoticeId id) {
        Notice notice = desk.open(id, "supervision.review");
        signing.needReviewer(notice);
        notice.review(desk.actor(), desk.now());
        desk.done(notice, desk.entry(notice, "noticeReviewed").insideOffice());
        messages.reviewed(notice, desk.actor().account());
    }

    /** Back to its author with the reason, by who reviews or who signs the kind. */
    @PreAuthorize("@access.may('supervision.review')")
    public void sendBack(NoticeId id, String reason) {
        NoticeChecks.needReason(reason);
        Notice notice = desk.open(id, "supervision.review");
        signing.needEither(notice);
        notice.sendBack();
        desk.done(notice, desk.entry(notice, "noticeSentBack").reason(reason).insideOffice());
        messages.sentBack(notice);
    }

    /**
     * 签发, by the role that signs the kind and somebody else than its author: the number is taken now and never again.
     *
     * @param typed number from the document system; empty takes the next one of the kind's 代字
     */
    @PreAuthorize("@access.may('supervision.issue')")
    public void issue(NoticeId id, String typed) {
        Notice notice = desk.open(id, "supervision.issue");
        signing.needSigner(notice);
        issue(notice, typed.isBlank() ? null : typed);
        messages.issued(notice);
    }

    /** Takes back the stamped scan, which is the valid version from then on. */
    @PreAuthorize("@access.may('supervision.scan')")
    public void takeBackScan(NoticeId id, Collection<AttachmentId> files) {
        if (files.isEmpty()) {
            throw Refusal.because("supervision.missing.scan");
        }
        Notice notice = desk.open(id, "supervision.scan");
        notice.follow(NoticeArrow.TAKE_BACK_SCAN);
        attachments.replace(files, NoticeAttachments.KIND, notice.id);
        AuditRecord entry = desk.entry(notice, "noticeScanned");
        List<AttachmentRef> scan = attachments.of(NoticeAttachments.KIND, notice.id);
        scan.forEach(file -> entry.file(file.name(), file.sha256(), file.size()));
        desk.done(notice, entry);
    }

    /** 办结, when every addressed unit's reply has passed its check. */
    @PreAuthorize("@access.may('supervision.close')")
    public void close(NoticeId id) {
        Notice notice = desk.open(id, "supervision.close");
        List<String> open = units.findByNoticeIdOrderByPosition(notice.id).stream()
                .filter(unit -> !unit.isDone())
                .map(unit -> parts.unitName(unit.noticeId, unit.unitId))
                .toList();
        notice.close(desk.actor(), desk.now());
        if (!open.isEmpty()) {
            throw Refusal.because("supervision.refused.open", String.join(t("supervision.and"), open));
        }
        desk.done(notice, desk.entry(notice, "noticeClosed"));
        messages.closed(notice);
    }

    /** 作废; the number stays taken. */
    @PreAuthorize("@access.may('supervision.void')")
    public void makeVoid(NoticeId id, String reason) {
        NoticeChecks.needReason(reason);
        Notice notice = desk.open(id, "supervision.void");
        notice.makeVoid(reason, desk.actor(), desk.now());
        desk.done(notice, desk.entry(notice, "noticeVoided").reason(reason));
        messages.voided(notice);
    }

    private void issue(Notice notice, @Nullable String typed) {
        boolean needsReview = numbers.needsReview(notice.kind);
        String number = typed == null
                ? numbers.take(notice.kind, desk.today().getYear(), notice.id)
                : numbers.takeTyped(typed, notice.id);
        notice.issue(number, needsReview, desk.actor(), desk.now());
        parts.keepNames(notice.id);
        desk.done(
                notice,
                desk.entry(notice, "noticeIssued")
                        .detail("to", String.join(t("supervision.and"), parts.unitNames(notice.id, Relation.ADDRESSEE)))
                        .detail("due", notice.dueOn)
                        .text("body", notice.body)
                        .text("demands", notice.demands));
    }
}
