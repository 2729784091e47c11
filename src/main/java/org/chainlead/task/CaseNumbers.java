package org.chainlead.task;

import org.chainlead.common.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 督查编号: one series a year, taken at 交办, never twice: the year's row is locked until the act commits. */
@Component
class CaseNumbers {

    private final JdbcClient jdbc;

    CaseNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String take(int year) {
        int number = jdbc.sql("""
                        insert into case_number (year, last) values (:year, 1)
                        on conflict (year) do update set last = case_number.last + 1 returning last""").param("year", year).query(Integer.class).single();
        return Texts.t("task.caseNumber", String.valueOf(year), "%04d".formatted(number));
    }
}
