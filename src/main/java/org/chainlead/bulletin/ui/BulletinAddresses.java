package org.chainlead.bulletin.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import org.chainlead.bulletin.BulletinId;
import org.chainlead.dispatch.RoundId;
import org.chainlead.dispatch.RoundSum;
import org.chainlead.dispatch.RowKind;

/** 通报 and the rows behind their numbers as they stand in addresses. */
final class BulletinAddresses {

    static final String LIST = "bulletins";

    private BulletinAddresses() {}

    static Optional<BulletinId> id(BeforeEnterEvent event) {
        try {
            return event.getRouteParameters().get("bulletinId").map(BulletinId::of);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    static String of(BulletinId id) {
        return LIST + "/" + id;
    }

    /** The rows of the round that a number counts, on the round's page. */
    static String rows(RoundId round, RoundSum sum, RowKind kind) {
        String address = "rounds/" + round + "?kind=" + kind;
        if (sum.by() != null) {
            address += "&by=" + sum.by();
        }
        return sum.key() == null ? address : address + "&key=" + sum.key();
    }
}
