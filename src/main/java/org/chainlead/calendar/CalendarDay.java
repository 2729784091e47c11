package org.chainlead.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** One day as the office decided it; wins over the legal holiday of the same day. */
@Entity
@Table(name = "calendar_day")
class CalendarDay {

    @Id
    private LocalDate day;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private DayKind kind;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private DaySource source;

    @Column(nullable = false)
    private Instant changedAt;

    /** For the persistence provider. */
    protected CalendarDay() {}

    CalendarDay(SpecialDay day, Instant changedAt) {
        this.day = day.day();
        this.kind = day.kind();
        this.name = day.name();
        this.source = day.source();
        this.changedAt = changedAt;
    }

    SpecialDay toSpecialDay() {
        return new SpecialDay(day, kind, name, source);
    }

    LocalDate day() {
        return day;
    }

    Instant changedAt() {
        return changedAt;
    }
}
