package org.chainlead.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.chainlead.common.DateTimeText;

/**
 * 时限规则 for due days from {@code validFrom} on.
 *
 * @param hour due until this hour of the day, 1 to 24, Asia/Shanghai
 * @param restDay where a due day goes that is a rest day
 */
public record DueRule(LocalDate validFrom, int hour, RestDay restDay) {

    private static final int MIDNIGHT = 24;

    /** What holds as long as nobody decided otherwise: until 24:00, a rest day moves to the next working day. */
    static final DueRule DEFAULT = new DueRule(LocalDate.EPOCH, MIDNIGHT, RestDay.NEXT);

    /** The hour as it is written, e.g. 24:00. */
    public String time() {
        return hour + ":00";
    }

    Instant end(LocalDate day) {
        return hour == MIDNIGHT
                ? day.plusDays(1).atStartOfDay(DateTimeText.ZONE).toInstant()
                : day.atTime(LocalTime.of(hour, 0)).atZone(DateTimeText.ZONE).toInstant();
    }
}
