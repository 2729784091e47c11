package org.chainlead.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.chainlead.chain.ChainId;
import org.chainlead.common.CountingPeriod;
import org.chainlead.org.UnitId;
import org.chainlead.testing.SignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Indicators made by {@code ducha} of another fixture, with values entered by {@code ban1} and verified by {@code zhuren}.
 * The target of 2023 is 1200, of which 1000 are due by the end of January.
 */
@Component
public class IndicatorFixture {

    public static final YearMonth JANUARY = YearMonth.of(2023, 1);
    public static final YearMonth FEBRUARY = YearMonth.of(2023, 2);

    private final Indicators indicators;
    private final IndicatorValues values;
    private final IndicatorVerification verification;
    private final IndicatorCases cases;
    private final SignIn signIn;

    IndicatorFixture(
            Indicators indicators,
            IndicatorValues values,
            IndicatorVerification verification,
            IndicatorCases cases,
            SignIn signIn) {
        this.indicators = indicators;
        this.values = values;
        this.verification = verification;
        this.cases = cases;
        this.signIn = signIn;
    }

    /** 累计量 in 亿元, monthly, the higher the better. */
    public IndicatorId made(String name, UnitId source, @Nullable ChainId chain) {
        return made(name, source, chain, CountingPeriod.MONTH);
    }

    public IndicatorId made(String name, UnitId source, @Nullable ChainId chain, CountingPeriod cycle) {
        IndicatorId id = IndicatorId.random();
        return signIn.as("ducha", () -> {
            indicators.define(new IndicatorDraft(
                    id, 0, name, "亿元", name, IndicatorKind.CUMULATIVE, Direction.HIGHER, cycle, source, chain, null));
            indicators.targets(id, 1, List.of(target()));
            return id;
        });
    }

    /** 节点阈值 of 40 % by a day of 2023. */
    IndicatorId node(String name, UnitId source, LocalDate day) {
        return node(name, source, CountingPeriod.MONTH, LocalDate.of(2023, 1, 1), day);
    }

    IndicatorId node(String name, UnitId source, CountingPeriod cycle, LocalDate startsOn, LocalDate day) {
        IndicatorId id = IndicatorId.random();
        return signIn.as("ducha", () -> {
            indicators.define(new IndicatorDraft(
                    id, 0, name, "%", "", IndicatorKind.THRESHOLD, Direction.HIGHER, cycle, source, null, null));
            indicators.targets(
                    id, 1, List.of(new IndicatorTarget(startsOn, day, new BigDecimal("40"), null, List.of())));
            return id;
        });
    }

    static IndicatorTarget target() {
        return new IndicatorTarget(
                LocalDate.of(2023, 1, 1),
                LocalDate.of(2023, 12, 31),
                new BigDecimal("1200"),
                null,
                List.of(new IndicatorTarget.Interim(LocalDate.of(2023, 1, 31), new BigDecimal("1000"))));
    }

    /** @return what was said new */
    public int entered(IndicatorId id, YearMonth month, String total, String note, int no) {
        return signIn.as("ban1", () -> values.save(month, List.of(new ValueEntry(id, "", total, "统计月报", note, no))));
    }

    public void verified(IndicatorId id) {
        signIn.as("zhuren", () -> {
            verification.verify(waiting(id));
            return id;
        });
    }

    /** All that waits of an indicator, given back by {@code zhuren}. */
    public void returned(IndicatorId id) {
        signIn.as("zhuren", () -> {
            waiting(id).forEach(ref -> verification.giveBack(ref, "与统计月报不符"));
            return id;
        });
    }

    /** As the acting person sees them. */
    List<ValueRef> waiting(IndicatorId id) {
        return verification.waiting(0, 100).rows().stream()
                .map(ValueToVerify::ref)
                .filter(ref -> ref.indicator().equals(id))
                .toList();
    }

    /** An indicator with a red value, about which a case is open. */
    public IndicatorCaseId red(IndicatorId id) {
        entered(id, JANUARY, "100", "", 0);
        verified(id);
        return opened(id);
    }

    /** A case about an indicator that is red. */
    public IndicatorCaseId opened(IndicatorId id) {
        IndicatorCaseId opened = IndicatorCaseId.random();
        return signIn.as("ducha", () -> {
            cases.open(opened, id);
            return opened;
        });
    }

    /** An indicator with a red value and a case whose five steps are written. */
    public IndicatorCaseId walked(IndicatorId id) {
        IndicatorCaseId opened = red(id);
        return signIn.as("ducha", () -> {
            for (CaseStep step : CaseStep.values()) {
                cases.write(opened, new CaseStepDraft(step, "逐企业核对", LocalDate.of(2023, 3, 10), null, null));
            }
            return opened;
        });
    }

    /** One whose texts all carry the words, with values in every state and a case with its first step. */
    public IndicatorCaseId filled(IndicatorId id, String words) {
        IndicatorCaseId opened = red(id);
        signIn.as("ban1", () -> values.save(FEBRUARY, List.of(new ValueEntry(id, "", "150", words, words, 0))));
        return signIn.as("ducha", () -> {
            cases.write(opened, new CaseStepDraft(CaseStep.JUDGEMENT, words, LocalDate.of(2023, 3, 10), null, null));
            return opened;
        });
    }
}
