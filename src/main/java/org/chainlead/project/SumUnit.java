package org.chainlead.project;

import java.math.BigDecimal;
import org.chainlead.common.Texts;
import org.chainlead.office.TableRow;
import org.chainlead.office.TableSheet;

/** The unit in which a list gives its sums; they are kept in 万元. */
public enum SumUnit {
    /** 万元. */
    TEN_THOUSAND(BigDecimal.ONE),
    /** 亿元. */
    HUNDRED_MILLION(BigDecimal.valueOf(10_000));

    private final BigDecimal factor;

    SumUnit(BigDecimal factor) {
        this.factor = factor;
    }

    BigDecimal inTenThousands(BigDecimal sum) {
        return sum.multiply(factor);
    }

    /**
     * As the heading of the sums says, else as a line above the header does (单位：亿元); 万元 where nothing is said.
     *
     * @param column of the sums
     */
    static SumUnit of(TableSheet sheet, int headerRow, int column) {
        String heading = ProjectTexts.normal(sheet.row(headerRow).cell(column).text());
        if (names(heading, HUNDRED_MILLION)) {
            return HUNDRED_MILLION;
        }
        boolean above = !names(heading, TEN_THOUSAND)
                && sheet.rows().stream().filter(row -> row.number() < headerRow).anyMatch(SumUnit::saysHundredMillion);
        return above ? HUNDRED_MILLION : TEN_THOUSAND;
    }

    private static boolean saysHundredMillion(TableRow row) {
        return row.cells().stream()
                .map(cell -> ProjectTexts.normal(cell.text()))
                .anyMatch(text -> names(text, HUNDRED_MILLION) && text.contains(Texts.t("project.import.unitWord")));
    }

    private static boolean names(String text, SumUnit unit) {
        return text.contains(Texts.label(unit));
    }
}
