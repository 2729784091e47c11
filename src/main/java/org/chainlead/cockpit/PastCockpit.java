package org.chainlead.cockpit;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainlead.common.Page;
import org.chainlead.dispatch.PublishedRound;
import org.chainlead.dispatch.RoundHistory;
import org.chainlead.dispatch.RoundId;
import org.chainlead.dispatch.RoundRow;
import org.chainlead.dispatch.RoundRowFilter;
import org.chainlead.dispatch.RoundSum;
import org.chainlead.dispatch.RowGrouping;
import org.chainlead.dispatch.RowKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tasks of the cockpit as the published round of a past month froze them. */
@Component
class PastCockpit {

    private static final List<CockpitFigure> COUNTS =
            List.of(CockpitFigure.UNDER_WAY, CockpitFigure.RED, CockpitFigure.DISAGREEING, CockpitFigure.OVERDUE);

    private final RoundHistory history;

    PastCockpit(RoundHistory history) {
        this.history = history;
    }

    Optional<PublishedRound> round(CockpitFilter filter) {
        return Optional.ofNullable(filter.month()).flatMap(history::of);
    }

    /** Of a month, within the filter; absent when its round is not published. */
    Optional<RoundSum> totals(CockpitFilter filter, YearMonth month) {
        return history.of(month).map(round -> history.totals(round.id(), filter.rounds()));
    }

    /** What a published round said of a month. */
    record Earlier(YearMonth month, RoundSum sum) {}

    /** Of the month before, or of the one before that while its 通报 is still on its way; absent when neither is published. */
    Optional<Earlier> lately(CockpitFilter filter, YearMonth month) {
        return Stream.of(month.minusMonths(1), month.minusMonths(2))
                .flatMap(each -> totals(filter, each).map(sum -> new Earlier(each, sum)).stream())
                .findFirst();
    }

    List<CockpitNumber> numbers(CockpitFilter filter) {
        return round(filter).map(round -> numbers(filter, round.id())).orElse(List.of());
    }

    List<LightBar> chains(CockpitFilter filter) {
        return round(filter)
                .map(round -> bars(filter, round.id(), RowGrouping.CHAIN, 0, RoundHistory.PAGE)
                        .rows())
                .orElse(List.of());
    }

    Page<LightBar> units(CockpitFilter filter, int offset, int limit) {
        return round(filter)
                .map(round -> bars(filter, round.id(), RowGrouping.UNIT, offset, limit))
                .orElse(new Page<>(List.of(), 0));
    }

    RedList red(CockpitFilter filter, int limit) {
        return round(filter).map(round -> red(filter, round.id(), limit)).orElse(RedList.NONE);
    }

    private List<CockpitNumber> numbers(CockpitFilter filter, RoundId round) {
        RoundSum now = history.totals(round, filter.rounds());
        Optional<Earlier> then = lately(filter, Objects.requireNonNull(filter.month()));
        List<CockpitNumber> numbers = new ArrayList<>();
        COUNTS.stream()
                .filter(figure -> now.tells(figure.kind()))
                .forEach(figure -> numbers.add(
                        CockpitNumber.count(figure, now.count(figure.kind()), address(filter, round, figure.kind()))
                                .since(then, sum -> count(figure, sum))));
        numbers.add(Cockpit.reported(
                        now.count(RowKind.OWED), now.count(RowKind.HANDED_IN), address(filter, round, RowKind.MISSING))
                .since(then, Cockpit::percent));
        return numbers;
    }

    /** Tasks of the figure; null where the round does not tell it. */
    static @Nullable BigDecimal count(CockpitFigure figure, RoundSum sum) {
        return sum.tells(figure.kind()) ? BigDecimal.valueOf(sum.count(figure.kind())) : null;
    }

    private Page<LightBar> bars(CockpitFilter filter, RoundId round, RowGrouping by, int offset, int limit) {
        return LightBars.page(
                history.sums(round, by, filter.rounds(), offset, limit),
                sum -> LightBars.of(sum, rows -> history.address(round, rows.within(filter.rounds()))));
    }

    private RedList red(CockpitFilter filter, RoundId round, int limit) {
        RoundRowFilter wanted = RoundRowFilter.of(RowKind.DELAYED).within(filter.rounds());
        Page<RoundRow> page = history.rows(round, wanted, 0, limit);
        return new RedList(
                page.rows().stream().map(PastCockpit::redTask).toList(), page.total(), history.address(round, wanted));
    }

    private String address(CockpitFilter filter, RoundId round, RowKind kind) {
        return history.address(round, RoundRowFilter.of(kind).within(filter.rounds()));
    }

    private static RedTask redTask(RoundRow row) {
        return new RedTask(
                row.task(),
                row.name(),
                row.unitName(),
                row.verifiedReason(),
                row.progress(),
                row.reportedLight(),
                row.verifiedLight(),
                row.countedLight());
    }
}
