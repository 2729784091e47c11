package org.chainlead.indicator;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Reason;
import org.chainlead.indicator.Numbers.Typed;
import org.jspecify.annotations.Nullable;

/** What a line of a unit's sheet must hold. Every gap names the indicator. */
final class EntryPolicy {

    static final int LONGEST = 500;

    private EntryPolicy() {}

    /** Whether the line says something else than what is kept. */
    static boolean changes(ValueEntry entry, SheetRow row) {
        ValueEntry kept = row.entry();
        return !says(entry.amount(), kept.amount())
                || !says(entry.total(), kept.total())
                || !entry.source().strip().equals(kept.source())
                || !entry.note().strip().equals(kept.note());
    }

    private static boolean says(String typed, String kept) {
        Typed one = Typed.of(typed);
        return !one.faulty() && Numbers.same(one.value(), Typed.of(kept).value());
    }

    /**
     * What the line comes to.
     *
     * @return empty while it cannot be told, because neither the total nor what comes before it is known
     */
    static Optional<BigDecimal> total(ValueEntry entry, SheetRow row) {
        BigDecimal total = Typed.of(entry.total()).value();
        BigDecimal amount = Typed.of(entry.amount()).value();
        if (total != null || amount == null || row.kind() != IndicatorKind.CUMULATIVE) {
            return Optional.ofNullable(total);
        }
        return Optional.ofNullable(row.before()).map(amount::add);
    }

    static List<Reason> objections(ValueEntry entry, SheetRow row, YearMonth month, YearMonth present) {
        String name = row.name();
        if (!row.byReport().isEmpty()) {
            return List.of(Reason.of("indicator.entry.refused.byReport", name, row.byReport()));
        }
        List<Reason> reasons = new ArrayList<>();
        numbers(reasons, entry, row);
        if (month.isAfter(present)) {
            reasons.add(Reason.of("indicator.entry.refused.future", name, DateTimeText.month(month)));
        }
        if (entry.source().isBlank()) {
            reasons.add(Reason.of("indicator.entry.refused.source", name));
        }
        if (row.everVerified()
                && (entry.note().isBlank()
                        || entry.note().strip().equals(row.entry().note()))) {
            reasons.add(Reason.of("indicator.entry.refused.reason", name, DateTimeText.month(month)));
        }
        if (DefinitionPolicy.longer(entry.source(), LONGEST) || DefinitionPolicy.longer(entry.note(), LONGEST)) {
            reasons.add(Reason.of("indicator.entry.refused.long", name, LONGEST));
        }
        return reasons;
    }

    private static void numbers(List<Reason> reasons, ValueEntry entry, SheetRow row) {
        Typed amount = Typed.of(entry.amount());
        Typed total = Typed.of(entry.total());
        if (amount.faulty()) {
            reasons.add(Reason.of("indicator.entry.refused.number", row.name(), entry.amount()));
        }
        if (total.faulty()) {
            reasons.add(Reason.of("indicator.entry.refused.number", row.name(), entry.total()));
        }
        if (amount.value() != null && row.kind() != IndicatorKind.CUMULATIVE) {
            reasons.add(Reason.of("indicator.entry.refused.amount", row.name()));
        }
        if (!amount.faulty() && !total.faulty() && total(entry, row).isEmpty()) {
            reasons.add(Reason.of("indicator.entry.refused.empty", row.name()));
        }
    }

    /** 请核对: what the figures contradict each other in; empty when they agree. Accuses nobody. */
    static List<Reason> questions(
            IndicatorKind kind, @Nullable BigDecimal amount, BigDecimal total, @Nullable BigDecimal before) {
        List<Reason> questions = new ArrayList<>();
        if (kind != IndicatorKind.CUMULATIVE || before == null) {
            return questions;
        }
        if (total.compareTo(before) < 0) {
            questions.add(Reason.of("indicator.check.less", Numbers.text(total), Numbers.text(before)));
        } else if (amount != null && before.add(amount).compareTo(total) != 0) {
            questions.add(
                    Reason.of("indicator.check.sum", Numbers.text(before), Numbers.text(amount), Numbers.text(total)));
        }
        return questions;
    }
}
