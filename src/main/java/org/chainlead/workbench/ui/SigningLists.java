package org.chainlead.workbench.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Page;
import org.chainlead.common.ui.DeadlineText;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.dispatch.Difficulties;
import org.chainlead.dispatch.DifficultyRow;
import org.chainlead.meeting.MeetingList;
import org.chainlead.meeting.MeetingQueries;
import org.chainlead.meeting.MeetingRow;
import org.chainlead.supervision.NoticeList;
import org.chainlead.supervision.NoticeQueries;
import org.chainlead.supervision.NoticeRow;

/** Lists of those who see every chain: what waits for the signature, meetings to come, and what nobody has answered. */
@SpringComponent
class SigningLists {

    private final NoticeQueries notices;
    private final MeetingQueries meetings;
    private final Difficulties difficulties;
    private final WorkCalendar calendar;

    SigningLists(NoticeQueries notices, MeetingQueries meetings, Difficulties difficulties, WorkCalendar calendar) {
        this.notices = notices;
        this.meetings = meetings;
        this.difficulties = difficulties;
        this.calendar = calendar;
    }

    /** Minutes first, then documents of the ladder. */
    WorkList toSign() {
        Page<MeetingRow> minutes = meetings.page(MeetingList.TO_SIGN, 0, WorkList.SHOWN);
        Page<NoticeRow> papers = notices.page(NoticeList.TO_ISSUE, 0, WorkList.SHOWN);
        List<Component> rows = new ArrayList<>();
        minutes.rows().forEach(row -> rows.add(minutes(row)));
        papers.rows().forEach(row -> rows.add(paper(row)));
        return WorkList.of(
                "workbench.toSignPapers",
                minutes.total() + papers.total(),
                rows.stream().limit(WorkList.SHOWN).toList(),
                minutes.total() > WorkList.SHOWN ? "meetings?list=TO_SIGN" : "notices?list=TO_ISSUE");
    }

    WorkList coming() {
        Page<MeetingRow> page = meetings.page(MeetingList.COMING, 0, WorkList.SHOWN);
        return WorkList.of(
                "workbench.meetings",
                page.total(),
                page.rows().stream().map(SigningLists::meeting).toList(),
                "meetings");
    }

    WorkList openDifficulties(LocalDate today) {
        Page<DifficultyRow> page = difficulties.open(0, WorkList.SHOWN);
        List<Component> rows =
                page.rows().stream().map(row -> difficulty(row, today)).toList();
        return WorkList.of("workbench.openDifficulties", page.total(), rows, "difficulties");
    }

    private static Component minutes(MeetingRow row) {
        String name = t("workbench.minutesToSign", row.name());
        String note = t("workbench.minutesNote", day(row), row.chairName(), row.waiting());
        return row("meetings/" + row.id(), name, note, "sign");
    }

    private static Component paper(NoticeRow row) {
        return row(
                "notices/" + row.id(),
                label(row.kind()) + " " + row.title(),
                t("workbench.noticeNote", row.to()),
                "sign");
    }

    private static Component meeting(MeetingRow row) {
        String note = t(
                "workbench.meetingNote",
                day(row) + " " + DateTimeText.time(row.startsAt()),
                row.place(),
                row.chairName());
        return row("meetings/" + row.id(), row.name(), note, "look");
    }

    private Component difficulty(DifficultyRow row, LocalDate today) {
        String note = row.askedUnitName().isEmpty()
                ? t("workbench.difficultyNote", row.unitName(), row.problem())
                : t("workbench.difficultyAsked", row.unitName(), row.problem(), row.askedUnitName());
        WorkRow line = row("tasks/" + row.task(), row.taskName(), note, "look");
        LocalDate by = row.helpBy();
        return line.middle(
                by == null
                        ? new Span()
                        : new DeadlineText(
                                by, today, calendar.remainingWorkingDays(today, by), calendar.explain(by, today)));
    }

    private static WorkRow row(String link, String name, String note, String act) {
        Anchor next = new Anchor(link, t("workbench.act." + act));
        next.addClassName("button-link");
        next.setAriaLabel(t("workbench.actOn", t("workbench.act." + act), name));
        return new WorkRow(new Anchor(link, name), note).acts(next);
    }

    private static String day(MeetingRow row) {
        return DateTimeText.date(row.startsAt().atZone(DateTimeText.ZONE).toLocalDate());
    }
}
