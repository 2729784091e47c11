package org.chainlead.dispatch;

import java.time.Instant;
import java.util.List;
import org.chainlead.attachment.AttachmentRef;
import org.chainlead.org.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A supporting unit beside a report, with what it has handed in.
 *
 * @param text as handed in last; absent while nothing has left the unit
 * @param files handed in with it
 * @param handedInAt when that left the unit
 * @param late its first one came after the month's cut-off
 * @param taken whether the lead unit took over this very text
 */
public record PartView(
        UnitId unit,
        String unitName,
        @Nullable PartText text,
        List<AttachmentRef> files,
        @Nullable Instant handedInAt,
        boolean late,
        boolean taken) {

    PartView withFiles(List<AttachmentRef> carried) {
        return new PartView(unit, unitName, text, carried, handedInAt, late, taken);
    }
}
