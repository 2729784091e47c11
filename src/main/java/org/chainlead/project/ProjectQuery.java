package org.chainlead.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The SQL of a filter: conditions and parameters, on the alias {@code p}. */
final class ProjectQuery {

    static final String FROM = """
             from major_project p
             join unit u on u.id = p.lead_unit_id
             left join unit k on k.id = p.county_unit_id
             left join industry_chain c on c.id = p.chain_id
            """;

    private final List<String> conditions = new ArrayList<>();
    final Map<String, Object> parameters = new HashMap<>();

    /** @param scope the condition under which the acting person sees a project */
    ProjectQuery(ProjectFilter filter, String scope) {
        conditions.add(scope);
        words(filter.words());
        equal("p.place", "place", filter.place().isBlank() ? null : filter.place());
        equal(
                "p.chain_id",
                "chain",
                filter.chain() == null ? null : filter.chain().uuid());
        equal(
                "p.lead_unit_id",
                "department",
                filter.department() == null ? null : filter.department().uuid());
        equal(
                "p.county_unit_id",
                "county",
                filter.county() == null ? null : filter.county().uuid());
        equal("p.stage", "stage", filter.stage() == null ? null : filter.stage().name());
        equal(
                "p.import_batch_id",
                "batch",
                filter.batch() == null ? null : filter.batch().uuid());
        if (filter.withoutChain()) {
            conditions.add("p.chain_id is null");
        }
    }

    ProjectQuery and(String condition, Map<String, Object> more) {
        conditions.add(condition);
        parameters.putAll(more);
        return this;
    }

    /** With further joins. */
    String fromWhere(String joins) {
        return FROM + joins + " where " + String.join(" and ", conditions);
    }

    String fromWhere() {
        return fromWhere("");
    }

    private void words(String words) {
        int n = 0;
        for (String word : words.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!word.isEmpty()) {
                String name = "word" + n++;
                conditions.add("(p.number = :" + name + " or lower(p.name) like :" + name + "Like)");
                parameters.put(name, word);
                parameters.put(name + "Like", "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%");
            }
        }
    }

    private void equal(String column, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(column + " = :" + name);
            parameters.put(name, value);
        }
    }
}
