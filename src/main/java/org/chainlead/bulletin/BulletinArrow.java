package org.chainlead.bulletin;

import static org.chainlead.bulletin.BulletinState.*;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The whole state table of a 通报: every act with the states it starts at and the one it leads to. */
enum BulletinArrow {
    /** Texts and reasons; stays where it is. */
    EDIT(null, DRAFT, CONSULTED),
    DISCARD(null, DRAFT),
    /** Other numbers and lines: the named units are asked anew. */
    REGENERATE(DRAFT, DRAFT, CONSULTED),
    SEND(CONSULTING, DRAFT),
    ANSWER(null, CONSULTING),
    DECIDE(null, CONSULTING, CONSULTED),
    /** Everybody answered, or the days are over. */
    SETTLE(CONSULTED, CONSULTING),
    REVIEW(REVIEWED, CONSULTED),
    SEND_BACK(CONSULTED, REVIEWED),
    WITHDRAW(DRAFT, CONSULTING, CONSULTED, REVIEWED),
    ISSUE(ISSUED, REVIEWED),
    ANONYMISE(null, ISSUED);

    private final @Nullable BulletinState to;
    private final Set<BulletinState> from;

    BulletinArrow(@Nullable BulletinState to, BulletinState first, BulletinState... others) {
        this.to = to;
        this.from = EnumSet.of(first, others);
    }

    BulletinState from(BulletinState state) {
        return to == null ? state : to;
    }

    boolean startsAt(BulletinState state) {
        return from.contains(state);
    }
}
