package org.chainlead.meeting;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chainlead.common.DateTimeText;
import org.chainlead.dispatch.ReportBody;
import org.chainlead.dispatch.ReportHistory;
import org.chainlead.dispatch.ReportQueries;
import org.chainlead.dispatch.ReportVersionView;
import org.chainlead.office.OfficialDocument;
import org.chainlead.org.Access;
import org.chainlead.task.TaskDetail;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskPages;
import org.chainlead.task.TaskRow;
import org.chainlead.task.TaskUnit;
import org.chainlead.task.TaskUnitRelation;
import org.chainlead.task.TimelineItem;
import org.chainlead.task.TimelineKind;
import org.springframework.stereotype.Component;

/**
 * 一页纸 of a task: elements, goals, light with its rule, the words of the last reports, difficulties with answers, and
 * what was decided before. Everything as the acting person reads it.
 */
@Component
class OnePage {

    private static final int REPORTS = 2;
    private static final int DIFFICULTIES = 5;
    private static final int EARLIER = 5;

    private final TaskPages pages;
    private final ReportQueries reports;
    private final AgendaHelp help;
    private final EarlierMeetings earlier;
    private final Access access;
    private final MeetingDesk desk;

    OnePage(
            TaskPages pages,
            ReportQueries reports,
            AgendaHelp help,
            EarlierMeetings earlier,
            Access access,
            MeetingDesk desk) {
        this.pages = pages;
        this.reports = reports;
        this.help = help;
        this.earlier = earlier;
        this.access = access;
        this.desk = desk;
    }

    OfficialDocument of(Meeting meeting, AgendaRow item, TaskId task, boolean instructions) {
        TaskDetail detail = pages.detail(task);
        OfficialDocument.Builder paper =
                OfficialDocument.titled(t("meeting.page.title", detail.row().title()));
        elements(paper, detail);
        standing(paper, detail, item);
        reports(paper, task);
        difficulties(paper, task);
        decided(paper, task, meeting);
        if (instructions) {
            instructions(paper, task);
        }
        paper.note(t(
                "meeting.page.asOf",
                DateTimeText.fullMoment(desk.now()),
                desk.actor().unitName()));
        return paper.build();
    }

    private static void elements(OfficialDocument.Builder paper, TaskDetail detail) {
        TaskRow row = detail.row();
        paper.heading(1, t("meeting.page.elements"));
        line(paper, "meeting.page.number", row.caseNumber());
        line(paper, "meeting.page.source", detail.sourceTitle());
        line(paper, "meeting.page.measure", row.measure());
        line(paper, "meeting.page.goal", row.goalText());
        line(paper, "meeting.page.leader", row.postName());
        line(paper, "meeting.page.lead", row.leadUnitName());
        line(paper, "meeting.page.responsible", detail.responsible());
        line(paper, "meeting.page.supporting", supporting(detail));
        line(paper, "meeting.page.due", due(row));
    }

    private static String due(TaskRow row) {
        LocalDate due = row.dueOn();
        if (due == null) {
            return "";
        }
        return row.original() == null
                ? DateTimeText.date(due)
                : t("meeting.page.dueMoved", DateTimeText.date(due), DateTimeText.date(row.original()));
    }

    private static String supporting(TaskDetail detail) {
        List<String> names = detail.units().stream()
                .filter(unit -> unit.relation() == TaskUnitRelation.SUPPORTING)
                .map(TaskUnit::name)
                .toList();
        return String.join(t("meeting.and"), names);
    }

    private static void standing(OfficialDocument.Builder paper, TaskDetail detail, AgendaRow item) {
        TaskRow row = detail.row();
        paper.heading(1, t("meeting.page.standing"));
        String reported = row.reportedLight() == null ? t("meeting.page.none") : label(row.reportedLight());
        String verified = row.verifiedLight() == null ? t("meeting.page.none") : label(row.verifiedLight());
        paper.paragraph(t("meeting.page.light", reported, verified));
        row.lightExplained().lines().forEach(paper::paragraph);
        detail.goals().forEach(goal -> paper.paragraph(goal(goal)));
        if (!item.why().isBlank()) {
            paper.heading(1, t("meeting.page.why"));
            item.why().lines().forEach(paper::paragraph);
        }
    }

    private static String goal(TaskDetail.GoalStanding standing) {
        String target = standing.goal().target() == null
                ? ""
                : t(
                        "meeting.page.target",
                        standing.goal().target().stripTrailingZeros().toPlainString(),
                        standing.goal().unit());
        return t("meeting.page.goalLine", standing.goal().name(), target, standing.done(), standing.reason());
    }

    /** The last accepted words; whoever may not read reports gets a page without them. */
    private void reports(OfficialDocument.Builder paper, TaskId task) {
        if (!access.may("dispatch.view")) {
            return;
        }
        List<String> lines = new ArrayList<>();
        for (ReportHistory report : reports.history(task)) {
            accepted(report).ifPresent(version -> lines.add(words(report, version)));
        }
        if (!lines.isEmpty()) {
            paper.heading(1, t("meeting.page.reports"));
            lines.stream().limit(REPORTS).forEach(paper::paragraph);
        }
    }

    private static java.util.Optional<ReportVersionView> accepted(ReportHistory report) {
        return report.versions().stream()
                .filter(version -> version.acceptedAt() != null)
                .reduce((earlier, later) -> later);
    }

    private static String words(ReportHistory report, ReportVersionView version) {
        ReportBody body = version.body();
        String said =
                body.unchangedReason() == null ? body.progress() : t("meeting.page.unchanged", body.unchangedReason());
        String next = body.nextSteps().isBlank() ? "" : t("meeting.page.next", body.nextSteps());
        return t("meeting.page.report", DateTimeText.month(report.period()), said, next)
                + (version.unchecked() ? t("meeting.page.unchecked") : "");
    }

    private void difficulties(OfficialDocument.Builder paper, TaskId task) {
        List<AgendaHelp.Help> all = help.of(List.of(task)).getOrDefault(task, List.of());
        if (all.isEmpty()) {
            return;
        }
        paper.heading(1, t("meeting.page.difficulties"));
        all.stream().limit(DIFFICULTIES).forEach(each -> paper.paragraph(difficulty(each)));
    }

    private static String difficulty(AgendaHelp.Help each) {
        String asked = each.asked().isEmpty()
                ? t("meeting.page.askedNobody")
                : t("meeting.page.asked", each.asked(), each.by() == null ? "" : DateTimeText.date(each.by()));
        String answer = each.answer() == null
                ? t("meeting.page.unanswered")
                : t("meeting.page.answered", Objects.requireNonNullElse(each.answeredBy(), ""), each.answer());
        return t("meeting.page.difficulty", each.unitName(), each.problem(), asked, answer);
    }

    private void decided(OfficialDocument.Builder paper, TaskId task, Meeting meeting) {
        List<String> lines = earlier.agreed(task, meeting.id, EARLIER);
        if (!lines.isEmpty()) {
            paper.heading(1, t("meeting.page.earlier"));
            lines.forEach(paper::paragraph);
        }
    }

    /** 批示 come out of the task's timeline, which leaves out what the person may not read. */
    private void instructions(OfficialDocument.Builder paper, TaskId task) {
        List<TimelineItem> words = pages.timeline(task).stream()
                .filter(item -> item.kind() == TimelineKind.INSTRUCTION)
                .toList();
        if (!words.isEmpty()) {
            paper.heading(1, t("meeting.page.instructions"));
            words.forEach(item -> paper.paragraph(
                    t("meeting.page.instruction", item.title(), String.join(t("meeting.and"), item.lines()))));
            paper.paragraph(t("meeting.page.restricted"));
        }
    }

    private static void line(
            OfficialDocument.Builder paper, String key, @org.jspecify.annotations.Nullable String value) {
        if (value != null && !value.isBlank()) {
            paper.paragraph(t("meeting.page.line", t(key), value.strip()));
        }
    }
}
