package org.chainlead.chaincard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An element of a chain's template with what the chain has for it.
 *
 * @param value empty with version 0 while it was never filled in
 */
public record CardElement(
        ElementId id,
        String name,
        String hint,
        ElementKind kind,
        ElementValue value,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {

    public boolean isFilled() {
        return kind.isFilledBy(value);
    }
}
