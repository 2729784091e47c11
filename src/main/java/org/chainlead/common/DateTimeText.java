package org.chainlead.common;

import static org.chainlead.common.Texts.t;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * Writes dates and times the way official Chinese does. Moments are shown in the business zone, Asia/Shanghai, wherever
 * the server stands.
 */
public final class DateTimeText {

    /** The zone in which every deadline, cut-off and displayed time is meant. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter DATE = pattern("common.date.full");
    private static final DateTimeFormatter DAY = pattern("common.date.day");
    private static final DateTimeFormatter MONTH = pattern("common.date.month");
    private static final DateTimeFormatter MOMENT = pattern("common.date.moment");
    private static final DateTimeFormatter FULL_MOMENT = pattern("common.date.fullMoment");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.SIMPLIFIED_CHINESE);

    private DateTimeText() {}

    /** 2026年11月20日. */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** 11月20日, where the year is plain from the place. */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** 2026年11月20日 星期五. */
    public static String dateWithWeekday(LocalDate date) {
        return date(date) + " " + weekday(date);
    }

    /** 星期五. */
    public static String weekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.SIMPLIFIED_CHINESE);
    }

    /** 2026年11月. */
    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** 11月20日 10:32. */
    public static String moment(Instant instant) {
        return MOMENT.format(instant.atZone(ZONE));
    }

    /** 2026年11月20日 10:32:05, for the trail. */
    public static String fullMoment(Instant instant) {
        return FULL_MOMENT.format(instant.atZone(ZONE));
    }

    /** 10:32. */
    public static String time(Instant instant) {
        return TIME.format(instant.atZone(ZONE));
    }

    private static DateTimeFormatter pattern(String key) {
        return DateTimeFormatter.ofPattern(t(key), Locale.SIMPLIFIED_CHINESE);
    }
}
