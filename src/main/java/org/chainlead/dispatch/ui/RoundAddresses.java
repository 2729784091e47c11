package org.chainlead.dispatch.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.chainlead.chain.ChainId;
import org.chainlead.dispatch.RoundId;
import org.chainlead.dispatch.RoundNarrowing;
import org.chainlead.dispatch.RoundRowFilter;
import org.chainlead.dispatch.RowGrouping;
import org.chainlead.dispatch.RowKind;
import org.chainlead.org.UnitId;
import org.chainlead.task.PlanId;

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
                            value(parameters, "kind", RowKind::valueOf).orElse(RowKind.ALL),
                            value(parameters, "by", RowGrouping::valueOf).orElse(null),
                            value(parameters, "key", UUID::fromString).orElse(null))
                    .within(new RoundNarrowing(
                            value(parameters, "chain", ChainId::of).orElse(null),
                            value(parameters, "plan", PlanId::of).orElse(null),
                            value(parameters, "below", UnitId::of).orElse(null)));
        } catch (IllegalArgumentException unreadable) {
            return RoundRowFilter.all();
        }
    }

    static String address(RoundId round, RoundRowFilter filter) {
        return "rounds/" + round + "?" + filter.query();
    }

    private static <T> Optional<T> value(QueryParameters parameters, String name, Function<String, T> reading) {
        return parameters.getSingleParameter(name).map(reading);
    }
}
