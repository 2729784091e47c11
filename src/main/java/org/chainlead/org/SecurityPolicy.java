package org.chainlead.org;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Password and session policy.
 *
 * @param passwordValidDays days until a password must be changed, 1–3650; null means never
 * @param idleMinutes sessions nobody works in end after this, 5–30
 * @param absoluteHours sessions end after this whatever happens, 1–24
 */
public record SecurityPolicy(@Nullable Integer passwordValidDays, int idleMinutes, int absoluteHours, long version) {

    /** 等保三级 asks for a regular change; see docs/decisions/password-rules.md. */
    static final int FIRST_VALID_DAYS = 90;

    static final SecurityPolicy DEFAULT = new SecurityPolicy(null, 30, 12, 0);

    SecurityPolicy asking(int days) {
        return new SecurityPolicy(days, idleMinutes, absoluteHours, version);
    }

    Duration idle() {
        return Duration.ofMinutes(idleMinutes);
    }

    Duration absolute() {
        return Duration.ofHours(absoluteHours);
    }
}
