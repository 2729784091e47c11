package org.chainlead.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Light;
import org.chainlead.common.Reason;
import org.chainlead.common.Texts;
import org.chainlead.task.LightRules.Assessment;
import org.chainlead.task.LightRules.Facts;
import org.chainlead.task.LightRules.Figure;
import org.chainlead.task.LightRules.GoalFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps 核验灯 on the tasks: after every act that may change it and once a day. The light by the original deadline is kept
 * beside the one by the present deadline.
 */
@Component
class LightKeeper {

    private final JdbcClient jdbc;
    private final TaskParts parts;
    private final AuditTrail trail;
    private final LightRuleBook book;
    private final WorkCalendar calendar;
    private final TaskMessages messages;
    private final Clock clock;

    LightKeeper(
            JdbcClient jdbc,
            TaskParts parts,
            AuditTrail trail,
            LightRuleBook book,
            WorkCalendar calendar,
            TaskMessages messages,
            Clock clock) {
        this.jdbc = jdbc;
        this.parts = parts;
        this.trail = trail;
        this.book = book;
        this.calendar = calendar;
        this.messages = messages;
        this.clock = clock;
    }

    /** Assesses one task; a change of light is written to the trail. The caller saves the task. */
    void assess(Task task) {
        assess(task, facts(List.of(task.id)), rule());
    }

    /** Assesses a page of tasks with few queries for all of them. */
    void assessAll(Collection<Task> tasks) {
        Map<UUID, List<GoalFacts>> goals =
                facts(tasks.stream().map(task -> task.id).toList());
        LightRule rule = rule();
        tasks.forEach(task -> assess(task, goals, rule));
    }

    /** The assessment in full, for the task page. */
    Assessment explain(Task task) {
        return rules(rule()).assess(facts(task, task.dueOn, facts(List.of(task.id))), LocalDate.now(clock));
    }

    /** The rule that judges today. */
    LightRule rule() {
        return book.inForce(LocalDate.now(clock));
    }

    /** The sentence of the rule, with the version it stands in; empty when no rule made the light. */
    static String words(LightRule rule, @Nullable LightTopic topic) {
        return topic == null
                ? ""
                : Reason.of("task.light.rule", rule.no(), rule.validFrom(), rule.text(topic))
                        .text();
    }

    private LightRules rules(LightRule rule) {
        return new LightRules(calendar, rule.limits());
    }

    private void assess(Task task, Map<UUID, List<GoalFacts>> goals, LightRule rule) {
        if (task.assignedAt == null || task.state == TaskState.SUSPENDED || task.state == TaskState.TERMINATED) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        Assessment now = rules(rule).assess(facts(task, task.dueOn, goals), today);
        Assessment original = rules(rule).assess(facts(task, task.originalDueOn, goals), today);
        Light before = task.verifiedLight;
        boolean overridden = task.overriddenLight != null && !task.state.isDone();
        Light after = overridden ? task.overriddenLight : now.light();
        boolean keepLast = after == null && now.awaitingData();
        task.awaitingData = now.awaitingData() && !task.state.isDone();
        task.doneText = now.done();
        task.originalLight = original.light();
        if (!keepLast) {
            task.verifiedLight = after;
            task.verifiedReason = now.reason().text();
            task.verifiedRule = words(rule, now.topic());
        }
        if (after != null && !keepLast && !overridden && isNews(before, after)) {
            trail.record(AuditRecord.of(Subject.of(TaskDesk.SUBJECT, task.id), "lightChanged")
                    .detail("from", before == null ? Texts.t("common.ui.light.none") : Texts.label(before))
                    .detail("to", Texts.label(after))
                    .detail("why", task.verifiedReason));
            if (after == Light.RED) {
                messages.turnedRed(task);
            }
        }
    }

    /** A first light is told only when it is red: from then on the unit may object to it. */
    private static boolean isNews(@Nullable Light before, Light after) {
        return before == null ? after == Light.RED : before != after;
    }

    private Facts facts(Task task, @Nullable LocalDate due, Map<UUID, List<GoalFacts>> goals) {
        return new Facts(
                task.state,
                task.startsOn,
                runsFrom(task),
                due,
                task.annualDataOn,
                clock.instant(),
                goals.getOrDefault(task.id, List.of()),
                task.cycle);
    }

    /** 自交办次日起 (product.md, The closed loop). */
    private static LocalDate runsFrom(Task task) {
        return task.assignedAt == null
                ? task.startsOn
                : LocalDate.ofInstant(task.assignedAt, DateTimeText.ZONE).plusDays(1);
    }

    private Map<UUID, List<GoalFacts>> facts(Collection<UUID> tasks) {
        Map<UUID, List<Figure>> figures = new HashMap<>();
        Map<UUID, List<LocalDate>> occurrences = new HashMap<>();
        Set<UUID> unchecked = new HashSet<>();
        if (!tasks.isEmpty()) {
            jdbc.sql("""
                            select v.goal_id, v.period_end, v.period_text, v.value from goal_value v
                              join goal g on g.id = v.goal_id where g.task_id in (:tasks) order by v.period_end desc""")
                    .param("tasks", tasks)
                    .query((row, n) -> figures.computeIfAbsent(row.getObject(1, UUID.class), g -> new ArrayList<>())
                            .add(new Figure(row.getObject(2, LocalDate.class), row.getString(3), row.getBigDecimal(4))))
                    .list();
            jdbc.sql("""
                            select o.goal_id, o.happened_on from occurrence o join goal g on g.id = o.goal_id
                             where g.task_id in (:tasks)""")
                    .param("tasks", tasks)
                    .query((row, n) -> occurrences
                            .computeIfAbsent(row.getObject(1, UUID.class), g -> new ArrayList<>())
                            .add(row.getObject(2, LocalDate.class)))
                    .list();
            unchecked.addAll(unchecked(tasks));
        }
        Map<UUID, List<GoalFacts>> facts = new HashMap<>();
        parts.goals(tasks)
                .forEach((task, goals) -> facts.put(
                        task,
                        goals.stream()
                                .map(goal -> new GoalFacts(
                                        goal,
                                        figures.getOrDefault(goal.id().uuid(), List.of()),
                                        occurrences.getOrDefault(goal.id().uuid(), List.of()),
                                        unchecked.contains(goal.id().uuid())))
                                .toList()));
        return facts;
    }

    /** The goals whose newest figure, an occurrence or a milestone was taken 未逐条核. */
    private List<UUID> unchecked(Collection<UUID> tasks) {
        return jdbc.sql("""
                        select g.id from goal g where g.task_id in (:tasks)
                           and (exists (select 1 from goal_value v where v.goal_id = g.id and not v.verified
                                    and v.period_end = (select max(x.period_end) from goal_value x where x.goal_id = g.id))
                             or exists (select 1 from occurrence o where o.goal_id = g.id and not o.verified)
                             or exists (select 1 from milestone m where m.goal_id = g.id and not m.verified))""").param("tasks", tasks).query(UUID.class).list();
    }
}
