package org.chainlead.project;

import static org.chainlead.common.Texts.t;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chainlead.common.Reason;
import org.chainlead.task.TaskId;
import org.chainlead.task.spi.DeadlineTouch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The projects of a task whose deadline or elements are to change: named as far as the acting person sees them, of the
 * others only how many there are.
 */
@Component
class LinkedProjects implements DeadlineTouch {

    /** More are counted, not named. */
    private static final int NAMED = 5;

    private final ProjectSight sight;
    private final JdbcClient jdbc;

    LinkedProjects(ProjectSight sight, JdbcClient jdbc) {
        this.sight = sight;
        this.jdbc = jdbc;
    }

    @Override
    public Map<TaskId, List<Reason>> touched(Collection<TaskId> tasks) {
        Map<TaskId, List<Reason>> touched = new HashMap<>();
        if (!tasks.isEmpty()) {
            jdbc.sql("""
                            select x.task_id, count(*) as linked, count(*) filter (where x.seen) as seen,
                                   string_agg(x.name, :and order by x.place) filter (where x.place <= :named) as names
                              from (select l.task_id, p.name, %1$s as seen,
                                           case when %1$s then row_number() over (partition by l.task_id, %1$s
                                                order by p.number_order, p.number, p.id) end as place
                                      from project_task l join major_project p on p.id = l.project_id
                                     where %2$s and l.task_id in (:tasks)) x
                             group by x.task_id""".formatted(sight.condition(), ProjectSight.LISTED))
                    .param("and", t("project.effect.and"))
                    .param("named", NAMED)
                    .param("tasks", tasks.stream().map(TaskId::uuid).toList())
                    .query((row, n) -> touched.put(new TaskId(row.getObject("task_id", UUID.class)), words(row)))
                    .list();
        }
        return touched;
    }

    private static List<Reason> words(ResultSet row) throws SQLException {
        int seen = row.getInt("seen");
        int hidden = row.getInt("linked") - seen;
        List<Reason> words = new ArrayList<>();
        if (seen > 0) {
            String key = seen > NAMED ? "project.effect.many" : "project.effect.linked";
            words.add(Reason.of(key, seen, row.getString("names")));
        }
        if (hidden > 0) {
            words.add(Reason.of("project.effect.hidden", hidden));
        }
        return words;
    }
}
