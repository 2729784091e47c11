package org.chainlead.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainlead.audit.spi.ErasureTarget;
import org.chainlead.audit.spi.TextPlace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The copies that the modules keep, gone through in the transaction of the act. */
@Component
class ErasureCopies {

    private static final String TYPES =
            "select column_name, data_type from information_schema.columns where table_schema = 'public' and table_name = :table";

    private final JdbcClient jdbc;
    private final List<ErasureTarget> targets;
    private final ErasurePlaces places;

    ErasureCopies(JdbcClient jdbc, List<ErasureTarget> targets, ErasurePlaces places) {
        this.jdbc = jdbc;
        this.targets = targets;
        this.places = places;
    }

    /** @return in how many rows of columns they stood */
    int replace(ErasedWords words) {
        int replaced = 0;
        for (TextPlace place : places.all()) {
            replaced += replace(place, words.in(place.form()));
        }
        return replaced;
    }

    int countFiles(String sha256) {
        return targets.stream().mapToInt(target -> target.countFiles(sha256)).sum();
    }

    void eraseFiles(String sha256) {
        targets.forEach(target -> target.eraseFiles(sha256));
    }

    /** A raised version tells whoever has the row open that what they see is out of date. */
    private int replace(TextPlace place, ErasedWords words) {
        Map<String, String> types = types(place.table());
        String version = types.containsKey("version") ? ", version = version + 1" : "";
        String column = place.column();
        String type = types.getOrDefault(column, "text");
        String sql = switch (place.form()) {
            case PLAIN -> set(column, "replace(" + column + ", :from, :to)", version) + plain(column, words);
            case JSON ->
                set(column, "cast(replace(" + column + "::text, :from, :to) as " + type + ")", version)
                        + "position(:from in " + column + "::text) > 0";
            case LIST ->
                set(
                                column,
                                "array(select replace(x, :from, :to) from unnest(" + column
                                        + ") with ordinality as u (x, n) order by n)",
                                version)
                        + "exists (select 1 from unnest(" + column + ") as u (x) where " + plain("x", words)
                        + ")";
        };
        return jdbc.sql("update " + place.table() + sql)
                .param("from", words.from())
                .param("to", words.to())
                .update();
    }

    private static String set(String column, String value, String version) {
        return " set " + column + " = " + value + version + " where ";
    }

    private static String plain(String column, ErasedWords words) {
        return words.whole() ? "btrim(" + column + ") = :from" : "position(:from in " + column + ") > 0";
    }

    private Map<String, String> types(String table) {
        Map<String, String> types = new HashMap<>();
        jdbc.sql(TYPES)
                .param("table", table)
                .query((row, n) -> types.put(row.getString(1), row.getString(2)))
                .list();
        return types;
    }
}
