package org.chainlead.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The texts beside the trail. A text under 封存 or erased is not handed out. */
@Component
class EntryContents {

    private static final String BODIES = """
            select id, body from audit_text t
             where id in (:ids) and not exists (select 1 from audit_erasure e where e.text_id = t.id and e.state <> 'RELEASED')""";

    private final JdbcClient jdbc;
    private final SealedFiles sealed;

    EntryContents(JdbcClient jdbc, SealedFiles sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    /** Bodies by text; those of erased or hidden texts are absent. */
    Map<UUID, String> bodies(List<UUID> texts) {
        Map<UUID, String> bodies = new HashMap<>();
        if (!texts.isEmpty()) {
            jdbc.sql(BODIES)
                    .param("ids", texts)
                    .query((row, n) -> bodies.put(row.getObject("id", UUID.class), row.getString("body")))
                    .list();
        }
        return bodies;
    }

    /** A file of an entry by its place, from 0; empty when there is none or it is under 封存 or erased. */
    Optional<Details.FileRef> file(long entry, int place) {
        return jdbc.sql("select details from audit_entry where id = :id")
                .param("id", entry)
                .query(String.class)
                .optional()
                .map(details -> Details.read(details).files())
                .filter(files -> place >= 0 && place < files.size())
                .map(files -> files.get(place))
                .filter(file -> !sealed.contains(file.sha256()));
    }

    /** Everything one entry carries. */
    EntryTexts read(long entry) {
        return jdbc.sql("select action, details from audit_entry where id = :id")
                .param("id", entry)
                .query((row, n) -> read(row.getString("action"), Details.read(row.getString("details"))))
                .single();
    }

    private EntryTexts read(String action, Details details) {
        Map<UUID, String> bodies =
                bodies(details.texts().stream().map(Details.TextRef::id).toList());
        Map<String, String> texts = new LinkedHashMap<>();
        List<String> erased = new ArrayList<>();
        for (Details.TextRef text : details.texts()) {
            String body = bodies.get(text.id());
            if (body == null) {
                erased.add(text.field());
            } else {
                texts.put(text.field(), body);
            }
        }
        Map<String, String> told = new LinkedHashMap<>(details.values());
        told.putAll(texts);
        return new EntryTexts(
                AuditStory.sentence(action, told), details.values(), texts, erased, details.fileNames(sealed.all()));
    }
}
