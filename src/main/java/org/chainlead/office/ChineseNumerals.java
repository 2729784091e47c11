package org.chainlead.office;

import static org.chainlead.common.Texts.t;

/** Chinese numerals, as headings and dates use them. */
final class ChineseNumerals {

    /** Zero to ten, then the other zero. */
    private static final String DIGITS = t("office.numerals");

    private static final int TEN = 10;
    private static final int MAX = 99;

    private ChineseNumerals() {}

    /** The numeral of a number from 1 to 99. */
    static String of(int number) {
        if (number < 1 || number > MAX) {
            throw new IllegalArgumentException("Not between 1 and 99: " + number);
        }
        int tens = number / TEN;
        String high = tens == 0 ? "" : (tens == 1 ? "" : digit(tens)) + digit(TEN);
        return high + (number % TEN == 0 ? "" : digit(number % TEN));
    }

    /** The text with every Chinese numeral up to 99, or read digit by digit as in years, in Arabic digits. */
    static String toDigits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && DIGITS.indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            if (end > at) {
                digits.append(value(text.substring(at, end)));
                at = end;
            } else {
                digits.append(text.charAt(at++));
            }
        }
        return digits.toString();
    }

    private static String value(String numeral) {
        int ten = numeral.indexOf(DIGITS.charAt(TEN));
        if (ten < 0 || ten > 1 || numeral.length() > ten + 2) {
            StringBuilder each = new StringBuilder();
            numeral.chars().forEach(c -> each.append(number(c)));
            return each.toString();
        }
        int tens = ten == 0 ? 1 : number(numeral.charAt(0));
        int ones = ten == numeral.length() - 1 ? 0 : number(numeral.charAt(ten + 1));
        return String.valueOf(tens * TEN + ones);
    }

    private static int number(int c) {
        int index = DIGITS.indexOf(c);
        return index > TEN ? 0 : index;
    }

    private static String digit(int number) {
        return DIGITS.substring(number, number + 1);
    }
}
