package org.chainlead.meeting;

import static org.chainlead.common.Texts.t;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.chainlead.common.DateTimeText;
import org.chainlead.message.MessageDraft;
import org.chainlead.message.Messages;
import org.chainlead.org.AccountId;
import org.chainlead.org.Recipients;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.springframework.stereotype.Component;

/** Who is told of a meeting's steps. What it decides is told by the tasks. */
@Component
class MeetingMessages {

    private final Messages messages;
    private final Recipients recipients;

    MeetingMessages(Messages messages, Recipients recipients) {
        this.messages = messages;
        this.recipients = recipients;
    }

    void arranged(Meeting meeting, List<UnitId> units) {
        tell(attending(meeting, units), meeting, "meeting.message.arranged", DateTimeText.moment(meeting.startsAt));
    }

    void cancelled(Meeting meeting, List<UnitId> units) {
        tell(attending(meeting, units), meeting, "meeting.message.cancelled", DateTimeText.moment(meeting.startsAt));
    }

    void submitted(Meeting meeting, Role signer) {
        tell(recipients.anywhere(signer), meeting, "meeting.message.submitted", "");
    }

    /** Who was asked to sign need not any more. */
    void withdrawn(Meeting meeting, Role signer) {
        tell(recipients.anywhere(signer), meeting, "meeting.message.withdrawn", "");
    }

    void returned(Meeting meeting) {
        List<AccountId> authors = new ArrayList<>();
        UUID by = meeting.submittedBy;
        authors.add(new AccountId(by == null ? meeting.authorId : by));
        tell(authors, meeting, "meeting.message.returned", "");
    }

    void signed(Meeting meeting, List<UnitId> units) {
        String number = meeting.minutesNumber == null ? "" : meeting.minutesNumber;
        tell(attending(meeting, units), meeting, "meeting.message.signed", number);
    }

    /** What could not be handed out with the signature waits for the office. */
    void left(Meeting meeting, int count) {
        tell(
                List.of(new AccountId(meeting.authorId)),
                meeting,
                "meeting.message.left",
                t("meeting.message.count", count));
    }

    private List<AccountId> attending(Meeting meeting, List<UnitId> units) {
        List<AccountId> all = new ArrayList<>(recipients.atAny(units, Role.LIAISON, Role.UNIT_HEAD));
        if (meeting.chairPostId != null) {
            all.addAll(recipients.ofPost(
                    new org.chainlead.org.LeaderPostId(meeting.chairPostId), Role.LEADER, Role.SECRETARY));
        }
        return all;
    }

    private void tell(Collection<AccountId> to, Meeting meeting, String key, String detail) {
        messages.tell(
                to,
                new MessageDraft(
                        key,
                        List.of(meeting.name, detail),
                        "meetings/" + meeting.id,
                        key + ":" + meeting.id + ":" + meeting.version));
    }
}
