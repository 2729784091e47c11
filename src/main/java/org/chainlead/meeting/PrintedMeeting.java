package org.chainlead.meeting;

import static org.chainlead.common.Texts.t;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chainlead.common.DateTimeText;
import org.chainlead.office.OfficialDocument;
import org.chainlead.office.SheetColumn;
import org.chainlead.org.UnitRef;

/** Agenda and minutes as official documents, made from what is written down. */
final class PrintedMeeting {

    private static final int NUMBER = 6;
    private static final int TITLE = 44;
    private static final int UNIT = 20;

    private PrintedMeeting() {}

    static OfficialDocument agenda(MeetingDetail meeting) {
        OfficialDocument.Builder paper =
                OfficialDocument.titled(t("meeting.paper.agenda", meeting.row().name()));
        facts(paper, meeting);
        List<List<String>> rows = meeting.agenda().stream()
                .map(item -> List.of(String.valueOf(item.number()), title(item, meeting), item.unitName()))
                .toList();
        paper.table(
                List.of(
                        new SheetColumn(t("meeting.paper.number"), NUMBER),
                        new SheetColumn(t("meeting.paper.item"), TITLE),
                        new SheetColumn(t("meeting.paper.unit"), UNIT)),
                rows);
        return paper.build();
    }

    static OfficialDocument minutes(MeetingDetail meeting) {
        boolean signed = meeting.row().state() == MeetingState.SIGNED;
        OfficialDocument.Builder paper = OfficialDocument.titled(
                        t("meeting.paper.minutes", meeting.row().name()))
                .issuerMark(meeting.organ())
                .number(Objects.requireNonNullElse(meeting.row().minutesNumber(), ""));
        facts(paper, meeting);
        meeting.agenda().forEach(item -> matter(paper, meeting, item));
        List<DecisionRow> others = meeting.decisions(null);
        if (!others.isEmpty()) {
            paper.heading(1, t("meeting.paper.others"));
            others.forEach(row -> decision(paper, row));
        }
        LocalDate day = meeting.signedOn();
        if (signed && day != null) {
            paper.signature(meeting.organ(), day)
                    .note(t("meeting.paper.signedBy", Objects.requireNonNullElse(meeting.signer(), "")))
                    .imprint(names(meeting), meeting.organ(), day);
        } else {
            paper.note(t("meeting.paper.unsigned"));
        }
        return paper.build();
    }

    private static void facts(OfficialDocument.Builder paper, MeetingDetail meeting) {
        LocalDateTime at = Objects.requireNonNull(meeting.draft().startsAt());
        paper.paragraph(t("meeting.paper.time", DateTimeText.dateWithWeekday(at.toLocalDate()), at.toLocalTime()));
        paper.paragraph(t("meeting.paper.place", meeting.row().place()));
        paper.paragraph(t("meeting.paper.chair", meeting.row().chairName()));
        paper.paragraph(t("meeting.paper.attending", names(meeting)));
    }

    private static void matter(OfficialDocument.Builder paper, MeetingDetail meeting, AgendaRow item) {
        List<DecisionRow> decided = meeting.decisions(item.id());
        paper.heading(1, item.title());
        if (!item.agreed().isBlank()) {
            paper.paragraph(item.agreed());
        } else if (decided.isEmpty()) {
            paper.paragraph(t("meeting.paper.heard"));
        }
        decided.forEach(row -> decision(paper, row));
    }

    private static void decision(OfficialDocument.Builder paper, DecisionRow row) {
        String due = row.dueOn() == null ? "" : DateTimeText.date(row.dueOn());
        String end = t("meeting.paper.decision", row.goal(), row.unitName(), due);
        paper.item(2, t("meeting.paper.sentence", row.title()), end);
    }

    /** Kinds of matters stand before the title only on the agenda of those inside. */
    private static String title(AgendaRow item, MeetingDetail meeting) {
        String why = meeting.inside() && !item.why().isBlank() ? "\n" + item.why() : "";
        return item.title() + why;
    }

    private static String names(MeetingDetail meeting) {
        return meeting.units().stream().map(UnitRef::name).collect(Collectors.joining(t("meeting.and")));
    }
}
