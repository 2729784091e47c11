package org.chainlead.office;

import static org.chainlead.common.Texts.t;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The line below a form that is stamped and signed: unit (with room for its seal), head, who filled it in, phone, date.
 * Empty values leave room for the pen.
 */
public record FormFoot(
        String unit,
        String head,
        String filler,
        String phone,
        @Nullable LocalDate date) {

    private static final String BLANK = "            ";

    /** A foot in which everything is written by hand. */
    public static FormFoot blank() {
        return new FormFoot("", "", "", "", null);
    }

    String text() {
        return t("office.foot", room(unit), room(head), room(filler), room(phone), date == null ? BLANK : date);
    }

    private static String room(String value) {
        return value.isBlank() ? BLANK : value;
    }
}
