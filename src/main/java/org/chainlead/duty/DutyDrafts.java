package org.chainlead.duty;

import java.time.Instant;
import java.util.Optional;
import org.chainlead.org.FormDraftTable;
import org.chainlead.org.FormDraftTables;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what a person is typing into the record of something done; nobody else reads it. */
@Service
@Transactional
@PreAuthorize("@access.may('duty.record')")
public class DutyDrafts {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String KEY = "record";

    private final FormDraftTable table;

    DutyDrafts(FormDraftTables tables) {
        this.table = tables.of("duty_form_draft");
    }

    /** What was typed last. */
    public record Kept(DutyDraft draft, Instant savedAt) {}

    /** Keeps the form, in place of what was kept before. */
    public void keep(DutyDraft draft) {
        table.write(KEY, JSON.writeValueAsString(draft));
    }

    @Transactional(readOnly = true)
    public Optional<Kept> find() {
        return table.read(KEY).flatMap(kept -> {
            try {
                return Optional.of(new Kept(JSON.readValue(kept.body(), DutyDraft.class), kept.at()));
            } catch (JacksonException otherForm) {
                return Optional.empty();
            }
        });
    }

    /** Forgets the form, because it was saved or thrown away. */
    public void remove() {
        table.remove(KEY);
    }
}
