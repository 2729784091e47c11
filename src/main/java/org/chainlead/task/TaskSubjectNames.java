package org.chainlead.task;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chainlead.audit.spi.SubjectNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tasks are called by their 督查编号 in the trail; a draft has none yet. */
@Component
class TaskSubjectNames implements SubjectNames {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final JdbcClient jdbc;

    TaskSubjectNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return TaskDesk.SUBJECT;
    }

    @Override
    public Map<String, String> names(Collection<String> ids) {
        Map<String, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(
                            "select id::text, case_number from task where id = any(cast(:ids as uuid[])) and case_number is not null")
                    .param("ids", array(ids))
                    .query(row -> {
                        names.put(row.getString(1), row.getString(2));
                    });
        }
        return names;
    }

    @Override
    public Optional<String> find(String name) {
        return jdbc.sql("select id::text from task where case_number = :name")
                .param("name", name.strip())
                .query(String.class)
                .optional();
    }

    private static String array(Collection<String> ids) {
        return ids.stream().filter(id -> UUID.matcher(id).matches()).collect(Collectors.joining(",", "{", "}"));
    }
}
