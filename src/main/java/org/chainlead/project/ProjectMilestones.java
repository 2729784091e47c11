package org.chainlead.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chainlead.audit.AuditTrail;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.common.Texts;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 节点 of a project: what has to be reached by when, proposed backwards from the target date. */
@Service
@Transactional
@PreAuthorize("@access.may('project.maintain')")
public class ProjectMilestones {

    /** More than a project ever has. */
    private static final int MOST = 50;

    private final ProjectDesk desk;
    private final MilestoneBook book;
    private final WorkCalendar calendar;
    private final AuditTrail trail;

    ProjectMilestones(ProjectDesk desk, MilestoneBook book, WorkCalendar calendar, AuditTrail trail) {
        this.desk = desk;
        this.book = book;
        this.calendar = calendar;
        this.trail = trail;
    }

    /** The usual steps before a start, due backwards from the target date; a proposal, nothing is kept. */
    @Transactional(readOnly = true)
    public List<MilestoneDraft> proposal(LocalDate target) {
        return ReverseSchedule.of(target, book.steps(), calendar);
    }

    /**
     * Keeps the whole list in place of the one before.
     *
     * @param version of the list the form was opened with
     * @throws NotFound for a project that is not there
     * @throws Stale when somebody else saved meanwhile
     */
    public void save(ProjectId id, long version, List<MilestoneDraft> milestones) {
        desk.take(id, "project.maintain");
        if (book.version(id) != version) {
            throw new Stale();
        }
        if (milestones.size() > MOST) {
            throw Refusal.because("project.milestone.refused.many", MOST);
        }
        Refusal.ifAny(FigurePolicy.objections(milestones, desk.today()));
        List<MilestoneDraft> before = book.of(id);
        book.replace(id, milestones);
        if (done(milestones) > done(before)) {
            desk.progressed(id, desk.today());
        } else {
            desk.worked(id);
        }
        trail.record(ProjectDesk.entry(id, "projectMilestonesSet")
                .detail("count", milestones.size())
                .detail("doneCount", done(milestones))
                .text("milestonesBefore", inWords(before))
                .text("milestones", inWords(milestones)));
    }

    private static long done(List<MilestoneDraft> milestones) {
        return milestones.stream().filter(each -> each.doneOn() != null).count();
    }

    private static String inWords(List<MilestoneDraft> milestones) {
        return milestones.stream()
                .map(each -> each.doneOn() == null
                        ? Texts.t("project.milestone.line", each.name().strip(), day(each.dueOn()))
                        : Texts.t(
                                "project.milestone.lineDone",
                                each.name().strip(),
                                day(each.dueOn()),
                                day(each.doneOn())))
                .collect(Collectors.joining("\n"));
    }

    private static String day(@org.jspecify.annotations.Nullable LocalDate day) {
        return DateTimeText.date(Objects.requireNonNull(day));
    }
}
