package org.chainlead.supervision;

import static org.chainlead.common.Texts.t;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chainlead.org.Actor;
import org.chainlead.org.UnitId;
import org.chainlead.task.ReportCycle;
import org.chainlead.task.TaskAssigned;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskRecalled;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 交办 issues the 督办事项通知单 (product.md, Supervision), in the transaction of 交办 and told with it. A task handed to a
 * 单位组 gets one a member; a task split off inside a unit's own work gets none, because the office does not hand it out.
 */
@Component
class AssignmentNotices {

    private final NoticeDesk desk;
    private final Notices notices;
    private final NoticeParts parts;
    private final NoticeNumbers numbers;
    private final JdbcClient jdbc;

    AssignmentNotices(NoticeDesk desk, Notices notices, NoticeParts parts, NoticeNumbers numbers, JdbcClient jdbc) {
        this.desk = desk;
        this.notices = notices;
        this.parts = parts;
        this.numbers = numbers;
        this.jdbc = jdbc;
    }

    private record Assigned(
            UUID leadUnit,
            String authorUnit,
            String name,
            String measure,
            String goal,
            ReportCycle cycle,
            @Nullable LocalDate due) {}

    @EventListener
    void on(TaskAssigned event) {
        jdbc.sql("""
                        select t.lead_unit_id, u.name as author_unit, t.measure, t.goal_text, t.cycle, t.due_on,
                               coalesce(t.source_number || ' ', '') || t.title as name
                          from task t join unit u on u.id = t.author_unit_id
                         where t.id = :id and t.lead_unit_id is not null
                           and coalesce(t.child_kind, '') <> 'SPLIT'""")
                .param("id", event.task().uuid())
                .query((row, n) -> read(row))
                .optional()
                .ifPresent(task -> issue(event.task(), task));
    }

    /** 撤回 of 交办 takes the notice with it; its number stays taken. */
    @EventListener
    void on(TaskRecalled event) {
        makeFormerVoid(event.task(), event.reason());
    }

    private void issue(TaskId id, Assigned task) {
        makeFormerVoid(id, t("supervision.assignment.again"));
        Actor actor = desk.actor();
        NoticeDraft draft = draft(id, task);
        String organ = actor.isOffice() ? actor.unitName() : task.authorUnit();
        Notice notice = new Notice(NoticeId.random(), draft, actor, organ, desk.now());
        notices.saveAndFlush(notice);
        parts.write(notice, draft);
        String number = numbers.take(notice.kind, desk.today().getYear(), notice.id);
        notice.issue(number, false, actor, desk.now());
        parts.keepNames(notice.id);
        desk.done(notice, desk.entry(notice, "noticeIssued").detail("due", notice.dueOn));
    }

    /** Handed out again after an adjustment: the first one no longer says what holds. */
    private void makeFormerVoid(TaskId id, String reason) {
        jdbc.sql("""
                        select n.id from notice n join notice_task p on p.notice_id = n.id
                         where p.task_id = :task and n.kind = 'ASSIGNMENT' and n.state = 'ISSUED'""").param("task", id.uuid()).query(UUID.class).list().forEach(former -> {
            Notice notice = notices.lock(former).orElseThrow();
            notice.makeVoid(reason, desk.actor(), desk.now());
            desk.done(notice, desk.entry(notice, "noticeVoided").reason(notice.voidReason));
        });
    }

    private NoticeDraft draft(TaskId id, Assigned task) {
        UnitId lead = new UnitId(task.leadUnit());
        Set<UnitId> to = new LinkedHashSet<>(List.of(lead));
        to.addAll(units(id, List.of("ADDRESSEE")));
        Set<UnitId> copies = new LinkedHashSet<>(units(id, List.of("SUPPORTING", "COPIED")));
        copies.removeAll(to);
        return new NoticeDraft(
                NoticeKind.ASSIGNMENT,
                List.of(id),
                to.stream().toList(),
                copies.stream().toList(),
                t("supervision.assignment.title", task.name()),
                body(task),
                String.join(
                        "\n",
                        t("supervision.assignment.measure", task.measure()),
                        t("supervision.assignment.goal", task.goal())),
                task.due());
    }

    private static String body(Assigned task) {
        return task.cycle() == ReportCycle.NONE
                ? t("supervision.assignment.bodyWithoutReports", task.name())
                : t("supervision.assignment.body", task.name(), task.cycle());
    }

    private List<UnitId> units(TaskId task, List<String> relations) {
        return jdbc.sql("""
                        select x.unit_id from task_unit x join unit u on u.id = x.unit_id
                         where x.task_id = :task and x.relation in (:relations) order by u.sort, u.code""").param("task", task.uuid()).param("relations", relations).query(UUID.class).list().stream()
                .map(UnitId::new)
                .toList();
    }

    private static Assigned read(ResultSet row) throws SQLException {
        return new Assigned(
                row.getObject("lead_unit_id", UUID.class),
                row.getString("author_unit"),
                row.getString("name"),
                row.getString("measure"),
                row.getString("goal_text"),
                ReportCycle.valueOf(row.getString("cycle")),
                row.getObject("due_on", LocalDate.class));
    }
}
