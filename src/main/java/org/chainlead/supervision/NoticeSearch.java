package org.chainlead.supervision;

import org.chainlead.common.SearchHits;
import org.chainlead.common.SearchWords;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds notices by words in number, title, body and demands, among those the person's lists show. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('supervision.view')")
public class NoticeSearch {

    private static final ResultSetExtractor<SearchHits> HITS = SearchHits::read;

    private static final String TEXT = "notice_words(n.number, n.title, n.body, n.demands)";

    private static final String ROWS = """
            select page.id, page.at, 'notices/' || n.id as link, n.number, n.title, n.body || ' ' || n.demands as text,
                   n.organ as place, (page.at at time zone 'Asia/Shanghai')::date as day
              from page join notice n on n.id = page.id""";

    private final JdbcClient jdbc;
    private final NoticeScope scope;

    NoticeSearch(JdbcClient jdbc, NoticeScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    /** A page, the last issued first. */
    public SearchHits find(SearchWords words, int offset, int rows) {
        NoticeScope.Condition condition = scope.condition();
        String hits = "select n.id, coalesce(n.issued_at, n.created_at) as at from notice n where "
                + words.in("gram_codes(" + TEXT + ")", TEXT) + " and " + condition.sql() + " limit " + SearchHits.READ;
        return jdbc.sql(SearchHits.page(hits, ROWS))
                .params(condition.parameters())
                .params(words.parameters())
                .param("offset", offset)
                .param("rows", rows)
                .query(HITS);
    }
}
