package org.chainlead.chaincard;

import org.chainlead.common.SearchHits;
import org.chainlead.common.SearchWords;
import org.chainlead.common.SearchWords.Word;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds chains by words in code and name, in their nodes (name, 现有, 缺口) and in the names of their enterprises. Cards are
 * read by everybody who works with tasks.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('chaincard.view')")
public class ChainSearch {

    private static final ResultSetExtractor<SearchHits> HITS = SearchHits::read;

    private static final String NODE = "node_words(n.name, n.existing, n.gap)";
    private static final String ENTERPRISE = "enterprise_words(e.name, e.credit_code)";
    private static final String NODES = " from chain_node n where n.removed_at is null and ";
    private static final String ENTERPRISES = " from chain_enterprise e where e.removed_at is null and ";

    private final JdbcClient jdbc;

    ChainSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page in the order of the chains. */
    public SearchHits find(SearchWords words, int offset, int rows) {
        String hits = "select c.id, -c.sort as at from industry_chain c where " + words.each(ChainSearch::found)
                + " limit " + SearchHits.READ;
        return jdbc.sql(SearchHits.page(hits, rows(words)))
                .params(words.parameters())
                .param("offset", offset)
                .param("rows", rows)
                .query(HITS);
    }

    private static String found(Word word) {
        return "(" + word.in("c.name || ' ' || c.code") + " or c.id in (select n.chain_id" + NODES
                + word.in("gram_codes(" + NODE + ")", NODE) + ") or c.id in (select e.chain_id" + ENTERPRISES
                + word.in("gram_codes(" + ENTERPRISE + ")", ENTERPRISE) + "))";
    }

    /** With the nodes and enterprises in which the words stand. */
    private static String rows(SearchWords words) {
        return "select page.id, page.at, 'chains/' || c.id as link, c.code as number, c.name as title,"
                + " coalesce((select string_agg(" + NODE + ", ' ' order by n.position)" + NODES
                + "n.chain_id = c.id and ("
                + words.any(word -> word.in(NODE)) + ")), '') || ' ' || coalesce((select string_agg(e.name || ' ' ||"
                + " e.credit_code, ' ' order by e.name)" + ENTERPRISES + "e.chain_id = c.id and ("
                + words.any(word -> word.in(ENTERPRISE)) + ")), '') as text,"
                + " p.name as place, cast(null as date) as day"
                + " from page join industry_chain c on c.id = page.id left join leader_post p on p.id = c.leader_post_id";
    }
}
