package org.chainlead.project;

import java.time.LocalDate;
import org.chainlead.org.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A request for 要素 as typed.
 *
 * @param unit which is asked
 */
public record ResourceDraft(
        @Nullable ResourceKind kind,
        String wanted,
        @Nullable UnitId unit,
        @Nullable LocalDate dueOn) {}
