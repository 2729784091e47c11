package org.chainlead.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chainlead.attachment.AttachmentRef;
import org.chainlead.attachment.Attachments;
import org.chainlead.audit.AuditStory;
import org.chainlead.audit.StoryEntry;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.chain.ChainId;
import org.chainlead.common.NotFound;
import org.chainlead.org.Access;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.Relation;
import org.chainlead.org.UnitGroupId;
import org.chainlead.org.UnitId;
import org.chainlead.task.spi.HandOutGate;
import org.chainlead.task.spi.LinkedSource;
import org.chainlead.task.spi.NextStepSource;
import org.chainlead.task.spi.TimelineSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything the task page shows. What the person may not see is not found. A unit that was only asked for help reads the
 * elements, and nothing of what has happened.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('task.view')")
public class TaskPages {

    /** Most rows of one part of what is linked. */
    public static final int LINKED = 5;

    private static final String STORY = "task.story";
    private static final int STORY_LIMIT = 500;

    private final Tasks tasks;
    private final TaskScope scope;
    private final TaskParts parts;
    private final LightKeeper lights;
    private final Plans plans;
    private final JdbcClient jdbc;
    private final Access access;
    private final CurrentUser user;
    private final AuditStory story;
    private final Attachments attachments;
    private final ElementVersions versions;
    private final WorkCalendar calendar;
    private final Clock clock;
    private final TaskAuthors authors;
    private final ClosureReport leaders;
    private final List<TimelineSource> timelines;
    private final List<LinkedSource> linked;
    private final List<NextStepSource> steps;
    private final List<HandOutGate> gates;

    TaskPages(
            Tasks tasks,
            TaskScope scope,
            TaskParts parts,
            LightKeeper lights,
            Plans plans,
            JdbcClient jdbc,
            Access access,
            CurrentUser user,
            AuditStory story,
            Attachments attachments,
            ElementVersions versions,
            WorkCalendar calendar,
            Clock clock,
            TaskAuthors authors,
            ClosureReport leaders,
            List<TimelineSource> timelines,
            List<LinkedSource> linked,
            List<NextStepSource> steps,
            List<HandOutGate> gates) {
        this.tasks = tasks;
        this.scope = scope;
        this.parts = parts;
        this.lights = lights;
        this.plans = plans;
        this.jdbc = jdbc;
        this.access = access;
        this.user = user;
        this.story = story;
        this.attachments = attachments;
        this.versions = versions;
        this.calendar = calendar;
        this.clock = clock;
        this.authors = authors;
        this.leaders = leaders;
        this.timelines = timelines;
        this.linked = linked;
        this.steps = steps;
        this.gates = gates;
    }

    public TaskDetail detail(TaskId id) {
        Set<Relation> relations = visible(id);
        Task task = tasks.findById(id.uuid()).orElseThrow(NotFound::new);
        LocalDate today = LocalDate.now(clock);
        TaskRow row = jdbc.sql(TaskRows.SELECT + "(select cast(:id as uuid) as id) page " + TaskRows.JOINS)
                .param("id", id.uuid())
                .query((r, n) -> TaskRows.read(r, today, calendar))
                .single();
        if (!scope.onlyAsked(List.of(id)).isEmpty()) {
            row = row.elementsOnly();
        }
        Optional<Task> parent = Optional.ofNullable(task.parentId).flatMap(tasks::findById);
        boolean decides = user.actor().isOffice()
                || relations.contains(Relation.LEADER_IN_CHARGE)
                || relations.contains(Relation.LEADERS_SECRETARY)
                || relations.contains(Relation.SELF);
        return new TaskDetail(
                row,
                task.version,
                task.sourceKind,
                task.sourceTitle,
                task.sourceClause,
                task.planId == null ? null : new PlanId(task.planId),
                task.chainId == null ? null : new ChainId(task.chainId),
                task.leadUnitId == null ? null : new UnitId(task.leadUnitId),
                task.groupId == null ? null : new UnitGroupId(task.groupId),
                row.postName(),
                task.responsible,
                task.setBy,
                decides ? task.proposal : "",
                task.basis,
                task.elementsNo,
                access.may(STORY, relations) ? goals(task) : goalsAlone(task),
                parts.units(List.of(task.id)).getOrDefault(task.id, List.of()),
                parent.map(Task::taskId).orElse(null),
                parent.map(p -> p.title).orElse(null),
                task.childKind,
                task.dueOn == null ? "" : calendar.explain(task.dueOn, today),
                task.acceptanceDueOn,
                task.assignedAt,
                task.acceptedAt,
                task.requestedResult,
                user.actor().isOffice() ? task.proposedResult : null,
                task.result,
                task.retention,
                task.suspendedUntil,
                task.originalLight,
                task.overriddenLight,
                access.may(STORY, relations) ? task.overrideReason : null,
                link(task.carriedFromId),
                tasks.findByCarriedFromId(task.id).map(next -> link(next.id)).orElse(null),
                plans.isFrozen(task.planId),
                leaders.isOwed(task),
                acts(task, relations));
    }

    /** The other task of a 年度结转; who sees the one sees its name. */
    private TaskDetail.@Nullable Link link(@Nullable UUID id) {
        return id == null
                ? null
                : tasks.findById(id)
                        .map(task -> new TaskDetail.Link(
                                task.taskId(), task.caseNumber == null ? task.title : task.caseNumber))
                        .orElse(null);
    }

    /** 全过程: steps from the trail and what the modules above add, newest first. */
    @PreAuthorize("@access.may('task.story')")
    public List<TimelineItem> timeline(TaskId id) {
        if (!access.may(STORY, visible(id))) {
            return List.of();
        }
        Actor actor = user.actor();
        List<TimelineItem> items = new ArrayList<>();
        for (StoryEntry entry :
                story.of(TaskDesk.SUBJECT, Set.of(id.uuid()), actor.unit().uuid(), actor.isOffice(), STORY_LIMIT)) {
            items.add(StoryItems.item(entry));
        }
        timelines.forEach(source -> items.addAll(source.items(id)));
        items.sort(Comparator.comparing(TimelineItem::at).reversed());
        return items;
    }

    /** What the modules above have that belongs to the task, each with its first rows; of none nothing. */
    @PreAuthorize("@access.may('task.story')")
    public List<LinkedCard> linked(TaskId id) {
        if (!access.may(STORY, visible(id))) {
            return List.of();
        }
        return linked.stream()
                .map(source -> new LinkedCard(source.title(), source.linked(id, 0, LINKED)))
                .filter(card -> card.first().page().total() > 0)
                .toList();
    }

    /**
     * A further part of one card.
     *
     * @param card its title
     * @throws NotFound when there is no such card
     */
    @PreAuthorize("@access.may('task.story')")
    public LinkedPart linked(TaskId id, String card, int offset, int limit) {
        if (!access.may(STORY, visible(id))) {
            throw new NotFound();
        }
        return linked.stream()
                .filter(source -> source.title().equals(card))
                .findFirst()
                .orElseThrow(NotFound::new)
                .linked(id, offset, Math.min(limit, LINKED));
    }

    @PreAuthorize("@access.may('task.story')")
    public List<AttachmentRef> files(TaskId id) {
        if (!access.may(STORY, visible(id))) {
            return List.of();
        }
        Map<UUID, List<AttachmentRef>> files = attachments.of(TaskDesk.SUBJECT, List.of(id.uuid()));
        return files.getOrDefault(id.uuid(), List.of());
    }

    /** What other modules offer the person to do next about the task. */
    public List<NextStep> nextSteps(TaskId id) {
        visible(id);
        if (plans.isFrozen(tasks.findById(id.uuid()).orElseThrow(NotFound::new).planId)) {
            return List.of();
        }
        return steps.stream()
                .flatMap(source -> source.nextSteps(id).stream())
                .sorted(Comparator.comparingInt(NextStep::weight).reversed())
                .toList();
    }

    /** The elements as they stand. */
    public TaskDraft elements(TaskId id) {
        visible(id);
        return versions.draftOf(tasks.findById(id.uuid()).orElseThrow(NotFound::new));
    }

    public List<ElementVersion> versions(TaskId id) {
        visible(id);
        return versions.of(id);
    }

    private Set<Relation> visible(TaskId id) {
        if (!scope.sees(id)) {
            throw new NotFound();
        }
        return scope.relations(id);
    }

    private Set<TaskAct> acts(Task task, Set<Relation> relations) {
        Set<TaskAct> acts = EnumSet.noneOf(TaskAct.class);
        if (plans.isFrozen(task.planId)) {
            return acts;
        }
        for (TaskAct act : TaskAct.values()) {
            if (act.fits(task.state) && access.may(act.operation(), relations) && offered(act, task, relations)) {
                acts.add(act);
            }
        }
        return acts;
    }

    /** Beyond rights and state: what the rules of the act would refuse anyway is not offered. */
    private boolean offered(TaskAct act, Task task, Set<Relation> relations) {
        return switch (act) {
            case APPROVE, RETURN_DRAFT ->
                ApprovalPolicy.refuses(task, user.actor(), relations).isEmpty();
            case RECALL ->
                task.childKind != ChildKind.FAN_OUT
                        && ApprovalPolicy.refuses(task, user.actor(), relations).isEmpty();
            case EDIT -> task.state == TaskState.DRAFT || task.adjustmentUsed;
            case SUBMIT ->
                authors.is(user.actor(), task)
                        && gates.stream()
                                .allMatch(gate -> gate.waits(task.taskId()).isEmpty());
            case WITHDRAW, DELETE -> task.assignedAt == null && authors.is(user.actor(), task);
            case ADJUST -> !task.adjustmentUsed;
            case COMPLETE -> asksForCompletion(task);
            case WITHDRAW_COMPLETION -> task.proposedBy == null && asksForCompletion(task);
            case REOPEN -> tasks.findByCarriedFromId(task.id).isEmpty();
            case ANNUAL_DATA ->
                task.groupId == null
                        && parts.goals(List.of(task.id)).getOrDefault(task.id, List.of()).stream()
                                .anyMatch(goal -> AnnualData.STATISTICAL.contains(goal.kind()));
            case END_ANNUAL_DATA -> task.annualDataOn != null;
            case RETURN_PROPOSAL -> task.proposedBy != null;
            case EXTEND, ACCEPT -> task.groupId == null;
            case PASS, RETURN_WORK, CLOSE ->
                (act != TaskAct.PASS || task.isProposed())
                        && (task.childKind == ChildKind.SPLIT)
                                == (user.actor().role() == org.chainlead.org.Role.UNIT_HEAD);
            default -> true;
        };
    }

    /** What is to be reached, without what has been. */
    private List<TaskDetail.GoalStanding> goalsAlone(Task task) {
        return parts.goals(List.of(task.id)).getOrDefault(task.id, List.of()).stream()
                .map(goal -> new TaskDetail.GoalStanding(goal, null, "", "", "", false, null, null))
                .toList();
    }

    /** The head of the lead unit; for a task of a 单位组 the office. */
    private boolean asksForCompletion(Task task) {
        return user.actor().isOffice() == task.isOfGroup();
    }

    private List<TaskDetail.GoalStanding> goals(Task task) {
        List<GoalView> goals = parts.goals(List.of(task.id)).getOrDefault(task.id, List.of());
        List<LightRules.GoalLight> judged = lights.explain(task).goals();
        LightRule rule = lights.rule();
        List<TaskDetail.GoalStanding> standings = new ArrayList<>();
        for (int i = 0; i < goals.size(); i++) {
            LightRules.GoalLight light = judged.get(i);
            standings.add(new TaskDetail.GoalStanding(
                    goals.get(i),
                    light.light(),
                    light.reason().text(),
                    LightKeeper.words(rule, LightTopic.of(goals.get(i).kind())),
                    light.done(),
                    light.awaitingData(),
                    light.donePercent(),
                    light.schedulePercent()));
        }
        return standings;
    }
}
