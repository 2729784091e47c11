package org.chainlead.supervision;

import static org.chainlead.supervision.NoticeState.*;

import java.util.EnumSet;
import java.util.Set;

/** The whole state table of a notice: every act with the states it starts at and the one it leads to. */
enum NoticeArrow {
    EDIT(DRAFT, DRAFT),
    REVIEW(REVIEWED, DRAFT),
    SEND_BACK(DRAFT, REVIEWED),
    /** A kind without 核稿 is issued from the draft. */
    ISSUE(ISSUED, DRAFT, REVIEWED),
    ANSWER(ISSUED, ISSUED),
    TAKE_BACK_SCAN(ISSUED, ISSUED),
    RECORD_OUTCOME(ISSUED, ISSUED),
    CLOSE(CLOSED, ISSUED),
    REOPEN(ISSUED, CLOSED),
    VOID(VOIDED, ISSUED);

    private final NoticeState to;
    private final Set<NoticeState> from;

    NoticeArrow(NoticeState to, NoticeState first, NoticeState... others) {
        this.to = to;
        this.from = EnumSet.of(first, others);
    }

    NoticeState to() {
        return to;
    }

    boolean startsAt(NoticeState state) {
        return from.contains(state);
    }
}
