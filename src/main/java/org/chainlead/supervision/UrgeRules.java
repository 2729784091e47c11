package org.chainlead.supervision;

import java.time.LocalTime;

/**
 * When and how often may be urged.
 *
 * @param quietFrom from this time of day on nobody is urged, Asia/Shanghai
 * @param quietUntil until this time, itself not quiet; the same as {@code quietFrom} for no quiet hours
 * @param dailyLimit urges a unit gets in a day at most
 */
public record UrgeRules(LocalTime quietFrom, LocalTime quietUntil, int dailyLimit, long version) {

    static final int MOST = 20;

    /** Quiet hours may pass midnight. */
    public boolean isQuiet(LocalTime time) {
        if (quietFrom.equals(quietUntil)) {
            return false;
        }
        return quietFrom.isBefore(quietUntil)
                ? !time.isBefore(quietFrom) && time.isBefore(quietUntil)
                : !time.isBefore(quietFrom) || time.isBefore(quietUntil);
    }
}
