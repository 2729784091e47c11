package org.chainlead.common;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An expected refusal: a rule of the field says no. Carries every reason at once, so that the person mends all of them
 * in one go. Thrown inside a transaction it rolls everything back.
 */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Reason> reasons;

    public Refusal(List<Reason> reasons) {
        super(reasons.stream().map(Reason::key).collect(Collectors.joining(", ")));
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("A refusal needs a reason");
        }
        this.reasons = List.copyOf(reasons);
    }

    public static Refusal because(String key, Object... arguments) {
        return new Refusal(List.of(Reason.of(key, arguments)));
    }

    /** Throws when there is at least one reason. */
    public static void ifAny(List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            throw new Refusal(reasons);
        }
    }

    public List<Reason> reasons() {
        return reasons;
    }

    /** All reasons as Chinese sentences, one a line. */
    public String text() {
        return reasons.stream().map(Reason::text).collect(Collectors.joining("\n"));
    }
}
