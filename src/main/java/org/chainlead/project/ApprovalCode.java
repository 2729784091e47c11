package org.chainlead.project;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainlead.common.Reason;

/**
 * 投资项目代码, digits in groups of 4-6-2-2-6: year, place (GB/T 2260, 000000 for central bodies), industry, kind of
 * procedure, running number.
 */
final class ApprovalCode {

    private static final int DIGITS = 20;
    private static final int FIRST_YEAR = 2000;
    private static final int FIRST_PROVINCE = 11;
    private static final int LAST_PROVINCE = 82;
    private static final Pattern WHOLE = Pattern.compile("(\\d{4})-(\\d{6})-(\\d{2})-(\\d{2})-(\\d{6})");
    private static final Pattern PLAIN = Pattern.compile("(\\d{4})(\\d{6})(\\d{2})(\\d{2})(\\d{6})");

    private ApprovalCode() {}

    /** In half width, with plain hyphens and without blanks; twenty digits without hyphens get them. */
    static String normal(String typed) {
        String half = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .replaceAll("[\\p{Pd}\\u2212]", "-");
        return PLAIN.matcher(half).replaceAll("$1-$2-$3-$4-$5");
    }

    /** @param code as {@link #normal} gives it */
    static List<Reason> objections(String code, int thisYear) {
        if (code.isEmpty()) {
            return List.of(Reason.of("project.code.refused.empty", DIGITS));
        }
        Matcher parts = WHOLE.matcher(code);
        if (!parts.matches()) {
            long digits = code.chars().filter(Character::isDigit).count();
            return List.of(Reason.of("project.code.refused.form", code, digits, DIGITS));
        }
        List<Reason> reasons = new ArrayList<>();
        int year = Integer.parseInt(parts.group(1));
        if (year < FIRST_YEAR || year > thisYear) {
            reasons.add(Reason.of("project.code.refused.year", parts.group(1), FIRST_YEAR, thisYear));
        }
        int province = Integer.parseInt(parts.group(2).substring(0, 2));
        boolean central = parts.group(2).equals("000000");
        if (!central && (province < FIRST_PROVINCE || province > LAST_PROVINCE)) {
            reasons.add(Reason.of("project.code.refused.place", parts.group(2)));
        }
        if (parts.group(4).equals("00")) {
            reasons.add(Reason.of("project.code.refused.kind", parts.group(4)));
        }
        if (parts.group(5).equals("000000")) {
            reasons.add(Reason.of("project.code.refused.number", parts.group(5)));
        }
        return reasons;
    }
}
