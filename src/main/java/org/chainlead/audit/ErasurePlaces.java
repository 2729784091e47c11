package org.chainlead.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chainlead.audit.spi.ErasureTarget;
import org.chainlead.audit.spi.TextPlace;
import org.chainlead.audit.spi.TextPlace.Form;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every column in which typed words may stand: those the modules name, and every other column of text but the ones listed
 * here, so that a new table takes part before anybody has thought of it.
 */
@Component
class ErasurePlaces {

    /** Tables of who and where, of numbers, and of the trail itself, whose texts are hidden one by one. */
    private static final Set<String> TABLES = Set.of(
            "account",
            "appointment",
            "audit_batch",
            "audit_entry",
            "audit_erasure",
            "audit_seal",
            "audit_text",
            "case_number",
            "column_choice",
            "flyway_schema_history",
            "industry_chain",
            "leader_post",
            "line",
            "notice_code",
            "notice_counter",
            "notice_number",
            "password_history",
            "unit",
            "unit_group",
            "unit_name",
            "unit_review_step",
            "urge_recipient");

    /** Columns of the product's own words, names of persons and organs, hashes and numbers. */
    private static final Pattern COLUMNS =
            Pattern.compile("(.*_)?(name|key|kind|state|role|sha256|hash|phone|code|cycle"
                    + "|level|relation|light|rule|result|urgency|handling|comparison|unit|per|number|link|organ|steps?|by|screen"
                    + "|retention|grams|subject|seq)|on_behalf_of|content_type|element|period_text");

    private static final String TEXTS = """
            select c.table_name, c.column_name, c.data_type
              from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
             where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
               and (c.data_type in ('text', 'character varying', 'json', 'jsonb')
                    or (c.data_type = 'ARRAY' and c.udt_name = '_text'))
             order by c.table_name, c.column_name""";

    private final JdbcClient jdbc;
    private final List<ErasureTarget> targets;

    ErasurePlaces(JdbcClient jdbc, List<ErasureTarget> targets) {
        this.jdbc = jdbc;
        this.targets = targets;
    }

    List<TextPlace> all() {
        List<TextPlace> places = new ArrayList<>(named());
        Set<String> known = places.stream()
                .map(place -> place.table() + "." + place.column())
                .collect(Collectors.toSet());
        jdbc
                .sql(TEXTS)
                .query((row, n) -> new TextPlace(row.getString(1), row.getString(2), form(row.getString(3))))
                .list()
                .stream()
                .filter(place -> !known.contains(place.table() + "." + place.column()))
                .filter(place -> !TABLES.contains(place.table())
                        && !COLUMNS.matcher(place.column()).matches())
                .forEach(places::add);
        return places;
    }

    List<TextPlace> named() {
        return targets.stream().flatMap(target -> target.texts().stream()).toList();
    }

    private static Form form(String type) {
        return switch (type) {
            case "json", "jsonb" -> Form.JSON;
            case "ARRAY" -> Form.LIST;
            default -> Form.PLAIN;
        };
    }
}
