package org.chainlead.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataPeriodTests {

    @ParameterizedTest
    @CsvSource({"2023-10, 2023-10, 10月", "2023-01, 2023-10, 1—10月", "2022-04, 2023-01, 2022年4月—2023年1月"})
    void isWrittenAsInOfficialPapers(YearMonth from, YearMonth to, String text) {
        assertThat(new DataPeriod(from, to).text()).isEqualTo(text);
    }

    @Test
    void endsOnTheLastDayOfItsLastMonth() {
        assertThat(DataPeriod.yearTo(YearMonth.of(2024, 2)).end()).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Test
    void doesNotEndBeforeItBegins() {
        YearMonth march = YearMonth.of(2023, 3);
        assertThatThrownBy(() -> new DataPeriod(march, march.minusMonths(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
