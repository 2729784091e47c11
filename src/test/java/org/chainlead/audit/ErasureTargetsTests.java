package org.chainlead.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.chainlead.audit.spi.ErasureTarget;
import org.chainlead.audit.spi.TextPlace;
import org.chainlead.testing.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A new table takes part in 封存 and 清除: either an {@link ErasureTarget} names its column, or it stands here with a reason. */
@IntegrationTest
class ErasureTargetsTests {

    /** Tables of who and where, of settings and of the trail itself: names and values, nothing that tells of a matter. */
    private static final Set<String> TABLES = Set.of(
            "account",
            "appointment",
            "audit_batch",
            "audit_entry",
            "audit_seal",
            "audit_text",
            "calendar_day",
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
    private static final String COLUMNS = "(.*_)?(name|key|kind|state|role|sha256|hash|phone|code|cycle|level|relation"
            + "|light|result|urgency|handling|comparison|unit|per|number|link|organ|steps?|by|screen|retention|grams"
            + "|on_behalf_of|content_type|element|words|field|subject_id|case_number|set_by|source_kind|period_text|body_kind)";

    @Autowired
    List<ErasureTarget> targets;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyColumnOfTypedWordsHasSomebodyWhoAnswersForIt() {
        Set<String> open = columns();
        targets.stream().flatMap(target -> target.texts().stream()).forEach(place -> open.remove(name(place)));
        open.removeIf(column -> TABLES.contains(column.split("\\.")[0])
                || column.split("\\.")[1].matches(COLUMNS)
                || column.equals("instruction.source"));
        assertThat(open).isEmpty();
    }

    @Test
    void everyNamedColumnExists() {
        assertThat(columns())
                .containsAll(targets.stream()
                        .flatMap(target -> target.texts().stream())
                        .map(ErasureTargetsTests::name)
                        .toList());
    }

    private Set<String> columns() {
        return new TreeSet<>(jdbc.sql("""
                        select table_name || '.' || column_name from information_schema.columns
                         where table_schema = 'public' and is_generated = 'NEVER'
                           and data_type in ('text', 'character varying', 'json', 'jsonb', 'ARRAY')""").query(String.class).list());
    }

    private static String name(TextPlace place) {
        return place.table() + "." + place.column();
    }
}
