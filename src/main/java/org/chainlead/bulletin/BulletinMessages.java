package org.chainlead.bulletin;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.chainlead.common.DateTimeText;
import org.chainlead.message.MessageDraft;
import org.chainlead.message.Messages;
import org.chainlead.org.AccountId;
import org.chainlead.org.Recipients;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.springframework.stereotype.Component;

/** Who is told of a 通报's steps, and in which words; in the transaction of the step. */
@Component
class BulletinMessages {

    private final Messages messages;
    private final Recipients recipients;
    private final BulletinSigning signing;

    BulletinMessages(Messages messages, Recipients recipients, BulletinSigning signing) {
        this.messages = messages;
        this.recipients = recipients;
        this.signing = signing;
    }

    void sent(Bulletin bulletin, List<UnitId> units) {
        String due = DateTimeText.dateWithWeekday(Objects.requireNonNull(bulletin.answerDueOn));
        messages.tell(
                recipients.atAny(units, Role.LIAISON, Role.UNIT_HEAD),
                draft(bulletin, "bulletin.message.sent", "/opinion", ":" + bulletin.consulted, due));
    }

    void withdrawn(Bulletin bulletin, List<UnitId> units) {
        messages.tell(
                recipients.atAny(units, Role.LIAISON, Role.UNIT_HEAD),
                draft(bulletin, "bulletin.message.withdrawn", "/opinion", ":" + bulletin.consulted));
    }

    /** Who wrote it and who may decide. */
    void objected(Bulletin bulletin, String unit, UnitId id) {
        tell(author(bulletin), bulletin, "bulletin.message.objected", ":" + bulletin.consulted + ":" + id, unit);
        tell(
                recipients.anywhere(Role.SUPERVISION_HEAD),
                bulletin,
                "bulletin.message.objected",
                ":" + bulletin.consulted + ":" + id,
                unit);
    }

    void decided(Bulletin bulletin, UnitId unit, boolean upheld) {
        messages.tell(
                recipients.at(unit, Role.LIAISON, Role.UNIT_HEAD),
                draft(
                        bulletin,
                        upheld ? "bulletin.message.upheld" : "bulletin.message.rejected",
                        "/opinion",
                        ":" + bulletin.consulted));
    }

    void settled(Bulletin bulletin) {
        tell(author(bulletin), bulletin, "bulletin.message.settled", ":" + bulletin.consulted);
        tell(signing.reviewers(bulletin), bulletin, "bulletin.message.toReview", ":" + bulletin.consulted);
    }

    void reviewed(Bulletin bulletin) {
        tell(signing.signers(bulletin), bulletin, "bulletin.message.reviewed", ":" + bulletin.version);
    }

    void sentBack(Bulletin bulletin) {
        tell(author(bulletin), bulletin, "bulletin.message.sentBack", ":" + bulletin.version);
    }

    void issued(Bulletin bulletin, List<UnitId> units) {
        String number = Objects.requireNonNull(bulletin.number);
        tell(author(bulletin), bulletin, "bulletin.message.issued", "", number);
        tell(recipients.atAny(units, Role.LIAISON, Role.UNIT_HEAD), bulletin, "bulletin.message.issued", "", number);
        tell(recipients.anywhere(Role.LEADER, Role.SECRETARY), bulletin, "bulletin.message.issued", "", number);
    }

    private static List<AccountId> author(Bulletin bulletin) {
        return List.of(new AccountId(bulletin.authorId));
    }

    private void tell(Collection<AccountId> to, Bulletin bulletin, String key, String occasion, String... more) {
        messages.tell(to, draft(bulletin, key, "", occasion, more));
    }

    private static MessageDraft draft(Bulletin bulletin, String key, String place, String occasion, String... more) {
        List<String> arguments = new java.util.ArrayList<>(List.of(bulletin.roundName));
        arguments.addAll(List.of(more));
        return new MessageDraft(key, arguments, "bulletins/" + bulletin.id + place, key + ":" + bulletin.id + occasion);
    }
}
