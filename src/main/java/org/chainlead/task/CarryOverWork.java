package org.chainlead.task;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Carries one task: the old one is done with the result 未完成结转, the new one stands in the other plan with the same
 * elements, 经办人 and first deadline, linked to the old. Open children go with their parent.
 */
@Component
class CarryOverWork {

    private final TaskDesk desk;
    private final Tasks tasks;
    private final TaskParts parts;
    private final Plans plans;
    private final CaseNumbers numbers;
    private final ElementVersions versions;
    private final LightKeeper lights;
    private final TaskMessages messages;
    private final JdbcClient jdbc;
    private final TaskRequests requests;

    CarryOverWork(
            TaskDesk desk,
            Tasks tasks,
            TaskParts parts,
            Plans plans,
            CaseNumbers numbers,
            ElementVersions versions,
            LightKeeper lights,
            TaskMessages messages,
            JdbcClient jdbc,
            TaskRequests requests) {
        this.desk = desk;
        this.tasks = tasks;
        this.parts = parts;
        this.plans = plans;
        this.numbers = numbers;
        this.versions = versions;
        this.lights = lights;
        this.messages = messages;
        this.jdbc = jdbc;
        this.requests = requests;
    }

    /** Why the task cannot go into the plan; empty when it can. */
    Optional<Reason> objection(Task task, PlanId plan) {
        if (!TaskArrow.CARRY_OVER.startsAt(task.state)) {
            return Optional.of(Reason.of("task.carry.refused.state", task.title, Texts.label(task.state)));
        }
        if (plan.uuid().equals(task.planId)) {
            return Optional.of(Reason.of("task.carry.refused.samePlan", task.title));
        }
        boolean parentOpen = Optional.ofNullable(task.parentId)
                .flatMap(tasks::findById)
                .filter(parent -> TaskArrow.CARRY_OVER.startsAt(parent.state))
                .isPresent();
        if (parentOpen) {
            return Optional.of(Reason.of("task.carry.refused.child", task.title));
        }
        return numberTaken(task, plan)
                ? Optional.of(Reason.of("task.carry.refused.number", Objects.toString(task.sourceNumber, "")))
                : Optional.empty();
    }

    /** The task stands open for who decides. Everything of it in this transaction. */
    TaskId carry(Task old, CarryOverRows.Header into) {
        objection(old, into.plan()).ifPresent(reason -> {
            throw new Refusal(List.of(reason));
        });
        return carry(old, null, into);
    }

    private TaskId carry(Task old, @Nullable UUID parent, CarryOverRows.Header into) {
        Instant now = desk.now();
        Task made = made(old, parent, into, now);
        List<Task> children = tasks.findByParentId(old.id).stream()
                .filter(child -> TaskArrow.CARRY_OVER.startsAt(child.state))
                .toList();
        old.carryOver(desk.actor().account().uuid(), now);
        requests.lapse(old);
        lights.assess(old);
        desk.done(
                old,
                desk.entry(old, "carriedOver")
                        .detail("caseNumber", made.caseNumber)
                        .reason(into.reason()));
        desk.done(
                made,
                desk.entry(made, "taskFromCarryOver")
                        .detail("caseNumber", made.caseNumber)
                        .detail("from", old.caseNumber)
                        .reason(into.reason()));
        messages.toUnit(made, "task.message.carriedOver");
        children.forEach(child -> carry(tasks.lock(child.id).orElseThrow(), made.id, into));
        return made.taskId();
    }

    private Task made(Task old, @Nullable UUID parent, CarryOverRows.Header into, Instant now) {
        TaskDraft elements = intoPlan(versions.draftOf(old), into);
        UUID special = elements.specialAction() == null ? null : plans.special(into.plan(), elements.specialAction());
        Task made = new Task(TaskId.random(), elements, special, desk.actor(), now);
        made.authorId = old.authorId;
        made.authorUnitId = old.authorUnitId;
        made.authorRole = old.authorRole;
        made.parentId = parent != null ? parent : old.parentId;
        made.childKind = made.parentId == null ? null : old.childKind;
        made.beginCarriedOver(
                old,
                numbers.take(desk.today().getYear()),
                desk.actor().account().uuid(),
                now);
        tasks.saveAndFlush(made);
        parts.write(made.id, elements);
        versions.keep(made, into.reason(), now);
        lights.assess(made);
        return made;
    }

    private boolean numberTaken(Task task, PlanId plan) {
        return task.sourceNumber != null
                && jdbc.sql("""
                                        select count(*) from task where plan_id = :plan and source_number = :number
                                           and lead_unit_id is not distinct from :lead""")
                                .param("plan", plan.uuid())
                                .param("number", task.sourceNumber)
                                .param("lead", task.leadUnitId)
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    private static TaskDraft intoPlan(TaskDraft d, CarryOverRows.Header into) {
        return new TaskDraft(
                d.sourceKind(),
                d.sourceNumber(),
                d.sourceTitle(),
                d.sourceClause(),
                d.level(),
                Objects.requireNonNull(into.plan()),
                d.specialAction(),
                d.chain(),
                d.title(),
                d.measure(),
                d.goalText(),
                d.goals(),
                into.startsOn(),
                into.dueOn(),
                d.cycle(),
                d.leadUnit(),
                d.group(),
                d.post(),
                d.responsible(),
                d.supporting(),
                d.addressees(),
                d.copies(),
                d.setBy(),
                d.proposal(),
                d.starred());
    }
}
