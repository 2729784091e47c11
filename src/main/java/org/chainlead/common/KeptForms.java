package org.chainlead.common;

import java.time.Instant;
import java.util.Optional;

/** Where what the acting person is typing into forms is kept until it is saved or thrown away; nobody else reads it. */
public interface KeptForms {

    /** What was typed last. */
    record Kept<T>(T value, Instant savedAt) {}

    /**
     * Keeps a form, in place of what was kept under the key before.
     *
     * @param value a record that is written and read as JSON
     */
    void keep(String key, Object value);

    /** What cannot be read as this type any more counts as nothing kept. */
    <T> Optional<Kept<T>> find(String key, Class<T> type);

    /** Forgets a form, because it was saved or thrown away. */
    void remove(String key);
}
