package org.chainlead.project;

import java.time.LocalDate;
import org.chainlead.audit.AuditTrail;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.common.Texts;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 五库一清单: moves a project from stage to stage, for the unit that leads it and the government of its county. */
@Service
@Transactional
@PreAuthorize("@access.may('project.maintain')")
public class ProjectStages {

    private final ProjectDesk desk;
    private final StageBook book;
    private final AuditTrail trail;

    ProjectStages(ProjectDesk desk, StageBook book, AuditTrail trail) {
        this.desk = desk;
        this.book = book;
        this.trail = trail;
    }

    /**
     * Moves a project; where it stood stays in its history.
     *
     * @param from where the acting person saw it; {@link Stale} when it was moved meanwhile
     * @param on day of the move, not after today and not before the last one
     * @param reason needed for the way back
     * @throws NotFound for what is not there
     * @throws Refusal with everything {@link StagePolicy} says against it
     */
    public void move(ProjectId id, ProjectStage from, ProjectStage to, LocalDate on, String reason) {
        ProjectDesk.Held project = desk.take(id, "project.maintain");
        if (project.stage() != from) {
            throw new Stale();
        }
        String words = reason.strip();
        Refusal.ifAny(StagePolicy.objections(from, to, book.since(id.uuid()), on, desk.today(), words));
        book.leave(id.uuid(), on);
        book.enter(id.uuid(), to, on, words, desk.who(), desk.now());
        book.stand(id.uuid(), to);
        desk.progressed(id, on);
        trail.record(ProjectDesk.entry(id, "projectStageMoved")
                .detail("from", Texts.label(from))
                .detail("to", Texts.label(to))
                .detail("day", on)
                .reason(words));
    }
}
