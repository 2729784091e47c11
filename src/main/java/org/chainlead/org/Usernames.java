package org.chainlead.org;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** User names are told apart without case, width and outer blanks, in signing in as in making accounts. */
final class Usernames {

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{1,39}");

    private Usernames() {}

    static String normal(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    static boolean isWellFormed(String normal) {
        return FORM.matcher(normal).matches();
    }
}
