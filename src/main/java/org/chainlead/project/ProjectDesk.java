package org.chainlead.project;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.Subject;
import org.chainlead.common.NotFound;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.Stamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes projects for an act: there, seen, and within reach of the operation; and says who acts and when. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ProjectDesk {

    private final JdbcClient jdbc;
    private final ProjectSight sight;
    private final ProjectReach reach;
    private final CurrentUser user;
    private final Clock clock;

    ProjectDesk(JdbcClient jdbc, ProjectSight sight, ProjectReach reach, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.reach = reach;
        this.user = user;
        this.clock = clock;
    }

    /** A project that this transaction holds. */
    record Held(ProjectId id, ProjectStage stage, String name, boolean reached) {}

    /**
     * @throws NotFound for what is not there or not seen
     * @throws AccessDeniedException when the operation does not reach it
     */
    Held take(ProjectId id, String operation) {
        Held held = takeAll(java.util.List.of(id), operation).get(id);
        if (held == null) {
            throw new NotFound();
        }
        return held;
    }

    /** Several at once in one statement, always in the same order; what is not there or not seen is absent. */
    Map<ProjectId, Held> takeAll(Collection<ProjectId> ids, String operation) {
        Map<ProjectId, Held> all = new HashMap<>();
        jdbc.sql("select p.id, p.stage, p.name, " + reach.condition(operation) + " as reached from major_project p"
                        + " where p.id = any (:ids) and " + sight.condition()
                        + " order by p.id for update of p")
                .params(reach.parameters())
                .param("ids", ids.stream().map(ProjectId::uuid).toArray(UUID[]::new))
                .query((row, n) -> new Held(
                        new ProjectId(row.getObject("id", UUID.class)),
                        ProjectStage.valueOf(row.getString("stage")),
                        row.getString("name"),
                        row.getBoolean("reached")))
                .list()
                .forEach(held -> all.put(held.id(), held));
        if (all.values().stream().anyMatch(held -> !held.reached())) {
            throw new AccessDeniedException(operation);
        }
        return all;
    }

    /** Notes that the project was worked on, so that its list cannot be taken back any more. */
    void worked(ProjectId id) {
        worked(id, null);
    }

    /** Notes that something moved forward on that day. */
    void progressed(ProjectId id, LocalDate on) {
        worked(id, on);
    }

    private void worked(ProjectId id, @org.jspecify.annotations.Nullable LocalDate on) {
        jdbc.sql("""
                        update major_project set version = version + 1, changed_at = :now,
                               progressed_on = greatest(progressed_on, cast(:on as date)) where id = :id""").param("now", now()).param("on", on).param("id", id.uuid()).update();
    }

    OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Stamp stamp() {
        return new Stamp(user.actor().account().uuid(), who(), now());
    }

    /** Unit and person, as it stands under what they enter. */
    String who() {
        return user.actor().signature();
    }

    static AuditRecord entry(ProjectId project, String action) {
        return AuditRecord.of(Subject.of(ProjectImportWriting.SUBJECT, project.uuid()), action);
    }
}
