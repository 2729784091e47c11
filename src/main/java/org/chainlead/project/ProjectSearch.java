package org.chainlead.project;

import org.chainlead.common.SearchHits;
import org.chainlead.common.SearchWords;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds projects by words in number, name, industry and place, among those the person sees ({@link ProjectSight}). */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('project.list')")
public class ProjectSearch {

    private static final ResultSetExtractor<SearchHits> HITS = SearchHits::read;

    private static final String TEXT = "project_words(p.number, p.name, p.industry, p.place)";

    private static final String ROWS = """
            select page.id, page.at, 'projects/' || p.id as link, nullif(p.number, '') as number, p.name as title,
                   p.industry || ' ' || p.place as text, u.name as place, cast(null as date) as day
              from page join major_project p on p.id = page.id join unit u on u.id = p.lead_unit_id""";

    private final JdbcClient jdbc;
    private final ProjectSight sight;

    ProjectSearch(JdbcClient jdbc, ProjectSight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    /** A page, the last brought in first. */
    public SearchHits find(SearchWords words, int offset, int rows) {
        String hits = "select p.id, p.created_at as at from major_project p where "
                + words.in("gram_codes(" + TEXT + ")", TEXT) + " and " + sight.condition() + " limit "
                + SearchHits.READ;
        return jdbc.sql(SearchHits.page(hits, ROWS))
                .params(words.parameters())
                .param("offset", offset)
                .param("rows", rows)
                .query(HITS);
    }
}
