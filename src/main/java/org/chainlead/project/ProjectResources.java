package org.chainlead.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.common.NotFound;
import org.chainlead.common.Page;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.common.Texts;
import org.chainlead.org.Directory;
import org.chainlead.org.UnitRef;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 要素保障: the unit of a project asks another for land, money, power; that one takes and answers it, and the first says
 * whether it is solved. 联审 is recorded by the office.
 */
@Service
@Transactional
@PreAuthorize("@access.may('project.resource')")
public class ProjectResources {

    /** Longest reason, in code points. */
    public static final int LONGEST_REASON = FigurePolicy.LONGEST;

    private static final String ANSWER = "project.resource.answer";
    private static final String MAINTAIN = "project.maintain";

    private final ProjectDesk desk;
    private final ResourceBook book;
    private final Directory directory;
    private final ProjectMessages messages;
    private final AuditTrail trail;

    ProjectResources(
            ProjectDesk desk, ResourceBook book, Directory directory, ProjectMessages messages, AuditTrail trail) {
        this.desk = desk;
        this.book = book;
        this.directory = directory;
        this.messages = messages;
        this.trail = trail;
    }

    /** What the acting person sees of the filter's list, the first due first. */
    @Transactional(readOnly = true)
    public Page<ResourceRow> page(ResourceFilter filter, int offset, int limit) {
        Map<String, Object> values = filter.values();
        String condition = filter.condition() + " and "
                + switch (filter.list()) {
                    case OPEN -> "r.state <> 'SOLVED'";
                    case ASKED_OF_US -> "r.state in ('ASKED', 'ACCEPTED') and r.asked_unit_id = :reachUnit";
                    case ACCEPTED -> "r.accepted_at is not null";
                    case SOLVED -> "r.state = 'SOLVED'";
                    case ON_TIME -> {
                        values.put("onTime", book.onTime(filter).toArray(UUID[]::new));
                        yield "r.id = any (:onTime)";
                    }
                    case ALL -> "true";
                };
        return new Page<>(book.rows(condition, values, offset, limit), book.count(condition, values));
    }

    /** Of all requests the acting person sees within the filter, whatever its list. */
    @Transactional(readOnly = true)
    public ResourceRates rates(ResourceFilter filter) {
        return book.rates(filter);
    }

    /** Units that are asked for anything the acting person sees, in the order of the unit list. */
    @Transactional(readOnly = true)
    public List<UnitRef> askedUnits() {
        return book.units("r.asked_unit_id");
    }

    /** Counties of the projects that ask for anything the acting person sees, in the order of the unit list. */
    @Transactional(readOnly = true)
    public List<UnitRef> counties() {
        return book.units("p.county_unit_id");
    }

    /** Those of a project that the acting person sees, the first due first. */
    @Transactional(readOnly = true)
    public List<ResourceRow> of(ProjectId project) {
        return book.rows("r.project_id = :project", Map.of("project", project.uuid()), 0, 500);
    }

    /** 联审 of a project, for whom one of its requests concerns. */
    @Transactional(readOnly = true)
    public List<JointReview> reviews(ProjectId project) {
        return of(project).isEmpty() ? List.of() : book.reviews(project);
    }

    /** @throws Refusal with everything that is missing */
    @PreAuthorize("@access.may('project.maintain')")
    public ResourceId ask(ProjectId project, ResourceDraft draft) {
        ProjectDesk.Held held = desk.take(project, MAINTAIN);
        Refusal.ifAny(ResourcePolicy.objections(draft, desk.today()));
        UnitRef unit = directory.unit(Objects.requireNonNull(draft.unit())).orElseThrow(NotFound::new);
        ResourceId id = new ResourceId(UUID.randomUUID());
        book.insert(id, project, draft, unit.id().uuid(), desk.stamp());
        desk.worked(project);
        messages.asked(id, unit.id(), held.name(), draft);
        trail.record(ProjectDesk.entry(project, "resourceAsked")
                .detail("resourceKind", Texts.label(Objects.requireNonNull(draft.kind())))
                .detail("unit", unit.name())
                .detail("dueOn", draft.dueOn())
                .text("wanted", draft.wanted().strip()));
        return id;
    }

    /** 受理. */
    @PreAuthorize("@access.may('project.resource.answer')")
    public void accept(ResourceId id, long version) {
        ResourceRow row = held(id, ANSWER, version, ResourceState.ASKED);
        book.step(id, ResourceState.ACCEPTED, "accepted", null, "", desk.stamp());
        tell(row, "resourceAccepted", "", "");
    }

    /** Says what was done; also without 受理 before, which is taken as done with it. */
    @PreAuthorize("@access.may('project.resource.answer')")
    public void answer(ResourceId id, long version, String words) {
        Refusal.ifAny(ResourcePolicy.words(words, "project.resource.refused.answer"));
        ResourceRow row = held(id, ANSWER, version, ResourceState.ASKED, ResourceState.ACCEPTED);
        if (row.acceptedAt() == null) {
            book.step(id, ResourceState.ACCEPTED, "accepted", null, "", desk.stamp());
        }
        book.step(id, ResourceState.ANSWERED, "answered", "answer", words.strip(), desk.stamp());
        messages.answered(row);
        tell(row, "resourceAnswered", "answer", words);
    }

    /**
     * Says whether the answer solves it; otherwise the asked unit has it again.
     *
     * @param remark needed when it does not
     */
    @PreAuthorize("@access.may('project.maintain')")
    public void settle(ResourceId id, long version, boolean solved, String remark) {
        Refusal.ifAny(solved ? List.of() : ResourcePolicy.words(remark, "project.resource.refused.remark"));
        ResourceRow row = held(id, MAINTAIN, version, ResourceState.ANSWERED);
        book.step(
                id,
                solved ? ResourceState.SOLVED : ResourceState.ACCEPTED,
                "settled",
                "remark",
                remark.strip(),
                desk.stamp());
        if (solved) {
            desk.take(row.project(), MAINTAIN);
            desk.progressed(row.project(), desk.today());
        }
        tell(row, solved ? "resourceSolved" : "resourceNotSolved", "remark", remark);
    }

    /**
     * 联审: what came of it, over requests of one project.
     *
     * @param heldOn not after today
     */
    @PreAuthorize("@access.may('project.review')")
    public void review(ProjectId project, LocalDate heldOn, String conclusion, List<ResourceId> over) {
        desk.take(project, "project.review");
        Refusal.ifAny(ResourcePolicy.review(heldOn, conclusion, over.size(), desk.today()));
        book.review(UUID.randomUUID(), project, heldOn, conclusion.strip(), over, desk.stamp());
        desk.worked(project);
        trail.record(ProjectDesk.entry(project, "projectJointReview")
                .detail("day", heldOn)
                .detail("count", over.size())
                .text("conclusion", conclusion.strip()));
    }

    /** @throws NotFound for what is not there or out of the operation's reach */
    private ResourceRow held(ResourceId id, String operation, long version, ResourceState... expected) {
        book.lock(id);
        ResourceRow row = book.find(id, operation).orElseThrow(NotFound::new);
        if (row.version() != version || !List.of(expected).contains(row.state())) {
            throw new Stale();
        }
        return row;
    }

    private void tell(ResourceRow row, String action, String field, String words) {
        AuditRecord record = ProjectDesk.entry(row.project(), action)
                .detail("resourceKind", Texts.label(row.kind()))
                .detail("unit", row.askedUnit());
        trail.record(field.isEmpty() ? record : record.text(field, words.strip()));
    }
}
