package org.chainlead.task;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chainlead.message.spi.LinkTitles;
import org.chainlead.org.Access;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Titles of tasks in the daily mail, for who may see the task at that moment. */
@Component
class TaskLinkTitles implements LinkTitles {

    private static final String OPERATION = "task.view";
    private static final Pattern TASK = Pattern.compile("tasks/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:/.*)?");

    private final JdbcClient jdbc;
    private final TaskScope scope;
    private final Access access;

    TaskLinkTitles(JdbcClient jdbc, TaskScope scope, Access access) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.access = access;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> titles(Collection<String> links) {
        Map<String, UUID> tasks = new HashMap<>();
        for (String link : links) {
            Matcher task = TASK.matcher(link);
            if (task.matches()) {
                tasks.put(link, UUID.fromString(task.group(1)));
            }
        }
        if (tasks.isEmpty() || !access.may(OPERATION)) {
            return Map.of();
        }
        Map<UUID, String> titles = titles(Set.copyOf(tasks.values()));
        return tasks.entrySet().stream()
                .filter(entry -> titles.containsKey(entry.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> titles.get(entry.getValue())));
    }

    private Map<UUID, String> titles(Set<UUID> tasks) {
        TaskScope.Condition reach = scope.of(OPERATION);
        Map<UUID, String> titles = new HashMap<>();
        jdbc.sql(
                        "select t.id, coalesce(t.source_number || ' ', '') || t.title as name from task t where t.id in (:tasks) and "
                                + reach.sql())
                .param("tasks", tasks)
                .params(reach.parameters())
                .query((row, n) -> titles.put(row.getObject("id", UUID.class), row.getString("name")))
                .list();
        return titles;
    }
}
