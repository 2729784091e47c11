package org.chainlead.objection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chainlead.message.MessageDraft;
import org.chainlead.message.Messages;
import org.chainlead.org.AccountId;
import org.chainlead.org.Actor;
import org.chainlead.org.Recipients;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.springframework.stereotype.Component;

/** Both sides are told: the unit, and who acted; and who may decide. */
@Component
class ObjectionMessages {

    private final Messages messages;
    private final Recipients recipients;

    ObjectionMessages(Messages messages, Recipients recipients) {
        this.messages = messages;
        this.recipients = recipients;
    }

    void raised(ObjectionId id, Contestable what, Actor actor) {
        Set<AccountId> to = new LinkedHashSet<>(recipients.anywhere(Role.SUPERVISION_HEAD));
        if (what.byAccount() != null) {
            to.add(new AccountId(what.byAccount()));
        }
        to.remove(actor.account());
        messages.tell(
                to,
                new MessageDraft(
                        "objection.message.raised",
                        List.of(actor.unitName(), what.taskName()),
                        Objections.PAGE,
                        "objection.raised:" + id));
    }

    void decided(ObjectionBook.Row row, boolean upheld) {
        List<AccountId> to = new ArrayList<>(recipients.at(new UnitId(row.unit()), Role.LIAISON, Role.UNIT_HEAD));
        to.add(new AccountId(row.askedBy()));
        if (row.actBy() != null) {
            to.add(new AccountId(row.actBy()));
        }
        messages.tell(
                to,
                new MessageDraft(
                        upheld ? "objection.message.upheld" : "objection.message.rejected",
                        List.of(row.view().unitName(), row.view().taskName()),
                        Objections.PAGE,
                        "objection.decided:" + row.view().id()));
    }
}
