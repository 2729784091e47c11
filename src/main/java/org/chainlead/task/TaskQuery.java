package org.chainlead.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chainlead.org.Actor;
import org.chainlead.task.spi.ReportStanding;
import org.jspecify.annotations.Nullable;

/** The SQL of a filter: conditions and parameters, on the alias {@code t}. Words are found through the bigram index. */
final class TaskQuery {

    private final List<String> conditions = new ArrayList<>();
    final Map<String, @Nullable Object> parameters = new HashMap<>();

    /** @param progress the condition under which how a task goes may be read */
    TaskQuery(
            TaskFilter filter,
            TaskScope.Condition scope,
            String progress,
            Actor actor,
            LocalDate today,
            LocalDate lastOverdue) {
        conditions.add(scope.sql());
        parameters.putAll(scope.parameters());
        words(filter.words());
        equal("t.plan_id", "plan", filter.plan() == null ? null : filter.plan().uuid());
        equal(
                "t.chain_id",
                "chain",
                filter.chain() == null ? null : filter.chain().uuid());
        equal(
                "t.lead_unit_id",
                "lead",
                filter.leadUnit() == null ? null : filter.leadUnit().uuid());
        equal(
                "t.parent_id",
                "parent",
                filter.parent() == null ? null : filter.parent().uuid());
        equal(
                "t.import_batch_id",
                "batch",
                filter.batch() == null ? null : filter.batch().uuid());
        if (!filter.states().isEmpty()) {
            conditions.add("t.state in (:states)");
            parameters.put("states", filter.states().stream().map(Enum::name).toList());
        }
        if (!filter.lights().isEmpty()) {
            conditions.add("t.counted_light in (:lights)");
            parameters.put("lights", filter.lights().stream().map(Enum::name).toList());
        }
        if (filter.dueFrom() != null) {
            conditions.add("t.due_on >= :dueFrom");
            parameters.put("dueFrom", filter.dueFrom());
        }
        if (filter.dueTo() != null) {
            conditions.add("t.due_on <= :dueTo");
            parameters.put("dueTo", filter.dueTo());
        }
        if (filter.below() != null) {
            conditions.add("t.lead_unit_id in (select b.unit_id from unit_tree b where b.superior_id = :below)");
            parameters.put("below", filter.below().uuid());
        }
        flags(filter, actor, today, lastOverdue);
        if (filter.asksHowItGoes()) {
            conditions.add(progress);
        }
    }

    TaskQuery and(ReportStanding.Condition condition) {
        conditions.add(condition.sql());
        parameters.putAll(condition.parameters());
        return this;
    }

    String where() {
        return " where " + String.join(" and ", conditions);
    }

    private void flags(TaskFilter filter, Actor actor, LocalDate today, LocalDate lastOverdue) {
        if (filter.overdueOnly()) {
            conditions.add(TaskCounting.OVERDUE);
            parameters.put("today", today);
            parameters.put("lastOverdue", lastOverdue);
        }
        if (filter.annualData()) {
            conditions.add("t.annual_data_on >= :dataDay and t.state = 'IN_PROGRESS'");
            parameters.put("dataDay", today);
        }
        if (filter.disagreeing()) {
            conditions.add("t.reported_light <> t.verified_light");
        }
        if (filter.unreportedOnly()) {
            conditions.add("t.awaiting_report");
        }
        if (filter.withoutChain()) {
            conditions.add("t.chain_id is null");
        }
        if (filter.byUnit()) {
            conditions.add("t.group_id is null");
        }
        if (filter.topOnly()) {
            conditions.add("t.parent_id is null");
        }
        if (filter.mine()) {
            conditions.add("(t.lead_unit_id = :mine or t.author_unit_id = :mine)");
            parameters.put("mine", actor.unit().uuid());
        }
    }

    /** Every word must occur. Two characters and more go through the index; the likeness confirms the order. */
    private void words(String words) {
        int n = 0;
        for (String word : words.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            if (word.isEmpty()) {
                continue;
            }
            String name = "word" + n++;
            if (word.length() >= 2) {
                conditions.add("t.grams @> gram_codes(:" + name + ")");
            }
            conditions.add("lower(coalesce(t.source_number, '') || ' ' || coalesce(t.case_number, '') || ' ' || t.title"
                    + " || ' ' || t.measure || ' ' || t.goal_text) like :" + name + "Like");
            parameters.put(name, word);
            parameters.put(name + "Like", "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
    }

    private void equal(String column, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(column + " = :" + name);
            parameters.put(name, value);
        }
    }
}
