package org.chainlead.cockpit.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.chainlead.cockpit.CockpitFigure;
import org.chainlead.cockpit.CockpitNumber;
import org.chainlead.common.ui.BigFigure;

/** The large numbers, each with what changed since the last month that can be told. */
class NumberTiles extends Div {

    private static final long serialVersionUID = 1L;

    /** @param anyPlan a 行动方案 is chosen, which narrows no project */
    NumberTiles(List<CockpitNumber> numbers, boolean anyPlan) {
        addClassNames("figures", "cockpit-figures");
        numbers.forEach(number -> add(tile(number, anyPlan)));
    }

    private static BigFigure tile(CockpitNumber number, boolean anyPlan) {
        BigFigure tile = new BigFigure(
                label(number.figure()),
                number.value() == null ? t("cockpit.none." + number.figure()) : value(number),
                number.value() == null ? "" : t("cockpit.unit." + number.figure()),
                anyPlan && number.figure() == CockpitFigure.INVESTMENT
                        ? note(number) + t("cockpit.semicolon") + t("cockpit.anyPlan")
                        : note(number),
                number.href());
        boolean some = number.value() != null && number.value().signum() > 0;
        return switch (number.figure()) {
            case RED, OVERDUE -> some ? tile.danger() : tile;
            case DISAGREEING -> some ? tile.warning() : tile;
            default -> number.value() == null ? tile.warning() : tile;
        };
    }

    /** Counts as they are, percent with their decimal, sums in 亿元. */
    static String value(CockpitNumber number) {
        BigDecimal value = Objects.requireNonNull(number.value());
        return number.figure() == CockpitFigure.INVESTMENT ? Hundreds.of(value) : value.toPlainString();
    }

    private static String note(CockpitNumber number) {
        return switch (number.figure()) {
            case INVESTMENT -> investment(number);
            case REPORTED ->
                t("cockpit.reported", number.base(), number.base().subtract(number.part()), standing(number));
            default -> change(number);
        };
    }

    private static String investment(CockpitNumber number) {
        return number.value() == null || number.base().signum() == 0
                ? t("cockpit.investment.none", number.rows())
                : t(
                        "cockpit.investment",
                        Hundreds.of(number.base()),
                        number.part()
                                .multiply(BigDecimal.valueOf(100))
                                .divide(number.base(), 1, java.math.RoundingMode.DOWN),
                        change(number));
    }

    /** A round that is still running stands beside the month before, without a rise or fall. */
    private static String standing(CockpitNumber number) {
        return number.comparable() || number.before() == null
                ? change(number)
                : t(
                        "cockpit.reported.before",
                        Objects.requireNonNull(number.beforeMonth()).getMonthValue(),
                        number.before());
    }

    /** 较10月 +2, for sums in 亿元 as the number itself and up to which month, or that no published round tells it. */
    private static String change(CockpitNumber number) {
        BigDecimal value = number.value();
        BigDecimal before = number.before();
        if (value == null || before == null) {
            return t("cockpit.change.none");
        }
        BigDecimal change = value.subtract(before);
        String sign = change.signum() > 0 ? "+" : "";
        boolean sum = number.figure() == CockpitFigure.INVESTMENT;
        YearMonth then = Objects.requireNonNull(number.beforeMonth());
        String words = t(
                "cockpit.change",
                then.getMonthValue(),
                change.signum() == 0
                        ? t("cockpit.change.same")
                        : sign + (sum ? Hundreds.of(change) : change.toPlainString()));
        return sum ? t("cockpit.change.upTo", then.plusMonths(1).getMonthValue(), words) : words;
    }
}
