package org.chainlead.common;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Who did something, in one line: unit, role, name. The account of a post is often called after both, as 州财政局经办人; what the
 * name says already is not said twice.
 */
public final class PersonText {

    private PersonText() {}

    /** Unit and name. */
    public static String of(@Nullable String unit, String name) {
        return of(unit, null, name);
    }

    /** @param role in words */
    public static String of(@Nullable String unit, @Nullable String role, String name) {
        StringJoiner who = new StringJoiner(" ");
        for (String part : new String[] {unit, role}) {
            if (part != null && !part.isBlank() && !name.contains(part)) {
                who.add(part);
            }
        }
        return who.add(name).toString();
    }
}
