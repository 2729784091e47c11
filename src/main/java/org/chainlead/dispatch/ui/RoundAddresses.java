package org.chainlead.dispatch.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.dispatch.RoundId;
import org.chainlead.dispatch.RoundRowFilter;
import org.chainlead.dispatch.RowGrouping;
import org.chainlead.dispatch.RowKind;

/** Rounds and their rows as they stand in addresses: {@code rounds/<id>?kind=LATE&by=GROUP&key=<id>}. */
final class RoundAddresses {

    private RoundAddresses() {}

    static Optional<RoundId> id(String text) {
        try {
            return Optional.of(RoundId.of(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** What cannot be read does not narrow. */
    static RoundRowFilter filter(Location location) {
        QueryParameters parameters = location.getQueryParameters();
        try {
            return new RoundRowFilter(
                    parameters.getSingleParameter("kind").map(RowKind::valueOf).orElse(RowKind.ALL),
                    parameters
                            .getSingleParameter("by")
                            .map(RowGrouping::valueOf)
                            .orElse(null),
                    parameters.getSingleParameter("key").map(UUID::fromString).orElse(null));
        } catch (IllegalArgumentException unreadable) {
            return RoundRowFilter.all();
        }
    }

    static String address(RoundId round, RoundRowFilter filter) {
        List<String> parts = new ArrayList<>();
        parts.add("kind=" + filter.kind());
        if (filter.by() != null) {
            parts.add("by=" + filter.by());
        }
        if (filter.key() != null) {
            parts.add("key=" + filter.key());
        }
        return "rounds/" + round + "?" + String.join("&", parts);
    }
}
