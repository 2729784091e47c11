package org.chainlead.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chainlead.common.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A subject's history in plain Chinese, for the module that owns the subject: that module has already decided who may
 * see it. Entries inside a unit or inside the office are left out unless the reader belongs there.
 */
@Component
@Transactional(readOnly = true)
public class AuditStory {

    private static final String STORY = """
            select * from audit_entry
             where subject_kind = :kind and subject_id in (:ids)
               and (visibility = 'COMMON'
                    or (visibility = 'UNIT' and visible_unit = :unit)
                    or (visibility = 'OFFICE' and :office))
             order by occurred_at desc, id desc limit :limit""";

    private static final String ACTS = """
            select * from audit_entry
             where subject_kind = :kind and subject_id in (:ids) and action in (:actions) and occurred_at >= :since
               and (visibility = 'COMMON' or (visibility = 'UNIT' and visible_unit = :unit))
             order by occurred_at desc, id desc limit :limit""";

    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final EntryContents contents;
    private final SealedFiles sealed;

    AuditStory(JdbcClient jdbc, EntryContents contents, SealedFiles sealed) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.sealed = sealed;
    }

    /**
     * The newest entries first.
     *
     * @param unit unit of the reader, whose inner entries are included
     * @param office whether the reader belongs to the supervision office
     */
    public List<StoryEntry> of(String kind, Set<UUID> ids, UUID unit, boolean office, int limit) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Set<String> hidden = sealed.all();
        return told(jdbc.sql(STORY)
                .param("kind", kind)
                .param("ids", ids.stream().map(UUID::toString).toList())
                .param("unit", unit)
                .param("office", office)
                .param("limit", limit)
                .query((row, n) -> Row.of(row, hidden))
                .list());
    }

    /**
     * Entries of some acts since a moment, the newest first, at most {@value #MOST}.
     *
     * @param unit unit of the reader, whose inner entries are included
     */
    public List<StoryEntry> acts(String kind, Set<UUID> ids, Set<String> actions, Instant since, UUID unit) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Set<String> hidden = sealed.all();
        return told(jdbc.sql(ACTS)
                .param("kind", kind)
                .param("ids", ids.stream().map(UUID::toString).toList())
                .param("actions", actions)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("unit", unit)
                .param("limit", MOST)
                .query((row, n) -> Row.of(row, hidden))
                .list());
    }

    private List<StoryEntry> told(List<Row> rows) {
        Map<UUID, String> bodies = contents.bodies(rows.stream()
                .flatMap(row -> row.details().texts().stream())
                .map(Details.TextRef::id)
                .toList());
        return rows.stream().map(row -> row.entry(bodies)).toList();
    }

    /** The act in words: the pattern of its key with details and short texts filled in by name. */
    static String sentence(String action, Map<String, String> values) {
        String pattern = Texts.t("audit.action." + action);
        for (Map.Entry<String, String> value : values.entrySet()) {
            pattern = pattern.replace("{" + value.getKey() + "}", TrailWords.value(value.getValue()));
        }
        return pattern.replaceAll("\\{\\w+}", "");
    }

    /** Whether the act's sentence has a place for the field; then it does not stand beside it again. */
    private static boolean tells(String action, String field) {
        return Texts.t("audit.action." + action).contains("{" + field + "}");
    }

    private record Row(StoryEntry raw, Details details) {

        static Row of(ResultSet row, Set<String> sealed) throws SQLException {
            Details details = Details.read(row.getString("details"));
            String action = row.getString("action");
            StoryEntry raw = new StoryEntry(
                    row.getLong("id"),
                    UUID.fromString(row.getString("subject_id")),
                    row.getInt("seq"),
                    row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                    row.getString("actor_name"),
                    row.getObject("actor_account", UUID.class),
                    row.getObject("actor_unit", UUID.class),
                    row.getString("actor_unit_name"),
                    row.getString("actor_role"),
                    row.getString("on_behalf_of"),
                    action,
                    "",
                    details.values(),
                    Map.of(),
                    List.of(),
                    details.fileNames(sealed),
                    Visibility.valueOf(row.getString("visibility")),
                    row.getObject("visible_unit", UUID.class));
            return new Row(raw, details);
        }

        StoryEntry entry(Map<UUID, String> bodies) {
            Map<String, String> texts = new LinkedHashMap<>();
            List<String> erased = new ArrayList<>();
            Map<String, String> told = new LinkedHashMap<>(details.values());
            for (Details.TextRef ref : details.texts()) {
                String body = bodies.get(ref.id());
                if (tells(raw.action(), ref.field())) {
                    told.put(ref.field(), body == null ? Texts.t("audit.entry.erased") : body);
                } else if (body == null) {
                    erased.add(ref.field());
                } else {
                    texts.put(ref.field(), body);
                }
            }
            return new StoryEntry(
                    raw.id(),
                    raw.subject(),
                    raw.seq(),
                    raw.at(),
                    raw.actorName(),
                    raw.actorAccount(),
                    raw.actorUnit(),
                    raw.unitName(),
                    raw.role(),
                    raw.onBehalfOf(),
                    raw.action(),
                    AuditStory.sentence(raw.action(), told),
                    raw.details(),
                    texts,
                    erased,
                    raw.files(),
                    raw.visibility(),
                    raw.visibleUnit());
        }
    }
}
