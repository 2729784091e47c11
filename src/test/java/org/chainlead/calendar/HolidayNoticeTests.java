package org.chainlead.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.chainlead.common.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayNoticeTests {

    private static final String OF_2026 = """
            各单位：
            一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
            二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
            三、清明节：4月4日（周六）至6日（周一）放假，共3天。
            四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
            五、端午节：6月19日（周五）至21日（周日）放假，共3天。
            六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
            七、国庆节：１０月１日（周四）至７日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
            请各单位妥善安排好值班和安全等工作。
            """;

    @Test
    void readsExactlyTheDaysTheProductKnowsOfThatYear() {
        NoticeReading reading = HolidayNotice.read(Year.of(2026), OF_2026);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.days())
                .map(day -> day.day() + " " + day.kind())
                .containsExactlyInAnyOrderElementsOf(known());
    }

    private static List<String> known() {
        return WorkCalendar.legalOnly().specialDays(Year.of(2026)).stream()
                .map(day -> day.day() + " " + day.kind())
                .toList();
    }

    @Test
    void readsARangeOverTheTurnOfTheYear() {
        NoticeReading reading = HolidayNotice.read(Year.of(2023), "元旦：2022年12月31日至2023年1月2日放假调休，共3天。");

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.days())
                .map(SpecialDay::day)
                .containsExactly(LocalDate.of(2022, 12, 31), LocalDate.of(2023, 1, 1), LocalDate.of(2023, 1, 2));
    }

    @Test
    void theHeadingSaysWhichYearItIsFor() {
        NoticeReading reading = HolidayNotice.read(Year.of(2025), "关于２０２６年部分节假日安排的通知\n" + OF_2026);

        assertThat(reading.year()).isEqualTo(Year.of(2026));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.days())
                .map(day -> day.day() + " " + day.kind())
                .containsExactlyInAnyOrderElementsOf(known());
    }

    @Test
    void noticesANoticeOfAnotherYear() {
        NoticeReading reading = HolidayNotice.read(Year.of(2027), "元旦：1月1日（周四）放假。");

        assertThat(reading.problems())
                .map(Reason::text)
                .singleElement()
                .asString()
                .contains("2027年1月1日", "星期四");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            劳动节：5月1日至5日放假，共3天。         | calendar.notice.counted
            劳动节：1日至5日放假。                   | calendar.notice.month
            清明节：4月31日放假。                    | calendar.notice.noDate
            国庆节：1月1日至10月7日放假。            | calendar.notice.range
            今年春节请合理安排                       | calendar.notice.nothing
            """)
    void saysWhereTheNoticeDoesNotFit(String text, String key) {
        assertThat(HolidayNotice.read(Year.of(2026), text).problems())
                .map(Reason::key)
                .containsExactly(key);
    }
}
