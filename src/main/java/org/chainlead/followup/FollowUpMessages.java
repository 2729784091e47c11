package org.chainlead.followup;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Texts;
import org.chainlead.message.MessageDraft;
import org.chainlead.message.Messages;
import org.chainlead.org.AccountId;
import org.chainlead.org.Recipients;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The office is told what to look at and what to decide, the unit that its task comes back and how it ended. */
@Component
class FollowUpMessages {

    private final Messages messages;
    private final Recipients recipients;

    FollowUpMessages(Messages messages, Recipients recipients) {
        this.messages = messages;
        this.recipients = recipients;
    }

    void toOffice(YearMonth month, FollowUpStage stage, int drawn) {
        messages.tell(
                recipients.anywhere(Role.SUPERVISOR, Role.SUPERVISION_HEAD),
                new MessageDraft(
                        "followup.message.drawn",
                        List.of(DateTimeText.month(month), Texts.label(stage), Integer.toString(drawn)),
                        FollowUps.PAGE,
                        "followup.drawn:" + month + ":" + stage));
    }

    void drawn(FollowUpDraws.Drawn one) {
        tell(unit(one.unit()), "followup.message.unit", one.id(), one.taskName());
    }

    /** @param gap whether reopening is proposed; then the head is asked */
    void checked(FollowUpBook.Row row, boolean gap) {
        FollowUpRow view = row.view();
        String key = gap ? "followup.message.gap" : "followup.message.confirmed";
        tell(unit(row.unit()), key, view.id(), view.taskName());
        if (gap) {
            tell(recipients.anywhere(Role.SUPERVISION_HEAD), "followup.message.decide", view.id(), view.taskName());
        }
    }

    void decided(FollowUpBook.Row row, boolean reopened) {
        List<AccountId> to = new ArrayList<>(unit(row.unit()));
        if (row.checkedBy() != null) {
            to.add(new AccountId(row.checkedBy()));
        }
        String key = reopened ? "followup.message.reopened" : "followup.message.kept";
        tell(to, key, row.view().id(), row.view().taskName());
    }

    private List<AccountId> unit(@Nullable UUID unit) {
        return unit == null ? List.of() : recipients.at(new UnitId(unit), Role.LIAISON, Role.UNIT_HEAD);
    }

    private void tell(List<AccountId> to, String key, FollowUpId id, String taskName) {
        messages.tell(to, new MessageDraft(key, List.of(taskName), FollowUps.link(id), key + ":" + id));
    }
}
