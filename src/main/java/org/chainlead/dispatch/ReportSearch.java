package org.chainlead.dispatch;

import java.time.Clock;
import java.time.YearMonth;
import org.chainlead.common.SearchHits;
import org.chainlead.common.SearchWords;
import org.chainlead.org.CurrentUser;
import org.chainlead.task.TaskScope;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds reports by words in 进展, 下步打算 and 困难问题: of each report the newest text that the person reads on its page (see
 * {@link Reader}). What left its unit is found by the index, the last months first; what is being worked on is little and
 * is read.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('dispatch.view')")
public class ReportSearch {

    /** Reports of so many months before the present one are read first, and all of them. */
    private static final int RECENT = 3;

    private static final ResultSetExtractor<SearchHits> HITS = SearchHits::read;

    /**
     * The index of a common word is larger than what a query may hold by default; a plan made once fits no word; and a second
     * process takes longer to start than it saves.
     */
    private static final String SETTINGS = "select set_config('work_mem', '64MB', true),"
            + " set_config('plan_cache_mode', 'force_custom_plan', true), set_config('jit', 'off', true),"
            + " set_config('max_parallel_workers_per_gather', '0', true)";

    private static final String INSIDE = "(t.lead_unit_id = :myUnit)";

    private static final String ROWS = """
            select page.id, page.at, 'tasks/' || r.task_id || '/reports/' || to_char(r.period, 'YYYY-MM') as link,
                   t.source_number as number, t.title, report_words(coalesce(v.body, r.body)) as text, u.name as place,
                   r.period as day
              from page join report r on r.id = page.id join task t on t.id = r.task_id join unit u on u.id = r.unit_id
              left join report_version v on v.id = page.version""";

    private final JdbcClient jdbc;
    private final TaskScope scope;
    private final CurrentUser user;
    private final Clock clock;

    ReportSearch(JdbcClient jdbc, TaskScope scope, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.user = user;
        this.clock = clock;
    }

    /** A page, the newest month first. */
    public SearchHits find(SearchWords words, int offset, int rows) {
        TaskScope.Repeated reached = scope.repeated("dispatch.view");
        jdbc.sql(SETTINGS).query().singleRow();
        String hits = "with " + reached.with() + hits(words, reached);
        return jdbc.sql(SearchHits.page(hits, ROWS))
                .params(reached.condition().parameters())
                .params(words.parameters())
                .param("myUnit", user.actor().unit().uuid())
                .param("recent", YearMonth.now(clock).minusMonths(RECENT).atDay(1))
                .param("offset", offset)
                .param("rows", rows)
                .query(HITS);
    }

    private String hits(SearchWords words, TaskScope.Repeated reached) {
        String limit = " limit " + SearchHits.READ + ")";
        String enough = " where (select count(*) from recent) <= " + SearchHits.COUNTED;
        return "recent as materialized (" + outside(words, reached, "r.period >= :recent", "") + limit
                + ", earlier as materialized (" + outside(words, reached, "r.period < :recent", enough) + limit
                + " select * from recent union all select * from earlier union all " + beingWritten(words, reached)
                + " union all " + former(words, reached);
    }

    /** What left its unit. The reports of a unit's tasks are picked out apart, before a task is read for what it says. */
    private String outside(SearchWords words, TaskScope.Repeated reached, String months, String unless) {
        return "select r.id, r.period as at, cast(null as uuid) as version from (select r.id, r.period, r.task_id, r.state"
                + " from report r" + reached.join("r.task_id") + " where r.state in ('IN_REVIEW', 'ACCEPTED') and "
                + words.in("r.grams", "report_words(r.body)") + " and " + months + (reached.all() ? "" : " offset 0")
                + ") r" + taskOf("r", "(r.state = 'ACCEPTED' or " + INSIDE + " or " + reviews() + ")", reached)
                + unless;
    }

    /**
     * The task of each report by its key, told to the database, which takes the reports for more than they are and would read
     * all tasks instead.
     */
    private String taskOf(String report, String condition, TaskScope.Repeated reached) {
        return " join lateral (select " + reviews() + " as reviews from task t where t.id = " + report + ".task_id and "
                + condition + " and " + reached.condition().sql() + " offset 0) t on true";
    }

    /** The unit's own text before it leaves the unit, and after it came back; other units' texts are not read for it. */
    private static String beingWritten(SearchWords words, TaskScope.Repeated reached) {
        return "select w.id, w.period, null from (select r.id, r.period, r.body from report r join task t on t.id = r.task_id"
                + reached.join("t.id") + " where r.state in ('DRAFT', 'IN_UNIT_REVIEW', 'RETURNED') and "
                + INSIDE + " and " + reached.condition().sql() + " offset 0) w where "
                + words.each(word -> word.in("report_words(w.body)"));
    }

    /** The version that others still read while the unit works on the next; the index {@code report_former} has them alone. */
    private String former(SearchWords words, TaskScope.Repeated reached) {
        return "select w.id, w.period, v.id from (select r.id, r.period, r.task_id, r.state, r.accepted_no from report r"
                + reached.join("r.task_id") + " where r.state <> 'ACCEPTED' and r.first_handed_in_at is not null"
                + " and (r.state <> 'IN_REVIEW' or r.accepted_no is not null) offset 0) w"
                + taskOf("w", "not " + INSIDE, reached)
                + " join lateral (select x.id, x.body from report_version x where x.report_id = w.id"
                + " and case when t.reviews then x.handed_in_at is not null else x.accepted_at is not null end"
                + " order by x.no desc limit 1) v on true"
                + " where case when t.reviews then w.state <> 'IN_REVIEW' else w.accepted_no is not null end and "
                + words.each(word -> word.in("report_words(v.body)"));
    }

    /** On the alias {@code t}: the person's unit reviews what is reported of it. */
    private String reviews() {
        return user.actor().isOffice()
                ? "(true)"
                : "(t.child_kind = 'SPLIT' and exists (select 1 from task p where p.id = t.parent_id"
                        + " and p.lead_unit_id = :myUnit))";
    }
}
