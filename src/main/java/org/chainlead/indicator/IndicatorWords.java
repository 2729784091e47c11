package org.chainlead.indicator;

import static org.chainlead.common.Texts.t;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Reason;
import org.jspecify.annotations.Nullable;

/** Facts of an indicator as people read them, alike on the screen and in files; empty for what there is not. */
public final class IndicatorWords {

    private IndicatorWords() {}

    /** Shape and word. */
    public static String light(IndicatorRow row) {
        return light(row.standing());
    }

    static String light(Standing standing) {
        return standing.light() == null ? "" : standing.light().text();
    }

    public static String term(IndicatorRow row) {
        if (row.target() == null) {
            return "";
        }
        return row.kind() == IndicatorKind.THRESHOLD
                ? t("indicator.term.node", DateTimeText.date(row.target().dueOn()))
                : row.target().term();
    }

    /** With its unit. */
    public static String target(IndicatorRow row) {
        return row.target() == null ? "" : Numbers.text(row.target().target()) + row.measureUnit();
    }

    /** 数据期 of the newest value. */
    public static String period(IndicatorRow row) {
        return row.figure() == null
                ? ""
                : PeriodPolicy.shown(row.figure().periodEnd(), row.figure().periodText());
    }

    /** The newest value with its unit. */
    public static String total(IndicatorRow row) {
        return row.figure() == null ? "" : Numbers.text(row.figure().total()) + row.measureUnit();
    }

    public static String yearOnYear(IndicatorRow row) {
        return row.yearOnYear() == null ? "" : row.yearOnYear().text();
    }

    public static String completion(IndicatorRow row) {
        return completion(row.standing());
    }

    /** 完成率, or what is told in its place. */
    public static String completion(Standing standing) {
        return standing.instead() == null
                ? percent(standing.completion())
                : standing.instead().text();
    }

    /** What brought the value: a task's report, or the source and who verified it. */
    public static String dataSource(IndicatorFigure figure) {
        return figure.task() == null
                ? t("indicator.period.verified", figure.source(), figure.verifiedBy())
                : t("indicator.period.byTask");
    }

    /** What an entered value rests on, with what was noted. */
    public static String basis(ValueToVerify value) {
        return value.note().isEmpty()
                ? value.source()
                : t("indicator.verify.basisAndNote", value.source(), value.note());
    }

    public static String by(ValueToVerify value) {
        return t("indicator.verify.byWhom", value.enteredBy(), DateTimeText.moment(value.enteredAt()));
    }

    /** With its unit. */
    public static String target(Proposal proposal) {
        IndicatorTarget target = proposal.target();
        return target == null
                ? ""
                : Numbers.text(target.target()) + proposal.draft().measureUnit();
    }

    public static String term(Proposal proposal) {
        return proposal.target() == null ? "" : proposal.target().term();
    }

    /** What is to be settled first, in sentences. */
    public static String faults(Proposal proposal) {
        return proposal.faults().stream().map(Reason::text).collect(Collectors.joining());
    }

    /** As 63.5%. */
    public static String percent(@Nullable BigDecimal percent) {
        return percent == null ? "" : t("indicator.percent", Numbers.text(percent));
    }
}
