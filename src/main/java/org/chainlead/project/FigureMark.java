package org.chainlead.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Who entered a figure, who verified it, and where it stands.
 *
 * @param returnReason empty unless it was given back
 * @param verifiedBy empty while nobody ever verified it
 * @param version as read, for saving
 */
public record FigureMark(
        FigureState state,
        String returnReason,
        String enteredBy,
        Instant enteredAt,
        String verifiedBy,
        @Nullable Instant verifiedAt,
        long version) {

    /** Version of what is not there yet. */
    public static final long NEW = -1;

    static FigureMark read(ResultSet row) throws SQLException {
        OffsetDateTime verifiedAt = row.getObject("verified_at", OffsetDateTime.class);
        return new FigureMark(
                FigureState.valueOf(row.getString("state")),
                row.getString("return_reason"),
                row.getString("entered_name"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getString("verified_name"),
                verifiedAt == null ? null : verifiedAt.toInstant(),
                row.getLong("version"));
    }

    /** Whether a value of it counts in the figures. */
    public boolean everVerified() {
        return verifiedAt != null;
    }
}
