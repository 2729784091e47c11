package org.chainlead.meeting;

import static org.chainlead.common.Texts.t;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.task.ReportCycle;
import org.chainlead.task.SetBy;
import org.chainlead.task.SourceKind;
import org.chainlead.task.TaskAssignment;
import org.chainlead.task.TaskDraft;
import org.chainlead.task.TaskDrafting;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskLevel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 议定事项: draft tasks 纪要未签发 of a meeting (product.md, the closed loop). They wait for the signature under the minutes,
 * see {@link MeetingMinutes}, unless the chair says at once.
 */
@Service
@Transactional
public class MeetingDecisions {

    private final MeetingDesk desk;
    private final TaskDrafting drafting;
    private final TaskAssignment assignment;
    private final DecisionTable decisions;
    private final JdbcClient jdbc;

    MeetingDecisions(
            MeetingDesk desk,
            TaskDrafting drafting,
            TaskAssignment assignment,
            DecisionTable decisions,
            JdbcClient jdbc) {
        this.desk = desk;
        this.drafting = drafting;
        this.assignment = assignment;
        this.decisions = decisions;
        this.jdbc = jdbc;
    }

    /**
     * Writes down what was decided as the draft of a task. The id is chosen by the form: a repeated click writes no second
     * one. The draft may be completed on the task's own form until it is handed out.
     */
    @PreAuthorize("@access.may('meeting.decide')")
    public void draft(MeetingId id, TaskId task, DecisionDraft decision) {
        Meeting meeting = desk.open(id, "meeting.decide");
        meeting.need(meeting.state == MeetingState.HELD, MeetingAct.DECIDE);
        if (decisions.has(meeting, task)) {
            return;
        }
        Refusal.ifAny(MeetingPolicies.missing(decision, desk.today()));
        needItem(meeting, decision);
        drafting.create(task, taskOf(meeting, decision));
        decisions.add(meeting, task, decision.item(), desk.actor().signedName());
        desk.note(desk.entry(meeting, "decisionDrafted").text("title", decision.title()));
    }

    /** Takes a draft out again, by who wrote it. */
    @PreAuthorize("@access.may('meeting.decide')")
    public void remove(MeetingId id, TaskId task) {
        Meeting meeting = desk.open(id, "meeting.decide");
        meeting.need(meeting.state == MeetingState.HELD, MeetingAct.DECIDE);
        String title = decisions.needWaiting(meeting, task);
        drafting.delete(task);
        desk.note(desk.entry(meeting, "decisionRemoved").text("title", title));
    }

    /**
     * 会上交办: the chair says at once, so the draft is handed out before the minutes are signed. Whose word it was and why
     * stand in the trail.
     *
     * @param said who said so
     * @throws Refusal with everything missing in the draft, or when the acting person wrote it
     */
    @PreAuthorize("@access.may('meeting.atOnce')")
    public void atOnce(MeetingId id, TaskId task, String said, String reason) {
        Meeting meeting = desk.open(id, "meeting.atOnce");
        boolean possible = meeting.state == MeetingState.HELD || meeting.state == MeetingState.MINUTES_SUBMITTED;
        meeting.need(possible, MeetingAct.AT_ONCE);
        if (said.isBlank()) {
            throw Refusal.because("meeting.missing.said");
        }
        MeetingMinutes.needReason(reason);
        Refusal.ifAny(MeetingPolicies.tooLong(said, MeetingPolicies.LINE, "meeting.field.said"));
        String title = decisions.needWaiting(meeting, task);
        decisions.atOnce(task, said.strip(), reason.strip());
        assignment.assignMeeting(task, t("meeting.basis.atOnce", meeting.name, DateTimeText.date(meeting.day()), said));
        decisions.handedOut(List.of(task), desk.actor().signedName(), desk.now());
        desk.note(desk.entry(meeting, "decisionAtOnce")
                .text("title", title)
                .text("said", said)
                .reason(reason));
    }

    private void needItem(Meeting meeting, DecisionDraft decision) {
        AgendaItemId item = decision.item();
        boolean known = item == null
                || jdbc.sql("select exists (select 1 from agenda_item where id = :id and meeting_id = :meeting)")
                        .param("id", item.uuid())
                        .param("meeting", meeting.id)
                        .query(Boolean.class)
                        .single();
        if (!known) {
            throw new NotFound();
        }
    }

    /** The source is the minutes; who chairs answers for it where that is a leader's post. */
    private TaskDraft taskOf(Meeting meeting, DecisionDraft decision) {
        UUID lead = Objects.requireNonNull(decision.leadUnit()).uuid();
        return new TaskDraft(
                SourceKind.MEETING,
                null,
                t("meeting.task.source", meeting.name, DateTimeText.date(meeting.day())),
                null,
                TaskLevel.PREFECTURE,
                null,
                null,
                meeting.chain(),
                decision.title().strip(),
                "",
                decision.goal().strip(),
                List.of(),
                desk.today(),
                decision.dueOn(),
                ReportCycle.MONTH,
                decision.leadUnit(),
                null,
                meeting.chairPost(),
                null,
                decision.supporting().stream()
                        .filter(unit -> !unit.uuid().equals(lead))
                        .toList(),
                List.of(Objects.requireNonNull(decision.leadUnit())),
                List.of(),
                SetBy.MINUTE,
                t("meeting.task.proposal", meeting.name),
                false);
    }
}
