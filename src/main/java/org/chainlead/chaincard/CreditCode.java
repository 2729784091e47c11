package org.chainlead.chaincard;

/**
 * 统一社会信用代码 as GB 32100-2015 makes it: 18 digits and capitals without I, O, S, V, Z, the last one checking the others
 * (weights are powers of 3, modulo 31).
 */
final class CreditCode {

    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int BASE = 3;

    private CreditCode() {}

    static boolean isValid(String code) {
        if (code.length() != LENGTH || code.chars().anyMatch(sign -> SIGNS.indexOf(sign) < 0)) {
            return false;
        }
        int sum = 0;
        int weight = 1;
        for (int place = 0; place < LENGTH - 1; place++) {
            sum += SIGNS.indexOf(code.charAt(place)) * weight;
            weight = weight * BASE % SIGNS.length();
        }
        int check = (SIGNS.length() - sum % SIGNS.length()) % SIGNS.length();
        return SIGNS.indexOf(code.charAt(LENGTH - 1)) == check;
    }
}
