package org.chainlead.office;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What one cell of an export holds. Text stays text: it is never taken for a formula, a number or a date. */
public sealed interface CellValue {

    CellValue EMPTY = new Empty();

    /** Text as it is; control characters are removed and over-long text is cut with a mark when it is written. */
    record Text(String text) implements CellValue {}

    /** A number a spreadsheet can add up. More than 15 significant digits are written as text, to lose none. */
    record Decimal(BigDecimal number) implements CellValue {}

    /** A true date without time. */
    record Day(LocalDate date) implements CellValue {}

    /** A true date with time, to the minute, in the business zone. */
    record Moment(LocalDateTime time) implements CellValue {}

    record Empty() implements CellValue {}

    static CellValue text(@Nullable String text) {
        return text == null || text.isEmpty() ? EMPTY : new Text(text);
    }

    static CellValue number(@Nullable BigDecimal number) {
        return number == null ? EMPTY : new Decimal(number);
    }

    static CellValue number(long number) {
        return new Decimal(BigDecimal.valueOf(number));
    }

    static CellValue date(@Nullable LocalDate date) {
        return date == null ? EMPTY : new Day(date);
    }

    static CellValue time(@Nullable LocalDateTime time) {
        return time == null ? EMPTY : new Moment(time);
    }

    /** The value as a person reads it, for papers that know no typed cells. */
    default String display() {
        return switch (this) {
            case Text value -> PlainText.clean(value.text());
            case Decimal value -> value.number().toPlainString();
            case Day value -> value.date().toString();
            case Moment value ->
                value.time().toLocalDate() + " "
                        + value.time().toLocalTime().withSecond(0).withNano(0);
            case Empty value -> "";
        };
    }
}
