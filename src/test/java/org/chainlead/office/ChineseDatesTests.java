package org.chainlead.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseDatesTests {

    @ParameterizedTest
    @CsvSource({
        "2023年6月底, 2023-06-30",
        "2023年6月30日, 2023-06-30",
        "2023年6月30日前, 2023-06-30",
        "2023年2月底前完成, 2023-02-28",
        "2024年2月, 2024-02-29",
        "2023.6.30, 2023-06-30",
        "2023-06-30, 2023-06-30",
        "2023-6-3前, 2023-06-03",
        "2023/6/30, 2023-06-30",
        "2023/6/30 12:30, 2023-06-30",
        "20230630, 2023-06-30",
        "2023.6, 2023-06-30",
        "２０２３年６月３０日, 2023-06-30",
        "２０２３．６．３０, 2023-06-30",
        "2023 年 6 月 30 日, 2023-06-30",
        "23年6月底, 2023-06-30",
        "2023年底, 2023-12-31",
        "2023年全年, 2023-12-31",
        "2023年, 2023-12-31",
        "2023年上半年, 2023-06-30",
        "2023年第三季度末, 2023-09-30",
        "2023年6月中旬, 2023-06-20",
        "二〇二三年六月三十日, 2023-06-30",
        "二〇二三年十一月底, 2023-11-30",
        "45107, 2023-06-30",
        "45107.75, 2023-06-30",
    })
    void readsDatesThatNameTheirYear(String text, LocalDate date) {
        assertThat(ChineseDates.parse(text)).contains(date);
    }

    @ParameterizedTest
    @CsvSource({
        "6月底, 2023-06-30",
        "9月底, 2023-09-30",
        "11月底前, 2023-11-30",
        "6月30日, 2023-06-30",
        "年底, 2023-12-31",
        "年底前, 2023-12-31",
        "全年, 2023-12-31",
        "一季度, 2023-03-31",
        "上半年, 2023-06-30",
        "2024年6月底, 2024-06-30",
    })
    void takesTheDefaultYearWhenNoneIsNamed(String text, LocalDate date) {
        assertThat(ChineseDates.parse(text, 2023)).contains(date);
        if (!text.startsWith("2")) {
            assertThat(ChineseDates.parse(text)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "长期坚持",
                "每月",
                "2023年2月30日",
                "2023-13-01",
                "1.1",
                "26.4",
                "100",
                "12345678901234567890",
                "1899-12-31",
                "2123-01-01",
                "完成",
                "年",
                "2023",
                "99999"
            })
    void takesNothingElseForADate(String text) {
        assertThat(ChineseDates.parse(text, 2023)).isEmpty();
    }

    @Test
    void writesNumeralsOfHeadings() {
        assertThat(List.of(1, 10, 11, 20, 21, 99))
                .extracting(ChineseNumerals::of)
                .containsExactly("一", "十", "十一", "二十", "二十一", "九十九");
    }
}
