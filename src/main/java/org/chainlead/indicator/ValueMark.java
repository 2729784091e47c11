package org.chainlead.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Who entered a version of a value, who verified it, and where it stands.
 *
 * @param returnReason empty unless it was given back
 * @param verifiedBy empty while nobody verified it
 * @param no of the version, from 1
 */
public record ValueMark(
        ValueState state,
        String returnReason,
        String enteredBy,
        Instant enteredAt,
        String verifiedBy,
        @Nullable Instant verifiedAt,
        int no) {

    static ValueMark read(ResultSet row) throws SQLException {
        OffsetDateTime verifiedAt = row.getObject("verified_at", OffsetDateTime.class);
        return new ValueMark(
                ValueState.valueOf(row.getString("state")),
                row.getString("return_reason"),
                row.getString("entered_name"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getString("verified_name"),
                verifiedAt == null ? null : verifiedAt.toInstant(),
                row.getInt("no"));
    }
}
