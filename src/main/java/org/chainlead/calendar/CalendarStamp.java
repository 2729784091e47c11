package org.chainlead.calendar;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often the calendar was changed, by whichever node: the database counts. */
@Repository
class CalendarStamp {

    private final JdbcClient jdbc;

    CalendarStamp(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long read() {
        return jdbc.sql("select changes from calendar_stamp").query(Long.class).single();
    }
}
