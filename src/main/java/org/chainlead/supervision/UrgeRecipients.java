package org.chainlead.supervision;

import static org.chainlead.common.Texts.t;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.chainlead.common.Texts;
import org.chainlead.org.AccountId;
import org.chainlead.org.Role;
import org.chainlead.org.RoleHolders;
import org.chainlead.org.UnitId;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds whom an urge reaches, and keeps who was reached. */
@Component
class UrgeRecipients {

    private static final String OPEN = """
            (t.id = any (:tasks)
              or t.parent_id in (select id from task where id = any (:tasks) and group_id is not null))
             and t.lead_unit_id is not null and t.state in ('PENDING_ACCEPTANCE', 'IN_PROGRESS', 'PENDING_VERIFICATION')""";

    private static final String FOUND = """
            select x.* from (
            select distinct on (t.id, c.id) u.sort, u.code, t.number_key,
                   t.id as task_id, coalesce(t.source_number || ' ', '') || t.title as task_name,
                   c.id as account_id, c.name, c.phone, a.role, u.id as unit_id, u.name as unit_name
              from task t join unit u on u.id = t.lead_unit_id join appointment a on a.unit_id = u.id
              join account c on c.id = a.account_id
             where\s""" + RoleHolders.TODAY + """
               and (a.role in ('LIAISON', 'UNIT_HEAD') or (a.role = 'STAFF' and a.account_id = t.handler_id))
               and\s""" + OPEN + """
             order by t.id, c.id, a.role) x
             order by x.sort, x.code, x.number_key, x.task_id, x.role, x.name, x.account_id""";

    private static final String WITHOUT = """
            select coalesce(t.source_number || ' ', '') || t.title from task t
             where t.group_id is null and t.id <> all (:found)
               and (t.id = any (:tasks)
                    or (t.state in ('PENDING_ACCEPTANCE', 'IN_PROGRESS', 'PENDING_VERIFICATION')
                        and t.parent_id in (select id from task where id = any (:tasks) and group_id is not null)))
             order by t.number_key, t.id""";

    private static final String LOGGED = """
            select r.task_id, coalesce(t.source_number || ' ', '') || t.title as task_name, r.account_id, r.name, r.phone,
                   r.role, r.unit_id, u.name as unit_name
              from urge_recipient r join task t on t.id = r.task_id join unit u on u.id = r.unit_id
             where r.urge_id = :id order by u.sort, u.code, t.number_key, t.id, r.role, r.name,
                      r.account_id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    UrgeRecipients(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<UrgeRecipient> of(Collection<TaskId> tasks) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(FOUND)
                .param("tasks", uuids(tasks))
                .param("today", LocalDate.now(clock))
                .query((row, n) -> read(row))
                .list();
    }

    /**
     * Names of the tasks for which nobody is urged: not under way, or of a unit without 联络员 and 负责人.
     *
     * @param found everybody who could be urged for the chosen tasks
     */
    List<String> without(Collection<TaskId> tasks, List<UrgeRecipient> found) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(WITHOUT)
                .param("tasks", uuids(tasks))
                .param(
                        "found",
                        found.stream().map(to -> to.task().uuid()).distinct().toArray(UUID[]::new))
                .query(String.class)
                .list();
    }

    void log(UrgeId id, List<UrgeRecipient> found) {
        jdbc.sql("""
                        insert into urge_recipient (urge_id, task_id, account_id, unit_id, name, role, phone)
                        select :urge, x.task, x.account, x.unit, x.name, x.role, x.phone
                          from unnest(:tasks, :accounts, :units, :names, :roles, :phones)
                               as x (task, account, unit, name, role, phone)""")
                .param("urge", id.uuid())
                .param("tasks", array(found, to -> to.task().uuid(), UUID[]::new))
                .param("accounts", array(found, to -> to.account().uuid(), UUID[]::new))
                .param("units", array(found, to -> to.unit().uuid(), UUID[]::new))
                .param("names", array(found, UrgeRecipient::name, String[]::new))
                .param("roles", array(found, to -> to.role().name(), String[]::new))
                .param("phones", array(found, UrgeRecipient::phone, String[]::new))
                .update();
    }

    List<UrgeRecipient> logged(UrgeId id) {
        return jdbc.sql(LOGGED)
                .param("id", id.uuid())
                .query((row, n) -> read(row))
                .list();
    }

    /** The recipients in words, one a line, for the trail. */
    String words(List<UrgeRecipient> found) {
        return found.stream()
                .map(to -> t("supervision.urge.line", to.taskName(), to.unitName(), Texts.label(to.role()), to.name()))
                .collect(Collectors.joining("\n"));
    }

    private static UUID[] uuids(Collection<TaskId> tasks) {
        return tasks.stream().map(TaskId::uuid).toArray(UUID[]::new);
    }

    private static <T> @Nullable T[] array(
            List<UrgeRecipient> found, Function<UrgeRecipient, @Nullable T> value, IntFunction<@Nullable T[]> array) {
        return found.stream().map(value).toArray(array);
    }

    private static UrgeRecipient read(ResultSet row) throws SQLException {
        return new UrgeRecipient(
                new TaskId(row.getObject("task_id", UUID.class)),
                row.getString("task_name"),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getString("phone"),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("unit_name"));
    }
}
