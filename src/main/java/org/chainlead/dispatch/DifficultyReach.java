package org.chainlead.dispatch;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.chainlead.org.Access;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.Relation;
import org.chainlead.task.TaskScope;
import org.springframework.stereotype.Component;

/**
 * Whose unanswered difficulties the acting person reads in the list of all: the office every one that has left its unit, a
 * leader those of tasks in charge whose report is accepted, a unit those it has raised and those it is asked in.
 */
@Component
class DifficultyReach {

    private static final String OPERATION = "dispatch.difficulties";

    private final TaskScope tasks;
    private final Access access;
    private final CurrentUser user;

    DifficultyReach(TaskScope tasks, Access access, CurrentUser user) {
        this.tasks = tasks;
        this.access = access;
        this.user = user;
    }

    /** On the aliases {@code d} of the difficulty and {@code t} of its task. */
    record Condition(String sql, Map<String, Object> parameters) {

        Map<String, Object> with(Map<String, Object> more) {
            Map<String, Object> all = new HashMap<>(parameters);
            all.putAll(more);
            return all;
        }
    }

    Condition condition() {
        Set<Relation> relations = access.relations(OPERATION);
        if (relations.contains(Relation.ANY)) {
            return new Condition("true", Map.of());
        }
        if (relations.contains(Relation.ASKED)) {
            return new Condition(
                    "(d.unit_id = :ownUnit or d.asked_unit_id = :ownUnit)",
                    Map.of("ownUnit", user.actor().unit().uuid()));
        }
        TaskScope.Condition reached = tasks.of(OPERATION);
        return new Condition(
                "(" + reached.sql() + ") and exists (select 1 from report a where a.id = d.report_id"
                        + " and a.accepted_no is not null)",
                reached.parameters());
    }
}
