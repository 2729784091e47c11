package org.chainlead.task;

import java.time.LocalDate;
import org.chainlead.common.Light;
import org.chainlead.common.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 挂起, 恢复, 终止 by who set the matter, asked for by the unit or not; and 人工定灯. */
@Service
@Transactional
public class TaskSteering {

    /** Longest suspension in days (product.md, SUSPENDED). */
    public static final int LONGEST_SUSPENSION = 90;

    private final TaskDesk desk;
    private final MatterGate gate;
    private final TaskRequests requests;
    private final LightKeeper lights;
    private final TaskMessages messages;

    TaskSteering(TaskDesk desk, MatterGate gate, TaskRequests requests, LightKeeper lights, TaskMessages messages) {
        this.desk = desk;
        this.gate = gate;
        this.requests = requests;
        this.lights = lights;
        this.messages = messages;
    }

    /** 挂起, at most 90 days; the last light stays, with a bar. */
    @PreAuthorize("@access.may('task.suspend')")
    public void suspend(TaskId id, LocalDate until, String reason, String paper) {
        suspend(gate.open(id, "task.suspend", paper), until, reason, paper);
    }

    /** 恢复 before the day, by who set the matter. */
    @PreAuthorize("@access.may('task.suspend')")
    public void resume(TaskId id, String reason, String paper) {
        Task task = gate.open(id, "task.suspend", paper);
        TaskAssignment.needReason(reason);
        task.resume(desk.now());
        lights.assess(task);
        desk.done(task, desk.entry(task, "resumed").text("paper", paper).reason(reason));
        messages.toWorkers(task, "task.message.resumed");
    }

    @PreAuthorize("@access.may('task.terminate')")
    public void terminate(TaskId id, String reason, String paper) {
        terminate(gate.open(id, "task.terminate", paper), reason, paper);
    }

    /** Sets 核验灯 by hand; the rule's light returns when the override is lifted with an absent light. */
    @PreAuthorize("@access.may('task.light')")
    public void overrideLight(TaskId id, @Nullable Light light, String reason) {
        Task task = desk.open(id, "task.light");
        TaskAssignment.needReason(reason);
        task.overriddenLight = light;
        task.overrideReason = light == null ? null : reason;
        if (light == null) {
            task.verifiedLight = null;
        }
        lights.assess(task);
        desk.done(
                task,
                desk.entry(task, light == null ? "lightOverrideLifted" : "lightOverridden")
                        .detail("light", light == null ? null : light.label())
                        .reason(reason));
        messages.toUnit(task, light == null ? "task.message.lightLifted" : "task.message.lightOverridden");
    }

    /** The task stands open for who decides. */
    void suspend(Task task, LocalDate until, String reason, String paper) {
        TaskAssignment.needReason(reason);
        needFuture(until, desk.today());
        task.suspend(until, desk.today().plusDays(LONGEST_SUSPENSION), desk.now());
        desk.done(
                task,
                desk.entry(task, "suspended")
                        .detail("until", until)
                        .text("paper", paper)
                        .reason(reason));
        messages.toWorkers(task, "task.message.suspended");
    }

    /** The task stands open for who decides. */
    void terminate(Task task, String reason, String paper) {
        TaskAssignment.needReason(reason);
        task.terminate(desk.now());
        requests.lapse(task);
        desk.done(task, desk.entry(task, "terminated").text("paper", paper).reason(reason));
        messages.toWorkers(task, "task.message.terminated");
    }

    static void needFuture(LocalDate until, LocalDate today) {
        if (!until.isAfter(today)) {
            throw Refusal.because("task.refused.suspendedPast");
        }
    }
}
