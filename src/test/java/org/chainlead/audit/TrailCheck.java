package org.chainlead.audit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** The verification for tests of other modules. */
public final class TrailCheck {

    private TrailCheck() {}

    /** @param anchors their directory */
    public static VerificationReport check(Connection connection, Path anchors) throws SQLException {
        return new Verification(connection, new AnchorFiles(anchors)).run(Instant.EPOCH, n -> {});
    }
}
