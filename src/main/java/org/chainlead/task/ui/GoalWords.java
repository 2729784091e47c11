package org.chainlead.task.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.chainlead.common.DateTimeText;
import org.chainlead.task.Comparison;
import org.chainlead.task.GoalDraft;
import org.chainlead.task.GoalKind;
import org.chainlead.task.GoalView;
import org.chainlead.task.Per;
import org.jspecify.annotations.Nullable;

/** A goal in a line of words: 产值 ≥ 100 亿元. */
final class GoalWords {

    private GoalWords() {}

    static String of(GoalView goal) {
        return words(
                goal.kind(),
                goal.name(),
                goal.comparison(),
                goal.target(),
                goal.unit(),
                goal.dueOn(),
                goal.per(),
                goal.times());
    }

    static String of(GoalDraft goal) {
        return words(
                goal.kind(),
                goal.name(),
                goal.comparison(),
                goal.target(),
                goal.unit(),
                goal.dueOn(),
                goal.per(),
                goal.times());
    }

    private static String words(
            GoalKind kind,
            String name,
            @Nullable Comparison comparison,
            @Nullable BigDecimal target,
            String unit,
            @Nullable LocalDate dueOn,
            @Nullable Per per,
            @Nullable Integer times) {
        return switch (kind) {
            case QUALITATIVE -> name;
            case FREQUENCY ->
                t("task.ui.goal.frequency", name, per == null ? "" : label(per), times == null ? 1 : times);
            case THRESHOLD -> {
                String wanted = numeric(name, comparison, target, unit);
                yield dueOn == null ? wanted : t("task.ui.goal.until", wanted, DateTimeText.date(dueOn));
            }
            case CUMULATIVE, STOCK, RATE -> numeric(name, comparison, target, unit);
        };
    }

    private static String numeric(
            String name, @Nullable Comparison comparison, @Nullable BigDecimal target, String unit) {
        if (target == null) {
            return name;
        }
        String sign = comparison == null ? label(Comparison.GE) : label(comparison);
        return (name + " " + sign + " " + plain(target) + " " + unit).strip();
    }

    /** Without trailing zeros and powers of ten. */
    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
