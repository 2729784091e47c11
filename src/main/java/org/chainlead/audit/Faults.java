package org.chainlead.audit;

import java.util.ArrayList;
import java.util.List;
import org.chainlead.common.Reason;

/** Broken places in the order found; only the first ones are kept, all are counted. */
final class Faults {

    private static final int KEPT = 100;

    private final List<Reason> first = new ArrayList<>();
    private long count;

    void add(String key, Object... arguments) {
        count++;
        if (first.size() < KEPT) {
            first.add(Reason.of(key, arguments));
        }
    }

    List<Reason> first() {
        return first;
    }

    long count() {
        return count;
    }
}
