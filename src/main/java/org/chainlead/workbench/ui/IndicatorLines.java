package org.chainlead.workbench.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.stream.Stream;
import org.chainlead.common.DateTimeText;
import org.chainlead.indicator.IndicatorCases;
import org.chainlead.indicator.IndicatorValues;
import org.chainlead.indicator.IndicatorVerification;
import org.chainlead.indicator.OwedMonth;
import org.chainlead.org.Access;

/** What waits of 指标: to be entered by the source unit, to be verified by the office, and red ones that are looked into. */
@SpringComponent
class IndicatorLines {

    private final IndicatorValues values;
    private final IndicatorVerification verification;
    private final IndicatorCases cases;
    private final Access access;

    IndicatorLines(IndicatorValues values, IndicatorVerification verification, IndicatorCases cases, Access access) {
        this.values = values;
        this.verification = verification;
        this.cases = cases;
        this.access = access;
    }

    Stream<WaitingLines.Line> lines() {
        List<OwedMonth> owed = access.may("indicator.enter") ? values.owed() : List.of();
        long waiting = access.may("indicator.verify") ? verification.count() : 0;
        long open = access.may("indicator.case") ? cases.unclosed() : 0;
        return Stream.of(
                        owed.stream().flatMap(IndicatorLines::months),
                        WaitingLines.line("indicatorVerify", waiting, "indicators/verify"),
                        WaitingLines.line("indicatorCases", open, "indicators?shown=IN_CASE"))
                .flatMap(lines -> lines);
    }

    private static Stream<WaitingLines.Line> months(OwedMonth owed) {
        String month = DateTimeText.month(owed.month());
        String sheet = "indicators/entry/" + owed.month();
        return Stream.concat(
                WaitingLines.line("indicatorOpen", month, owed.open(), sheet),
                WaitingLines.line("indicatorReturned", month, owed.returned(), sheet));
    }
}
