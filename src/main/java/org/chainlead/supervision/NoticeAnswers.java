package org.chainlead.supervision;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chainlead.attachment.AttachmentId;
import org.chainlead.attachment.AttachmentRef;
import org.chainlead.attachment.Attachments;
import org.chainlead.audit.AuditRecord;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Refusal;
import org.chainlead.org.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 签收 and 回复 by an addressed unit, 核查 by the office. */
@Service
@Transactional
public class NoticeAnswers {

    private static final ZoneId ZONE = DateTimeText.ZONE;

    private final NoticeDesk desk;
    private final NoticeUnits units;
    private final NoticeReplies replies;
    private final NoticeParts parts;
    private final NoticeMessages messages;
    private final Attachments attachments;
    private final JdbcClient jdbc;

    NoticeAnswers(
            NoticeDesk desk,
            NoticeUnits units,
            NoticeReplies replies,
            NoticeParts parts,
            NoticeMessages messages,
            Attachments attachments,
            JdbcClient jdbc) {
        this.desk = desk;
        this.units = units;
        this.replies = replies;
        this.parts = parts;
        this.messages = messages;
        this.attachments = attachments;
        this.jdbc = jdbc;
    }

    /** 签收 for the own unit. */
    @PreAuthorize("@access.may('supervision.sign')")
    public void sign(NoticeId id) {
        Notice notice = desk.open(id, "supervision.sign");
        notice.follow(NoticeArrow.ANSWER);
        NoticeUnit unit = desk.ownUnit(notice);
        unit.sign(desk.actor(), desk.now());
        units.saveAndFlush(unit);
        String name = parts.unitName(unit.noticeId, unit.unitId);
        desk.done(notice, desk.entry(notice, "noticeSigned").detail("unit", name));
        messages.signed(notice, name, unit.unitId);
    }

    /** 回复 with evidence; after a failed check again. */
    @PreAuthorize("@access.may('supervision.reply')")
    public void reply(NoticeId id, String text, Collection<AttachmentId> evidence) {
        NoticeChecks.need(text, "supervision.field.reply", NoticeChecks.TEXT);
        Notice notice = desk.open(id, "supervision.reply");
        notice.follow(NoticeArrow.ANSWER);
        NoticeUnit unit = desk.ownUnit(notice);
        unit.reply();
        units.saveAndFlush(unit);
        int no = replies.findByNoticeUnitIdOrderByNo(unit.id).size() + 1;
        NoticeReply reply = replies.saveAndFlush(new NoticeReply(unit.id, no, text.strip(), desk.actor(), desk.now()));
        attachments.bind(evidence, ReplyAttachments.KIND, reply.id);
        String name = parts.unitName(unit.noticeId, unit.unitId);
        AuditRecord entry = desk.entry(notice, "noticeReplied")
                .detail("unit", name)
                .detail("no", no)
                .text("reply", reply.body);
        List<AttachmentRef> files = attachments.of(ReplyAttachments.KIND, reply.id);
        files.forEach(file -> entry.file(file.name(), file.sha256(), file.size()));
        desk.done(notice, entry);
        messages.replied(notice, name, reply);
    }

    /**
     * 撤回 of the own unit's last reply until it is checked. What was sent stays with the notice, for the unit alone; its
     * words are offered again.
     */
    @PreAuthorize("@access.may('supervision.recall')")
    public void recall(NoticeId id) {
        Notice notice = desk.open(id, "supervision.recall");
        notice.follow(NoticeArrow.ANSWER);
        NoticeUnit unit = desk.ownUnit(notice);
        List<NoticeReply> all = replies.findByNoticeUnitIdOrderByNo(unit.id);
        unit.recall(all.stream()
                .filter(before -> before.recalledAt == null && before != all.getLast())
                .reduce((first, second) -> second)
                .filter(NoticeReply::failed)
                .isPresent());
        NoticeReply reply = all.getLast();
        reply.recall(desk.actor(), desk.now());
        units.saveAndFlush(unit);
        replies.saveAndFlush(reply);
        String name = parts.unitName(unit.noticeId, unit.unitId);
        desk.done(
                notice,
                desk.entry(notice, "noticeReplyRecalled").detail("unit", name).detail("no", reply.no));
        messages.recalled(notice, name, reply);
    }

    /**
     * 核查 of a unit's last reply, by nobody who acted for the unit since the notice was issued.
     *
     * @param opinion what was found; needed when it did not pass
     */
    @PreAuthorize("@access.may('supervision.check')")
    public void check(NoticeId id, UnitId addressee, boolean passed, String opinion) {
        if (!passed) {
            NoticeChecks.need(opinion, "supervision.field.opinion", NoticeChecks.REASON);
        }
        Notice notice = desk.open(id, "supervision.check");
        notice.follow(NoticeArrow.ANSWER);
        NoticeUnit unit = desk.addressee(notice, addressee.uuid());
        unit.check(passed);
        NoticeReply reply = replies.findByNoticeUnitIdOrderByNo(unit.id).getLast();
        if (actedFor(notice, unit, reply)) {
            throw Refusal.because("supervision.refused.actedForUnit", parts.unitName(unit.noticeId, unit.unitId));
        }
        reply.check(passed, opinion.strip(), desk.actor(), desk.now());
        units.saveAndFlush(unit);
        replies.saveAndFlush(reply);
        desk.done(
                notice,
                desk.entry(notice, passed ? "noticePassed" : "noticeFailed")
                        .detail("unit", parts.unitName(unit.noticeId, unit.unitId))
                        .text("opinion", opinion));
        messages.checked(notice, unit.unitId, reply);
    }

    private boolean actedFor(Notice notice, NoticeUnit unit, NoticeReply reply) {
        UUID me = desk.actor().account().uuid();
        return me.equals(reply.repliedBy)
                || me.equals(unit.signedBy)
                || jdbc.sql("""
                                        select count(*) from appointment
                                         where account_id = :account and unit_id = :unit
                                           and (valid_until is null or valid_until >= :since)""")
                                .param("account", me)
                                .param("unit", unit.unitId)
                                .param(
                                        "since",
                                        Objects.requireNonNull(notice.issuedAt)
                                                .atZone(ZONE)
                                                .toLocalDate())
                                .query(Integer.class)
                                .single()
                        > 0;
    }
}
