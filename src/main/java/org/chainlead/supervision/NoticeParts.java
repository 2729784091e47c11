package org.chainlead.supervision;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chainlead.common.NotFound;
import org.chainlead.org.Relation;
import org.chainlead.org.UnitId;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tasks a notice is about and the units it goes to. */
@Component
class NoticeParts {

    private final NoticeUnits units;
    private final TaskScope tasks;
    private final JdbcClient jdbc;

    NoticeParts(NoticeUnits units, TaskScope tasks, JdbcClient jdbc) {
        this.units = units;
        this.tasks = tasks;
        this.jdbc = jdbc;
    }

    /** Replaces what was there before; only a draft's parts change. */
    void write(Notice notice, NoticeDraft draft) {
        jdbc.sql("delete from notice_task where notice_id = :id")
                .param("id", notice.id)
                .update();
        jdbc.sql("delete from notice_unit where notice_id = :id")
                .param("id", notice.id)
                .update();
        int position = 0;
        for (TaskId task : draft.tasks()) {
            jdbc.sql("insert into notice_task (notice_id, task_id, position) values (:notice, :task, :position)")
                    .param("notice", notice.id)
                    .param("task", task.uuid())
                    .param("position", position++)
                    .update();
        }
        add(notice, draft.addressees(), Relation.ADDRESSEE, 0);
        add(notice, draft.copies(), Relation.COPIED, draft.addressees().size());
    }

    private void add(Notice notice, List<UnitId> ids, Relation relation, int from) {
        int position = from;
        for (UnitId unit : ids) {
            boolean answers = notice.kind.isAnswered();
            units.saveAndFlush(new NoticeUnit(notice.id, unit.uuid(), relation, position++, answers));
        }
    }

    /** Refuses tasks that do not exist or that the acting person does not see. */
    void needVisible(Collection<TaskId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        TaskScope.Condition scope = tasks.of("task.view");
        long found = jdbc.sql("select count(*) from task t where t.id in (:ids) and " + scope.sql())
                .params(scope.parameters())
                .param("ids", ids.stream().map(TaskId::uuid).distinct().toList())
                .query(Long.class)
                .single();
        if (found != ids.stream().distinct().count()) {
            throw new NotFound();
        }
    }

    /** Task ids with their names, in the order of the notice. */
    Map<TaskId, String> tasks(UUID notice) {
        Map<TaskId, String> names = new LinkedHashMap<>();
        jdbc.sql("""
                        select t.id, coalesce(t.source_number || ' ', '') || t.title as name
                          from notice_task p join task t on t.id = p.task_id
                         where p.notice_id = :notice order by p.position""")
                .param("notice", notice)
                .query((row, n) -> names.put(new TaskId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
        return names;
    }

    Map<TaskId, String> names(Collection<TaskId> ids) {
        Map<TaskId, String> names = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            select id, coalesce(source_number || ' ', '') || title as name from task
                             where id in (:ids) order by number_key, id""")
                    .param("ids", ids.stream().map(TaskId::uuid).toList())
                    .query((row, n) -> names.put(new TaskId(row.getObject("id", UUID.class)), row.getString("name")))
                    .list();
        }
        return names;
    }

    String unitName(UUID unit) {
        return jdbc.sql("select name from unit where id = :id")
                .param("id", unit)
                .query(String.class)
                .single();
    }

    /** Names of the units of one relation, in the order of the notice. */
    List<String> unitNames(UUID notice, Relation relation) {
        return jdbc.sql("""
                        select u.name from notice_unit p join unit u on u.id = p.unit_id
                         where p.notice_id = :notice and p.relation = :relation order by p.position""")
                .param("notice", notice)
                .param("relation", relation.name())
                .query(String.class)
                .list();
    }
}
