package org.chainlead.demo.scale;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** The draws for one thing: the same seed, stream and index always give the same ones, in whatever thread and order. */
final class Draw {

    /** What is drawn for; each kind has draws of its own. */
    enum Stream {
        UNIT(1),
        PERSON(2),
        LIST(3),
        TASK(4),
        PAIR(5),
        COURSE(6),
        WORDS(7),
        REPORT(8),
        TEXT(9),
        NOTICE(10),
        MESSAGE(11);

        private final int number;

        Stream(int number) {
            this.number = number;
        }
    }

    private final SplittableRandom random;

    private Draw(long state) {
        this.random = new SplittableRandom(state);
    }

    static Draw of(long seed, Stream stream, long index) {
        long mixed = (seed * 0x9E37_79B9_7F4A_7C15L + stream.number) * 0xBF58_476D_1CE4_E5B9L;
        return new Draw((mixed ^ (mixed >>> 31)) + index * 0x94D0_49BB_1331_11EBL);
    }

    /** From 0 up to, not including, the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    double between(double least, double most) {
        return random.nextDouble(least, most);
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Looks like any random identity. */
    UUID uuid() {
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
