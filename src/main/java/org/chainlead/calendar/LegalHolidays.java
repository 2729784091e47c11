package org.chainlead.calendar;

import com.tyme.holiday.LegalHoliday;
import com.tyme.solar.SolarDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The State Council's yearly notices on holidays, as far as the library knows them. */
final class LegalHolidays {

    /** Older years are of no use to the product; every year begins with 元旦, so there is an entry to start from. */
    private static final int FIRST_YEAR = 2020;

    private static final List<SpecialDay> DAYS = read();

    private LegalHolidays() {}

    static List<SpecialDay> days() {
        return DAYS;
    }

    private static List<SpecialDay> read() {
        List<SpecialDay> days = new ArrayList<>();
        @Nullable LegalHoliday holiday = LegalHoliday.fromYmd(FIRST_YEAR, 1, 1);
        while (holiday != null) {
            days.add(specialDay(holiday));
            holiday = holiday.next(1);
        }
        return List.copyOf(days);
    }

    private static SpecialDay specialDay(LegalHoliday holiday) {
        SolarDay day = holiday.getDay();
        return new SpecialDay(
                LocalDate.of(day.getYear(), day.getMonth(), day.getDay()),
                holiday.isWork() ? DayKind.WORK : DayKind.REST,
                holiday.getName(),
                DaySource.LEGAL);
    }
}
