package org.chainlead.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.chainlead.org.Role;
import org.chainlead.task.TaskFilter;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskQueries;
import org.chainlead.task.TaskSort;
import org.springframework.stereotype.Component;

/** Finds a task of the demo by its number, or the child of a unit by the parent's number and the unit. */
@Component
class DemoTaskIndex {

    private static final String HEAD = "duchazhuren";
    private static final int ALL = 5000;

    private final TaskQueries queries;
    private final DemoPeople people;
    private final Map<String, TaskId> tasks = new HashMap<>();

    DemoTaskIndex(TaskQueries queries, DemoPeople people) {
        this.queries = queries;
        this.people = people;
    }

    /** @param unitName of the child's lead unit; empty for the task itself */
    Optional<TaskId> find(String number, String unitName) {
        String key = number + "/" + unitName;
        if (!tasks.containsKey(key)) {
            people.act(HEAD, this::read, Role.SUPERVISION_HEAD);
        }
        return Optional.ofNullable(tasks.get(key));
    }

    private void read() {
        queries.rows(TaskFilter.all(), TaskSort.NUMBER, true, 0, ALL).forEach(row -> {
            if (row.sourceNumber() != null) {
                if (row.topLevel()) {
                    tasks.put(row.sourceNumber() + "/", row.id());
                }
                tasks.putIfAbsent(row.sourceNumber() + "/" + row.leadUnitName(), row.id());
            }
        });
    }

    /** Remembers a task by its number; a draft of a chain's office is seen by nobody else yet. */
    void remember(String number, TaskId task) {
        tasks.put(number + "/", task);
    }

    void forget() {
        tasks.clear();
    }
}
