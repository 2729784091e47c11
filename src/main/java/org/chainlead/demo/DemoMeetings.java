package org.chainlead.demo;

import static org.chainlead.common.Texts.t;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.meeting.AgendaItemId;
import org.chainlead.meeting.AgendaProposal;
import org.chainlead.meeting.AgendaReason;
import org.chainlead.meeting.AgendaRow;
import org.chainlead.meeting.AgendaText;
import org.chainlead.meeting.DecisionDraft;
import org.chainlead.meeting.MeetingAgenda;
import org.chainlead.meeting.MeetingDecisions;
import org.chainlead.meeting.MeetingDraft;
import org.chainlead.meeting.MeetingId;
import org.chainlead.meeting.MeetingKind;
import org.chainlead.meeting.MeetingMinutes;
import org.chainlead.meeting.MeetingNotes;
import org.chainlead.meeting.MeetingPlanning;
import org.chainlead.meeting.MeetingQueries;
import org.chainlead.meeting.SignMinutes;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskRow;
import org.springframework.stereotype.Component;

/** Three meetings: one with signed minutes, one whose minutes wait for the signature, and one to come. */
@Component
class DemoMeetings implements DemoChapter {

    private static final String OFFICE = "duchayuan";
    private static final String SIGNER = "mishuzhang";
    private static final String CHAIR = "ldgy";
    private static final int ITEMS = 3;
    private static final int MORNING = 9;
    private static final int AFTERNOON = 15;
    private static final int DAYS_TO_DO = 15;

    private final MeetingPlanning planning;
    private final MeetingAgenda agenda;
    private final MeetingNotes notes;
    private final MeetingDecisions decisions;
    private final MeetingMinutes minutes;
    private final MeetingQueries queries;
    private final WorkCalendar calendar;
    private final DemoPeople people;

    DemoMeetings(
            MeetingPlanning planning,
            MeetingAgenda agenda,
            MeetingNotes notes,
            MeetingDecisions decisions,
            MeetingMinutes minutes,
            MeetingQueries queries,
            WorkCalendar calendar,
            DemoPeople people) {
        this.planning = planning;
        this.agenda = agenda;
        this.notes = notes;
        this.decisions = decisions;
        this.minutes = minutes;
        this.queries = queries;
        this.calendar = calendar;
        this.people = people;
    }

    @Override
    public void schedule(DemoScript script, DemoCase made, DemoCalendar plan) {
        LocalDate signed = calendar.addWorkingDays(plan.date("T-16"), 1);
        LocalDate waiting = calendar.addWorkingDays(plan.date("T-9"), 1);
        Told first = new Told(MeetingKind.DISPATCH, signed, made);
        script.add(signed.minusDays(2), AFTERNOON, 0, "meeting arranged", first::arrange);
        script.add(signed, MORNING, 50, "meeting held", first::hold);
        script.add(signed, AFTERNOON, 30, "minutes submitted", first::submit);
        script.add(signed, AFTERNOON + 2, 0, "minutes signed", first::sign);
        Told second = new Told(MeetingKind.PUSH, waiting, made);
        script.add(waiting.minusDays(2), AFTERNOON, 10, "meeting arranged", second::arrange);
        script.add(waiting, MORNING, 50, "meeting held", second::hold);
        script.add(waiting, AFTERNOON, 30, "minutes submitted", second::submit);
        Told coming = new Told(MeetingKind.DISPATCH, calendar.addWorkingDays(plan.today(), 4), made);
        script.add(plan.date("T-1"), AFTERNOON, 20, "meeting arranged", coming::arrange);
    }

    /** A meeting while it is told. */
    private final class Told {

        private final MeetingId id = MeetingId.random();
        private final MeetingKind kind;
        private final LocalDate day;
        private final DemoCase made;

        Told(MeetingKind kind, LocalDate day, DemoCase made) {
            this.kind = kind;
            this.day = day;
            this.made = made;
        }

        void arrange() {
            people.act(OFFICE, this::arranged, Role.SUPERVISOR);
        }

        void hold() {
            people.act(OFFICE, () -> minutes.hold(id), Role.SUPERVISOR);
        }

        void submit() {
            people.act(OFFICE, this::written, Role.SUPERVISOR);
        }

        void sign() {
            String number = t("demo.meeting.number", day.getYear());
            people.act(
                    SIGNER,
                    () -> minutes.sign(id, new SignMinutes(number, day, "", List.of())),
                    Role.SECRETARY_GENERAL);
        }

        private void arranged() {
            String name = t("demo.meeting.name." + kind, day.getMonthValue());
            List<UnitId> units = List.of(made.unit("gxj"), made.unit("fgw"));
            planning.create(
                    id,
                    new MeetingDraft(
                            name,
                            kind,
                            null,
                            day.atTime(MORNING, 30),
                            t("demo.meeting.place"),
                            made.post(CHAIR),
                            Objects.requireNonNull(made.postNames.get(CHAIR)),
                            units));
            List<TaskId> picked = agenda.proposals(id, EnumSet.allOf(AgendaReason.class), 2, 0, ITEMS).rows().stream()
                    .map(AgendaProposal::task)
                    .map(TaskRow::id)
                    .toList();
            agenda.pick(id, picked, 2);
            agenda.add(id, AgendaItemId.random(), t("demo.meeting.item"));
        }

        private void written() {
            List<AgendaRow> items = queries.detail(id).agenda();
            for (AgendaRow item : items) {
                notes.save(id, item.id(), AgendaText.AGREED, item.agreedVersion(), t("demo.meeting.agreed"));
            }
            AgendaRow first = items.getFirst();
            notes.save(id, first.id(), AgendaText.NOTES, first.notesVersion(), t("demo.meeting.notes"));
            decisions.draft(
                    id,
                    TaskId.random(),
                    new DecisionDraft(
                            first.id(),
                            t("demo.meeting.decision." + kind),
                            t("demo.meeting.goal"),
                            made.unit("gxj"),
                            List.of(made.unit("fgw")),
                            calendar.addWorkingDays(day, DAYS_TO_DO)));
            minutes.submit(id);
        }
    }
}
