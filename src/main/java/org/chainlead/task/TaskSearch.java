package org.chainlead.task;

import org.chainlead.common.SearchHits;
import org.chainlead.common.SearchWords;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds tasks by words in 督查编号, 来源序号, title, measure and goal, among those the ledger shows the person. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('task.view')")
public class TaskSearch {

    private static final ResultSetExtractor<SearchHits> HITS = SearchHits::read;

    private static final String TEXT =
            "coalesce(t.source_number, '') || ' ' || coalesce(t.case_number, '') || ' ' || t.title"
                    + " || ' ' || t.measure || ' ' || t.goal_text";

    private static final String ROWS = """
            select page.id, page.at, 'tasks/' || t.id as link, coalesce(t.source_number, t.case_number) as number, t.title,
                   t.measure || ' ' || t.goal_text || ' ' || coalesce(t.case_number, '') as text,
                   coalesce(u.name, g.name) as place, (page.at at time zone 'Asia/Shanghai')::date as day
              from page join task t on t.id = page.id left join unit u on u.id = t.lead_unit_id
              left join unit_group g on g.id = t.group_id""";

    private final JdbcClient jdbc;
    private final TaskScope scope;

    TaskSearch(JdbcClient jdbc, TaskScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    /** A page, the last handed out first. */
    public SearchHits find(SearchWords words, int offset, int rows) {
        TaskScope.Condition condition = scope.of("task.view");
        String hits = "select t.id, coalesce(t.assigned_at, t.created_at) as at from task t where " + condition.sql()
                + " and " + words.in("t.grams", TEXT) + " limit " + SearchHits.READ;
        return jdbc.sql(SearchHits.page(hits, ROWS))
                .params(condition.parameters())
                .params(words.parameters())
                .param("offset", offset)
                .param("rows", rows)
                .query(HITS);
    }
}
