package org.chainlead.workbench.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chainlead.bulletin.BulletinConsultations;
import org.chainlead.bulletin.BulletinQueries;
import org.chainlead.bulletin.Question;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.ui.DeadlineText;
import org.chainlead.dispatch.Disagreements;
import org.chainlead.followup.FollowUps;
import org.chainlead.org.Access;
import org.chainlead.project.ProjectChecks;
import org.chainlead.project.ProjectVerification;
import org.chainlead.ranking.CompetitiveRanking;
import org.chainlead.ranking.RankingBases;
import org.chainlead.supervision.NoticeList;
import org.chainlead.supervision.NoticeQueries;

/** What waits for the acting person beside the lists of the role: one line each with its number, the way there, and the day. */
@SpringComponent
class WaitingLines {

    private static final String WORDS = "workbench.waiting.";

    private final NoticeQueries notices;
    private final BulletinConsultations consultations;
    private final BulletinQueries bulletins;
    private final ReportLists reports;
    private final Disagreements disagreements;
    private final FollowUps followUps;
    private final IndicatorLines indicators;
    private final ProjectVerification figures;
    private final ProjectChecks checks;
    private final RankingBases rankings;
    private final WorkCalendar calendar;
    private final Access access;

    WaitingLines(
            NoticeQueries notices,
            BulletinConsultations consultations,
            BulletinQueries bulletins,
            ReportLists reports,
            Disagreements disagreements,
            FollowUps followUps,
            IndicatorLines indicators,
            ProjectVerification figures,
            ProjectChecks checks,
            RankingBases rankings,
            WorkCalendar calendar,
            Access access) {
        this.notices = notices;
        this.consultations = consultations;
        this.bulletins = bulletins;
        this.reports = reports;
        this.disagreements = disagreements;
        this.followUps = followUps;
        this.indicators = indicators;
        this.figures = figures;
        this.checks = checks;
        this.rankings = rankings;
        this.calendar = calendar;
        this.access = access;
    }

    /** @param count how many things the line stands for; never none */
    record Line(long count, Component component) {}

    List<Line> of(LocalDate today) {
        return Stream.of(
                        papers(),
                        questions(today),
                        bulletins(),
                        reports(),
                        office(),
                        figures(),
                        indicators.lines(),
                        rankings())
                .flatMap(lines -> lines)
                .toList();
    }

    private Stream<Line> papers() {
        List<NoticeList> wanted = access.may("supervision.sign")
                ? List.of(NoticeList.TO_SIGN, NoticeList.TO_REPLY)
                : access.may("supervision.check") ? List.of(NoticeList.TO_CHECK) : List.of();
        if (wanted.isEmpty()) {
            return Stream.empty();
        }
        Map<NoticeList, Long> counts = notices.counts(wanted);
        return wanted.stream()
                .flatMap(list -> line(list.name(), counts.getOrDefault(list, 0L), "notices?list=" + list.name()));
    }

    /** Silence is consent when the day is over, so the day stands beside it. */
    private Stream<Line> questions(LocalDate today) {
        List<Question> open = access.may("bulletin.consult") ? consultations.open() : List.of();
        if (open.isEmpty()) {
            return Stream.empty();
        }
        Question first = open.getFirst();
        String link = open.size() == 1 ? "bulletins/" + first.id() + "/opinion" : "bulletins";
        DeadlineText day = new DeadlineText(
                first.dueOn(),
                today,
                calendar.remainingWorkingDays(today, first.dueOn()),
                calendar.explain(first.dueOn(), today));
        return line("opinion", open.size(), link, day);
    }

    private Stream<Line> bulletins() {
        Stream<Line> review = access.may("bulletin.review")
                ? line("bulletinReview", bulletins.toReview(), "bulletins")
                : Stream.empty();
        Stream<Line> issue =
                access.may("bulletin.issue") ? line("bulletinIssue", bulletins.toIssue(), "bulletins") : Stream.empty();
        return Stream.concat(review, issue);
    }

    /** What the four lists of a liaison and of a head have no room for. */
    private Stream<Line> reports() {
        if (access.may("dispatch.pass")) {
            return line("fromBelow", reports.fromBelow());
        }
        return access.may("task.accept") ? line("returned", reports.cameBack()) : Stream.empty();
    }

    private static Stream<Line> line(String words, ReportLists.Waiting waiting) {
        return line(words, waiting.count(), waiting.link());
    }

    private Stream<Line> office() {
        Stream<Line> lights = access.may("dispatch.disagreements")
                ? line("disagree", disagreements.count(), "disagreements")
                : Stream.empty();
        if (access.may("followup.decide")) {
            return Stream.concat(lights, line("followUpGap", followUps.waiting(), "follow-ups?list=CHECKED"));
        }
        return access.may("followup.check")
                ? Stream.concat(lights, line("followUp", followUps.waiting(), "follow-ups"))
                : lights;
    }

    private Stream<Line> figures() {
        Stream<Line> entered =
                access.may("project.verify") ? line("figures", figures.count(), "projects/verify") : Stream.empty();
        Stream<Line> odd =
                access.may("project.check") ? line("checks", checks.waiting(), "projects/checks") : Stream.empty();
        return Stream.concat(entered, odd);
    }

    private Stream<Line> rankings() {
        return access.may("ranking.decide")
                ? line("ranking", rankings.waiting(), CompetitiveRanking.PAGE)
                : Stream.empty();
    }

    /** Nothing for none. */
    static Stream<Line> line(String words, long count, String link, Component... more) {
        return line(words, "", count, link, more);
    }

    /** @param of what the count is of, for words that say it */
    static Stream<Line> line(String words, String of, long count, String link, Component... more) {
        if (count == 0) {
            return Stream.empty();
        }
        Div line = new Div(new Anchor(link, t(WORDS + words, count, of)));
        line.add(more);
        line.addClassNames("hint", "work-waiting");
        return Stream.of(new Line(count, line));
    }
}
