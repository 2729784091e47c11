package org.chainlead.org;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit to be entered.
 *
 * @param code unique for ever, also among closed units
 * @param shortName as in lists and document numbers; the name itself when blank
 * @param parent the superior unit; null for a root
 * @param line the vertical it belongs to beside its superior
 * @param sort place in the unit list, ascending
 */
public record CreateUnit(
        String code,
        UnitKind kind,
        String name,
        String shortName,
        @Nullable UnitId parent,
        @Nullable LineId line,
        @Nullable String place,
        int sort,
        LocalDate validFrom) {

    /** A unit with its plain facts only. */
    public static CreateUnit of(
            String code, UnitKind kind, String name, @Nullable UnitId parent, int sort, LocalDate validFrom) {
        return new CreateUnit(code, kind, name, name, parent, null, null, sort, validFrom);
    }
}
