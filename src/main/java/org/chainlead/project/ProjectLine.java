package org.chainlead.project;

import java.math.BigDecimal;
import java.util.List;
import org.chainlead.chain.ChainId;
import org.chainlead.importing.CellProblem;
import org.chainlead.org.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list as it was read.
 *
 * @param row row number in the file
 * @param number 序号 as printed
 * @param chainName name of the chain it is put to; what is printed when there is no such chain
 * @param investment 总投资 in 万元; null when the cell holds no sum
 * @param county the unit of the place; null when it names none
 * @param note a heading, a note or a line of totals; nothing else is read then
 * @param nameAddress address of the cell of the name
 * @param placeAddress address of the cell of the place
 */
record ProjectLine(
        int row,
        String number,
        String name,
        String industry,
        @Nullable ChainId chain,
        String chainName,
        @Nullable BigDecimal investment,
        String place,
        @Nullable UnitId county,
        String department,
        @Nullable UnitId unit,
        boolean note,
        String nameAddress,
        String placeAddress,
        List<CellProblem> problems) {

    boolean isFaulty() {
        return problems.stream().anyMatch(CellProblem::blocking);
    }

    /** Number and name: what a project is known again by. */
    String key() {
        return ProjectTexts.normal(number) + "/" + ProjectTexts.normal(name);
    }
}
