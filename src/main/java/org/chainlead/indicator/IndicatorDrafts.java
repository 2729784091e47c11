package org.chainlead.indicator;

import java.time.Instant;
import java.util.Optional;
import org.chainlead.org.FormDraftTable;
import org.chainlead.org.FormDraftTables;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what a person is typing into a form of an indicator; nobody else reads it. */
@Service
@Transactional
@PreAuthorize("@access.may('indicator.formDraft')")
public class IndicatorDrafts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FormDraftTable table;

    IndicatorDrafts(FormDraftTables tables) {
        this.table = tables.of("indicator_form_draft");
    }

    /** What was typed last. */
    public record Kept<T>(T value, Instant savedAt) {}

    /**
     * Keeps the form, in place of what was kept under the key before.
     *
     * @param value a record of this module
     */
    public void keep(String key, Object value) {
        table.write(key, JSON.writeValueAsString(value));
    }

    /** What cannot be read as this type any more counts as nothing kept. */
    @Transactional(readOnly = true)
    public <T> Optional<Kept<T>> find(String key, Class<T> type) {
        return table.read(key).flatMap(kept -> {
            try {
                return Optional.of(new Kept<>(JSON.readValue(kept.body(), type), kept.at()));
            } catch (JacksonException otherForm) {
                return Optional.empty();
            }
        });
    }

    /** Forgets the form, because it was saved or thrown away. */
    public void remove(String key) {
        table.remove(key);
    }
}
