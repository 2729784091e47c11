package org.chainlead.dispatch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chainlead.common.DateTimeText;
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

    /**
     * Left the unit. The office is told once a unit and round, and of each that comes again; the lead unit of a parent of
     * each.
     */
    void handedIn(Open open, boolean again) {
        UnitId reviewer = open.task().reviewer();
        if (reviewer != null) {
            tell(recipients.at(reviewer, Role.UNIT_HEAD), open, "dispatch.message.handedInToLead", "");
            return;
        }
        if (again) {
            tell(recipients.anywhere(Role.SUPERVISOR), open, "dispatch.message.handedInAgain", "");
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

    /** Taken back before the receiver acted; asked before it is taken back. */
    void recalled(Open open) {
        ProgressReport report = open.report();
        UnitId unit = new UnitId(report.unitId);
        String occasion = ":" + report.step;
        if (report.state == ReportState.IN_UNIT_REVIEW) {
            tell(recipients.atStep(unit, report.present().step()), open, "dispatch.message.recalledInside", occasion);
            return;
        }
        UUID reviewer = report.reviewerUnitId;
        tell(
                reviewer == null
                        ? recipients.anywhere(Role.SUPERVISOR)
                        : recipients.at(new UnitId(reviewer), Role.UNIT_HEAD),
                open,
                "dispatch.message.recalled",
                occasion,
                open.task().leadUnitName());
    }

    /** Sent back by the unit's own head. */
    void returnedInside(Open open) {
        tell(handlers(open), open, "dispatch.message.returned", "");
    }

    /** Sent back by the reviewer: the heads pass it once more before the day. */
    void returned(Open open) {
        List<AccountId> to = new ArrayList<>(handlers(open));
        to.addAll(recipients.at(new UnitId(open.report().unitId), Role.UNIT_HEAD));
        LocalDate due = open.report().returnDueOn;
        tell(to, open, "dispatch.message.returnedByReview", "", due == null ? "" : DateTimeText.day(due));
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

    /**
     * Whom a report comes back to: the 经办人 of the task and who submitted it; when neither is at the unit any more, all
     * who may fill it, because a successor inherits the work.
     */
    private List<AccountId> handlers(Open open) {
        UnitId unit = new UnitId(open.report().unitId);
        Set<UUID> meant = new HashSet<>();
        meant.add(open.report().submittedBy);
        meant.add(open.task().handler());
        List<AccountId> there = recipients.at(unit, Role.STAFF, Role.LIAISON, Role.UNIT_HEAD).stream()
                .filter(account -> meant.contains(account.uuid()))
                .toList();
        return there.isEmpty() ? recipients.at(unit, Role.STAFF, Role.LIAISON) : there;
    }

    /** Each step of a version is told once: a repeated call tells nobody twice. */
    private void tell(Collection<AccountId> to, Open open, String key, String occasion, String... more) {
        List<String> words = new ArrayList<>(
                List.of(open.task().name(), String.valueOf(open.report().month().getMonthValue())));
        words.addAll(List.of(more));
        messages.tell(
                to,
                new MessageDraft(
                        key,
                        words,
                        link(open),
                        key + ":" + open.report().id + ":" + open.report().versionNo + occasion));
    }

    static String link(Open open) {
        return ReportAddress.of(open.task().id(), open.report().month());
    }
}
