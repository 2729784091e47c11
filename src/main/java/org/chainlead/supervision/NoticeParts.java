package org.chainlead.supervision;

import java.util.Collection;
import java.util.HashMap;
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

    /** 签发: units and tasks keep the names by which the document went out. */
    void keepNames(UUID notice) {
        jdbc.sql("""
                        update notice_unit p set unit_name = u.name from unit u
                         where p.notice_id = :notice and u.id = p.unit_id""").param("notice", notice).update();
        jdbc.sql("""
                        update notice_task p set task_name = coalesce(t.source_number || ' ', '') || t.title from task t
                         where p.notice_id = :notice and t.id = p.task_id""").param("notice", notice).update();
    }

    /** Refuses tasks that do not exist or that the acting person does not see. */
    void needVisible(Collection<TaskId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        TaskScope.Condition scope = tasks.of("task.view");
        long found = jdbc.sql("select count(*) from task t where t.id = any (:ids) and " + scope.sql())
                .params(scope.parameters())
                .param("ids", ids.stream().map(TaskId::uuid).distinct().toArray(UUID[]::new))
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
                        select t.id, coalesce(p.task_name, coalesce(t.source_number || ' ', '') || t.title) as name
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

    /** A unit of the notice by the name under which it got it. */
    String unitName(UUID notice, UUID unit) {
        return jdbc.sql("""
                        select coalesce(p.unit_name, u.name) from notice_unit p join unit u on u.id = p.unit_id
                         where p.notice_id = :notice and p.unit_id = :unit""")
                .param("notice", notice)
                .param("unit", unit)
                .query(String.class)
                .single();
    }

    /** The units of the notice by the names under which they got it. */
    Map<UUID, String> unitNames(UUID notice) {
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("""
                        select p.unit_id, coalesce(p.unit_name, u.name) as name
                          from notice_unit p join unit u on u.id = p.unit_id where p.notice_id = :notice""")
                .param("notice", notice)
                .query((row, n) -> names.put(row.getObject("unit_id", UUID.class), row.getString("name")))
                .list();
        return names;
    }

    /** Names of the units of one relation, in the order of the notice. */
    List<String> unitNames(UUID notice, Relation relation) {
        return jdbc.sql("""
                        select coalesce(p.unit_name, u.name) from notice_unit p join unit u on u.id = p.unit_id
                         where p.notice_id = :notice and p.relation = :relation order by p.position""")
                .param("notice", notice)
                .param("relation", relation.name())
                .query(String.class)
                .list();
    }
}
