package org.chainlead.supervision.ui;

import org.chainlead.common.ui.StatusTag;
import org.chainlead.supervision.AddresseeState;
import org.chainlead.supervision.NoticeRegister;
import org.chainlead.supervision.NoticeRow;
import org.chainlead.supervision.NoticeState;

/** Where a notice or an addressed unit stands, as a small word. */
final class NoticeTags {

    private NoticeTags() {}

    /** The own unit's standing where it is addressed; else the notice's, with how many have signed and replied. */
    static StatusTag of(NoticeRow row) {
        AddresseeState own = row.own();
        if (own != null && row.state() == NoticeState.ISSUED) {
            return of(own);
        }
        if (row.state() == NoticeState.ISSUED && row.units() > 0) {
            return new StatusTag(NoticeRegister.state(row), StatusTag.Kind.INFO);
        }
        return of(row.state());
    }

    static StatusTag of(NoticeState state) {
        return new StatusTag(
                state,
                switch (state) {
                    case DRAFT -> StatusTag.Kind.NEUTRAL;
                    case REVIEWED, ISSUED -> StatusTag.Kind.INFO;
                    case CLOSED -> StatusTag.Kind.SUCCESS;
                    case VOIDED -> StatusTag.Kind.DANGER;
                });
    }

    static StatusTag of(AddresseeState state) {
        return new StatusTag(
                state,
                switch (state) {
                    case TO_SIGN, TO_REPLY -> StatusTag.Kind.WARNING;
                    case TO_CHECK -> StatusTag.Kind.INFO;
                    case PASSED -> StatusTag.Kind.SUCCESS;
                    case FAILED -> StatusTag.Kind.DANGER;
                    case NOTHING -> StatusTag.Kind.NEUTRAL;
                });
    }
}
