package org.chainlead.dispatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.chainlead.dispatch.ReportDesk.Open;
import org.chainlead.message.MessageDraft;
import org.chainlead.message.Messages;
import org.chainlead.org.AccountId;
import org.chainlead.org.Recipients;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.springframework.stereotype.Component;

/** Who is told of a report's steps, and in which words; in the transaction of the step. */
@Component
class ReportMessages {

    private final Messages messages;
    private final Recipients recipients;

    ReportMessages(Messages messages, Recipients recipients) {
        this.messages = messages;
        this.recipients = recipients;
    }

    /** The heads of the step that comes now. */
    void toPass(Open open) {
        UnitId unit = new UnitId(open.report().unitId);
        tell(
                recipients.atStep(unit, open.report().present().step()),
                open,
                "dispatch.message.submitted",
                ":" + open.report().step);
    }

    /** A step on paper: the unit's own people enter the scan. */
    void toSignOnPaper(Open open) {
        tell(handlers(open), open, "dispatch.message.paper", ":" + open.report().step);
    }

    /** Left the unit. The office is told once a unit and round, the lead unit of a parent of each. */
    void handedIn(Open open) {
        UnitId reviewer = open.task().reviewer();
        if (reviewer != null) {
            tell(recipients.at(reviewer, Role.UNIT_HEAD), open, "dispatch.message.handedInToLead", "");
            return;
        }
        String month = String.valueOf(open.report().month().getMonthValue());
        messages.tell(
                recipients.anywhere(Role.SUPERVISOR),
                new MessageDraft(
                        "dispatch.message.handedIn",
                        List.of(open.task().leadUnitName(), month),
                        "reports/" + open.report().month(),
                        "dispatch.handedIn:" + open.report().unitId + ":" + open.report().period));
    }

    void returned(Open open) {
        tell(handlers(open), open, "dispatch.message.returned", "");
    }

    void accepted(Open open) {
        tell(handlers(open), open, "dispatch.message.accepted", "");
    }

    /** A unit is asked for help. */
    void asked(Open open, UnitId unit, DifficultyId difficulty) {
        messages.tell(
                recipients.at(unit, Role.LIAISON, Role.UNIT_HEAD),
                new MessageDraft(
                        "dispatch.message.asked",
                        List.of(open.task().leadUnitName(), open.task().name()),
                        "reports",
                        "dispatch.asked:" + difficulty));
    }

    void answered(DifficultyRow row) {
        messages.tell(
                recipients.at(row.unit(), Role.STAFF, Role.UNIT_HEAD),
                new MessageDraft(
                        "dispatch.message.answered",
                        List.of(row.askedUnitName(), row.taskName()),
                        "tasks/" + row.task(),
                        "dispatch.answered:" + row.id()));
    }

    /** Whom a report comes back to: the 经办人 of the task and who submitted it. */
    private List<AccountId> handlers(Open open) {
        List<AccountId> to = new ArrayList<>();
        if (open.report().submittedBy != null) {
            to.add(new AccountId(open.report().submittedBy));
        }
        if (open.task().handler() != null) {
            to.add(new AccountId(open.task().handler()));
        }
        return to;
    }

    /** Each step of a version is told once: a repeated call tells nobody twice. */
    private void tell(Collection<AccountId> to, Open open, String key, String occasion) {
        messages.tell(
                to,
                new MessageDraft(
                        key,
                        List.of(
                                open.task().name(),
                                String.valueOf(open.report().month().getMonthValue())),
                        link(open),
                        key + ":" + open.report().id + ":" + open.report().versionNo + occasion));
    }

    static String link(Open open) {
        return "tasks/" + open.task().id() + "/reports/" + open.report().month();
    }
}
