package org.chainlead.demo.scale;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much is made.
 *
 * @param reports exactly so many over all months; at least two a task
 */
record Scale(String name, int units, int accounts, int tasks, int reports) {

    static final Scale TINY = new Scale("tiny", 10, 200, 5_000, 30_000);
    static final Scale SMALL = new Scale("small", 100, 2_000, 50_000, 300_000);
    static final Scale PLAN = new Scale("plan", 1_300, 27_000, 200_000, 2_400_000);

    static Optional<Scale> of(String name) {
        return Stream.of(TINY, SMALL, PLAN)
                .filter(scale -> scale.name.equals(name))
                .findFirst();
    }
}
