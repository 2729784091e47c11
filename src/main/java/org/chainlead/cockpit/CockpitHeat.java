package org.chainlead.cockpit;

import java.time.YearMonth;
import java.util.List;
import org.chainlead.common.Page;
import org.chainlead.dispatch.RoundHistory;
import org.chainlead.dispatch.RoundRowFilter;
import org.chainlead.dispatch.RowGrouping;
import org.chainlead.dispatch.RowKind;
import org.chainlead.dispatch.UnitMonths;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Units × months: the share of red tasks in published rounds, units in the order of the unit list. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('cockpit.view')")
public class CockpitHeat {

    private final RoundHistory history;

    CockpitHeat(RoundHistory history) {
        this.history = history;
    }

    /** @param months in their order, at least one */
    public Page<UnitHeat> page(CockpitFilter filter, List<YearMonth> months, int offset, int limit) {
        Page<UnitMonths> page = history.months(months.getFirst(), months.getLast(), filter.rounds(), offset, limit);
        return new Page<>(
                page.rows().stream().map(unit -> heat(unit, months, filter)).toList(), page.total());
    }

    private UnitHeat heat(UnitMonths unit, List<YearMonth> months, CockpitFilter filter) {
        return new UnitHeat(
                unit.name(),
                months.stream()
                        .map(month -> cell(unit, unit.stands().get(month), filter))
                        .toList());
    }

    private UnitHeat.Month cell(UnitMonths unit, UnitMonths.@Nullable Stand stand, CockpitFilter filter) {
        return stand == null
                ? UnitHeat.Month.NONE
                : new UnitHeat.Month(
                        Cockpit.percent(stand.red(), stand.tasks()),
                        stand.red(),
                        stand.tasks(),
                        history.address(
                                stand.round(),
                                new RoundRowFilter(
                                                RowKind.DELAYED,
                                                RowGrouping.UNIT,
                                                unit.unit().uuid())
                                        .within(filter.rounds())));
    }
}
