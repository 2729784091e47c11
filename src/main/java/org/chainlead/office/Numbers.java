package org.chainlead.office;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as people type them into tables. */
final class Numbers {

    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,18})?");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3}){1,5}(\\.\\d{1,18})?");

    private Numbers() {}

    static Optional<BigDecimal> parse(String text) {
        String half = PlainText.trim(PlainText.halfWidth(text));
        if (GROUPED.matcher(half).matches()) {
            half = half.replace(",", "");
        }
        return PLAIN.matcher(half).matches() ? Optional.of(new BigDecimal(half)) : Optional.empty();
    }
}
