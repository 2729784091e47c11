package org.chainlead.audit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainlead.common.BusinessClock;
import org.jspecify.annotations.Nullable;

/** A {@link TrailFilter} as a condition on {@code audit_entry e}; only what is asked for stands in it. */
record TrailCondition(String sql, Map<String, Object> parameters) {

    static TrailCondition of(TrailFilter filter) {
        List<String> parts = new ArrayList<>(List.of("true"));
        Map<String, Object> parameters = new HashMap<>();
        if (filter.person() != null) {
            parts.add("(e.actor_name ilike :person or e.on_behalf_of ilike :person)");
            parameters.put("person", "%" + filter.person().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        if (filter.from() != null) {
            parts.add("e.occurred_at >= :from");
            parameters.put("from", start(filter.from()));
        }
        if (filter.until() != null) {
            parts.add("e.occurred_at < :until");
            parameters.put("until", start(filter.until().plusDays(1)));
        }
        equal("action", filter.action(), parts, parameters);
        equal("subject_kind", filter.subjectKind(), parts, parameters);
        equal("subject_id", filter.subjectId(), parts, parameters);
        return new TrailCondition(String.join(" and ", parts), parameters);
    }

    private static void equal(
            String column, @Nullable String value, List<String> parts, Map<String, Object> parameters) {
        if (value != null) {
            parts.add("e." + column + " = :" + column);
            parameters.put(column, value);
        }
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(BusinessClock.ZONE).toOffsetDateTime();
    }
}
