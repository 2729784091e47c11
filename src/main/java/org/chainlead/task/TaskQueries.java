package org.chainlead.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 任务台账: the live table of everything the person may see, page by page. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('task.view')")
public class TaskQueries {

    private static final int EXPORT_PAGE = 500;

    private final JdbcClient jdbc;
    private final TaskScope scope;
    private final TaskFilterQueries filters;
    private final WorkCalendar calendar;
    private final Clock clock;

    TaskQueries(JdbcClient jdbc, TaskScope scope, TaskFilterQueries filters, WorkCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.filters = filters;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Rows of the filter in the order asked for; {@code total} counts the whole filter. */
    public Page<TaskRow> page(TaskFilter filter, TaskSort sort, boolean ascending, int offset, int limit) {
        return new Page<>(rows(filter, sort, ascending, offset, limit), count(filter));
    }

    /** The rows alone, for a grid that counts by itself. */
    public List<TaskRow> rows(TaskFilter filter, TaskSort sort, boolean ascending, int offset, int limit) {
        TaskQuery query = query(filter);
        LocalDate today = LocalDate.now(clock);
        return readable(jdbc.sql(TaskRows.SELECT
                        + "(select t.id, t.case_number, " + TaskRows.key(sort, scope.showsProgress())
                        + " as sort_key from task t "
                        + query.where()
                        + " order by " + TaskRows.order("", ascending) + " offset :offset limit :limit) page "
                        + TaskRows.JOINS + " order by " + TaskRows.order("page.", ascending))
                .params(query.parameters)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> TaskRows.read(row, today, calendar))
                .list());
    }

    public long count(TaskFilter filter) {
        TaskQuery query = query(filter);
        return jdbc.sql("select count(*) from task t" + query.where())
                .params(query.parameters)
                .query(Long.class)
                .single();
    }

    /** Sums by light over the whole filter, by the first deadlines. */
    public TaskSums sums(TaskFilter filter) {
        TaskQuery query = query(filter);
        return jdbc.sql("""
                        select count(*) as total,
                               count(*) filter (where s.light = 'GREEN') as green,
                               count(*) filter (where s.light = 'YELLOW') as yellow,
                               count(*) filter (where s.light = 'RED') as red,
                               count(*) filter (where s.light = 'BLUE') as blue,
                               count(*) filter (where s.light = 'GREY') as grey,
                               count(*) filter (where s.light is null) as none,
                               count(*) filter (where s.overdue) as overdue,
                               count(*) filter (where s.unreached) as unreached
                          from (select case when p.shown then t.counted_light end as light,
                                       p.shown and """ + TaskCounting.UNREACHED + """
                                       as unreached,
                                       """ + TaskCounting.OVERDUE + """
                                       as overdue
                                  from task t cross join lateral (select\s""" + scope.showsProgress()
                        + " as shown) p" + query.where() + ") s")
                .params(query.parameters)
                .param("today", LocalDate.now(clock))
                .param("lastOverdue", calendar.lastOverdue(clock.instant()))
                .query((row, n) -> new TaskSums(
                        row.getLong("total"),
                        row.getLong("green"),
                        row.getLong("yellow"),
                        row.getLong("red"),
                        row.getLong("blue"),
                        row.getLong("grey"),
                        row.getLong("none"),
                        row.getLong("overdue"),
                        row.getLong("unreached")))
                .single();
    }

    /**
     * Hands every row of the filter to the consumer for an export, never more than a page of them in memory. Which rows
     * they are and their order is settled at the beginning, so that none comes twice or is passed over while others work.
     */
    public void each(TaskFilter filter, TaskSort sort, boolean ascending, Consumer<TaskRow> consumer) {
        List<TaskId> ids = ids(filter, sort, ascending);
        for (int from = 0; from < ids.size(); from += EXPORT_PAGE) {
            List<TaskId> page = ids.subList(from, Math.min(from + EXPORT_PAGE, ids.size()));
            selected(page, sort, ascending).forEach(consumer);
        }
    }

    /** The named rows alone, without those the person may not see. */
    public List<TaskRow> selected(Collection<TaskId> ids, TaskSort sort, boolean ascending) {
        if (ids.isEmpty()) {
            return List.of();
        }
        TaskQuery query = query(TaskFilter.all());
        LocalDate today = LocalDate.now(clock);
        return readable(jdbc.sql(TaskRows.SELECT
                        + "(select t.id, t.case_number, " + TaskRows.key(sort, scope.showsProgress())
                        + " as sort_key from task t "
                        + query.where()
                        + " and t.id in (:ids)) page " + TaskRows.JOINS + " order by "
                        + TaskRows.order("page.", ascending))
                .params(query.parameters)
                .param("ids", ids.stream().map(TaskId::uuid).toList())
                .query((row, n) -> TaskRows.read(row, today, calendar))
                .list());
    }

    private List<TaskId> ids(TaskFilter filter, TaskSort sort, boolean ascending) {
        TaskQuery query = query(filter);
        return jdbc.sql("select t.id, t.case_number, " + TaskRows.key(sort, scope.showsProgress())
                        + " as sort_key from task t " + query.where() + " order by " + TaskRows.order("", ascending))
                .params(query.parameters)
                .query((row, n) -> new TaskId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Of what a unit was only asked about it reads the five elements. */
    private List<TaskRow> readable(List<TaskRow> rows) {
        Set<TaskId> asked = scope.onlyAsked(rows.stream().map(TaskRow::id).toList());
        return asked.isEmpty()
                ? rows
                : rows.stream()
                        .map(row -> asked.contains(row.id()) ? row.elementsOnly() : row)
                        .toList();
    }

    /** Number of rows of each of several filters, for the tabs of saved views. */
    public Map<String, Long> counts(Map<String, TaskFilter> filters) {
        return filters.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, entry -> count(entry.getValue())));
    }

    private TaskQuery query(TaskFilter filter) {
        return filters.of(filter);
    }
}
