package org.chainlead.project;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the gauges are measured against, as rows. */
@Repository
class GaugeMeasureBook {

    private final JdbcClient jdbc;

    GaugeMeasureBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int staleMonths() {
        return jdbc.sql("select stale_months from project_gauge_setting")
                .query(Integer.class)
                .single();
    }

    GaugeMeasures read() {
        Map<Integer, Integer> starts = new TreeMap<>();
        jdbc.sql("select month, percent from project_start_threshold")
                .query((row, n) -> starts.put(row.getInt(1), row.getInt(2)))
                .list();
        return jdbc.sql(
                        "select reserve_count, reserve_sum, stale_months, jump_times, version from project_gauge_setting")
                .query((row, n) -> new GaugeMeasures(
                        starts,
                        Investment.plain(row.getBigDecimal(1)),
                        Investment.plain(row.getBigDecimal(2)),
                        row.getInt(3),
                        Investment.plain(row.getBigDecimal(4)),
                        row.getLong(5)))
                .single();
    }

    /** @return whether nobody else saved meanwhile */
    boolean write(GaugeMeasures measures) {
        int saved = jdbc.sql("""
                        update project_gauge_setting set reserve_count = :count, reserve_sum = :sum,
                               stale_months = :stale, jump_times = :jump, version = version + 1 where version = :version""")
                .param("count", measures.reserveCount())
                .param("sum", measures.reserveSum())
                .param("stale", measures.staleMonths())
                .param("jump", measures.jumpTimes())
                .param("version", measures.version())
                .update();
        if (saved == 1) {
            jdbc.sql("delete from project_start_threshold").update();
            measures.starts()
                    .forEach((month, percent) -> jdbc.sql(
                                    "insert into project_start_threshold (month, percent) values (:month, :percent)")
                            .param("month", month)
                            .param("percent", percent)
                            .update());
        }
        return saved == 1;
    }
}
