package org.chainlead.supervision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.chainlead.common.Texts;
import org.chainlead.message.MessageDraft;
import org.chainlead.message.Messages;
import org.chainlead.org.AccountId;
import org.chainlead.org.Recipients;
import org.chainlead.org.Relation;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.springframework.stereotype.Component;

/** Who is told of a notice's steps, and in which words; in the transaction of the step. */
@Component
class NoticeMessages {

    private final Messages messages;
    private final Recipients recipients;
    private final NoticeUnits units;
    private final NoticeNumbers numbers;
    private final NoticeSigning signing;

    NoticeMessages(
            Messages messages, Recipients recipients, NoticeUnits units, NoticeNumbers numbers, NoticeSigning signing) {
        this.messages = messages;
        this.recipients = recipients;
        this.units = units;
        this.numbers = numbers;
        this.signing = signing;
    }

    void drafted(Notice notice) {
        boolean reviewed = numbers.needsReview(notice.kind);
        tell(reviewed ? signing.reviewers(notice) : signing.signers(notice), notice, "supervision.message.drafted", "");
    }

    /** 核稿 done: told again after each 核稿, but not to a signer who reviewed it. */
    void reviewed(Notice notice, AccountId reviewer) {
        List<AccountId> others = signing.signers(notice).stream()
                .filter(signer -> !signer.equals(reviewer))
                .toList();
        tell(others, notice, "supervision.message.reviewed", ":" + notice.version);
    }

    void sentBack(Notice notice) {
        tell(author(notice), notice, "supervision.message.sentBack", ":" + notice.version);
    }

    /** Those who must act sign and reply; those it is copied to read. */
    void issued(Notice notice) {
        for (NoticeUnit unit : units.findByNoticeIdOrderByPosition(notice.id)) {
            UnitId id = new UnitId(unit.unitId);
            if (unit.relation == Relation.ADDRESSEE) {
                tell(recipients.at(id, Role.LIAISON, Role.UNIT_HEAD), notice, "supervision.message.issued", "");
            } else {
                List<AccountId> readers = recipients.at(id, Role.LIAISON, Role.LEADER, Role.SECRETARY);
                tell(readers, notice, "supervision.message.copied", "");
            }
        }
        tell(author(notice), notice, "supervision.message.issuedToAuthor", "");
    }

    void signed(Notice notice, String unitName, UUID unit) {
        tell(author(notice), notice, "supervision.message.signed", ":" + unit, unitName);
    }

    void replied(Notice notice, String unitName, NoticeReply reply) {
        List<AccountId> to = new ArrayList<>(author(notice));
        to.addAll(recipients.anywhere(Role.SUPERVISION_HEAD));
        tell(to, notice, "supervision.message.replied", ":" + reply.id, unitName);
    }

    void recalled(Notice notice, String unitName, NoticeReply reply) {
        List<AccountId> to = new ArrayList<>(author(notice));
        to.addAll(recipients.anywhere(Role.SUPERVISION_HEAD));
        tell(to, notice, "supervision.message.recalled", ":" + reply.id, unitName);
    }

    void checked(Notice notice, UUID unit, NoticeReply reply) {
        String key = Boolean.TRUE.equals(reply.passed) ? "supervision.message.passed" : "supervision.message.failed";
        tell(recipients.at(new UnitId(unit), Role.LIAISON, Role.UNIT_HEAD), notice, key, ":" + reply.id);
    }

    void outcomeRecorded(Notice notice) {
        toAll(notice, "supervision.message.outcome", ":" + notice.version);
    }

    void closed(Notice notice) {
        toAll(notice, "supervision.message.closed", ":" + notice.version);
    }

    /** Every addressed unit reads why, also one that owes nothing more. */
    void reopened(Notice notice) {
        toAll(notice, "supervision.message.reopened", ":" + notice.version);
    }

    void voided(Notice notice) {
        toAll(notice, "supervision.message.voided", "");
    }

    private void toAll(Notice notice, String key, String occasion) {
        for (NoticeUnit unit : units.findByNoticeIdOrderByPosition(notice.id)) {
            tell(recipients.at(new UnitId(unit.unitId), Role.LIAISON, Role.UNIT_HEAD), notice, key, occasion);
        }
    }

    private static List<AccountId> author(Notice notice) {
        return List.of(new AccountId(notice.authorId));
    }

    private void tell(Collection<AccountId> to, Notice notice, String key, String occasion, String... more) {
        List<String> arguments = new ArrayList<>(List.of(name(notice)));
        arguments.addAll(List.of(more));
        messages.tell(to, new MessageDraft(key, arguments, "notices/" + notice.id, key + ":" + notice.id + occasion));
    }

    private static String name(Notice notice) {
        return Texts.label(notice.kind) + " " + (notice.number == null ? notice.title : notice.number);
    }
}
