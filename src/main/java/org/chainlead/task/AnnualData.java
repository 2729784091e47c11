package org.chainlead.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.Texts;
import org.chainlead.org.Directory;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitRef;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 待年度数据: an annual statistical goal is judged by a figure that another unit publishes after the year is over. Until
 * the day it is due to be published the task waits and is not overdue (product.md, 办结 results).
 */
@Service
@Transactional
public class AnnualData {

    /** The kinds a statistical figure decides on. */
    static final Set<GoalKind> STATISTICAL = Set.of(GoalKind.CUMULATIVE, GoalKind.STOCK, GoalKind.RATE);

    private final TaskDesk desk;
    private final TaskParts parts;
    private final LightKeeper lights;
    private final TaskMessages messages;
    private final Directory directory;

    AnnualData(TaskDesk desk, TaskParts parts, LightKeeper lights, TaskMessages messages, Directory directory) {
        this.desk = desk;
        this.parts = parts;
        this.lights = lights;
        this.messages = messages;
        this.directory = directory;
    }

    /**
     * Sets or moves the day.
     *
     * @param source who publishes the figure
     * @param until the day it is due to be published, after the deadline
     */
    @PreAuthorize("@access.may('task.annualData')")
    public void await(TaskId id, UnitId source, LocalDate until, String reason) {
        Task task = desk.open(id, "task.annualData");
        TaskAssignment.needReason(reason);
        refuse(task, until);
        String name = directory.unit(source).map(UnitRef::name).orElseThrow(org.chainlead.common.NotFound::new);
        task.awaitAnnualData(source.uuid(), until, desk.now());
        lights.assess(task);
        desk.done(
                task,
                desk.entry(task, "annualDataAwaited")
                        .detail("unit", name)
                        .detail("until", until)
                        .reason(reason));
        messages.toUnit(task, "task.message.annualData");
    }

    /** Ends the waiting before its day. */
    @PreAuthorize("@access.may('task.annualData')")
    public void end(TaskId id, String reason) {
        Task task = desk.open(id, "task.annualData");
        TaskAssignment.needReason(reason);
        if (task.annualDataOn == null) {
            throw Refusal.because("task.refused.notAwaited", task.title);
        }
        task.awaitAnnualData(null, null, desk.now());
        lights.assess(task);
        desk.done(task, desk.entry(task, "annualDataEnded").reason(reason));
    }

    private void refuse(Task task, LocalDate until) {
        if (task.state != TaskState.IN_PROGRESS) {
            throw Refusal.because("task.refused.notUnderWay", task.title, Texts.label(task.state));
        }
        boolean statistical = parts.goals(List.of(task.id)).getOrDefault(task.id, List.of()).stream()
                .anyMatch(goal -> STATISTICAL.contains(goal.kind()));
        List<Reason> reasons = new java.util.ArrayList<>();
        if (!statistical) {
            reasons.add(Reason.of("task.refused.notStatistical", task.title));
        }
        if (task.dueOn == null || !until.isAfter(task.dueOn) || !until.isAfter(desk.today())) {
            reasons.add(Reason.of("task.refused.annualDataDay"));
        }
        Refusal.ifAny(reasons);
    }
}
