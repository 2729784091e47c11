package org.chainlead.common;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A page of what was found of one kind, newest first, and how many there are. A word that stands in half of all texts must
 * not cost a minute: no more than {@link #READ} hits are read, those first that the index names first, and the newest among
 * them lead.
 *
 * @param found all hits; more than {@link #COUNTED} only says that there are more
 */
public record SearchHits(List<SearchHit> rows, int found) {

    /** So many hits are told apart by number. */
    public static final int COUNTED = 1_000;

    /** So many hits are read. */
    public static final int READ = 5_000;

    public SearchHits {
        rows = List.copyOf(rows);
    }

    /**
     * One statement with the parameters {@code offset} and {@code rows}; {@link #read} takes what it gives.
     *
     * @param hits selects {@code id} and {@code at}, the time to order by, of what the person may see, no more than
     *     {@link #READ}
     * @param rows selects {@code id, at, link, number, title, text, place, day} of the rows of {@code page}
     */
    public static String page(String hits, String rows) {
        return "with hit as materialized (" + hits + "), page as (select * from hit"
                + " order by at desc nulls last, id offset :offset limit :rows)"
                + " select (select count(*) from hit) as found, r.* from (select 1) one left join (" + rows
                + ") r on true order by r.at desc nulls last, r.id";
    }

    public static SearchHits read(ResultSet row) throws SQLException {
        List<SearchHit> rows = new ArrayList<>();
        int found = 0;
        while (row.next()) {
            found = row.getInt("found");
            if (row.getString("link") != null) {
                rows.add(hit(row));
            }
        }
        return new SearchHits(rows, found);
    }

    private static SearchHit hit(ResultSet row) throws SQLException {
        String where = row.getString("place");
        return new SearchHit(
                row.getString("link"),
                row.getString("number"),
                row.getString("title"),
                row.getString("text"),
                where == null ? "" : where,
                row.getObject("day", LocalDate.class));
    }
}
