package org.chainlead.duty.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chainlead.common.NotFound;
import org.chainlead.common.PeriodTally;
import org.chainlead.common.YearTally;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.duty.DutyRule;
import org.chainlead.duty.DutyTally;
import org.chainlead.org.LeaderPostId;

/** Duties in words. */
final class DutyWords {

    static final String LIST = "duties";
    static final String RULES = "duties/rules";

    private DutyWords() {}

    static String page(LeaderPostId post) {
        return LIST + "/" + post;
    }

    /** @throws NotFound for what is no id */
    static LeaderPostId post(String text) {
        try {
            return new LeaderPostId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }

    /** 到企业调研，每月1次. */
    static String rule(DutyRule rule) {
        return t("duty.ui.rule", rule.name(), label(rule.per()), rule.times());
    }

    /** The address of a year of a list or of one post's page; the present one without more to say. */
    static String year(String page, int year) {
        return page + "?year=" + year;
    }

    /** What is no year of the calendar is as if it were not there. */
    static int year(QueryParameters address, Clock clock) {
        return address.getSingleParameter("year")
                .filter(text -> text.matches("[12]\\d{3}"))
                .map(Integer::valueOf)
                .orElseGet(() -> LocalDate.now(clock).getYear());
    }

    /** One line: the rule, what was missed in the year, and where it stands in the present period. */
    static WorkRow row(DutyTally tally) {
        return new WorkRow(new Span(rule(tally.rule())), missed(tally)).middle(now(tally.counted()));
    }

    private static Component now(YearTally counted) {
        Optional<PeriodTally> now = counted.now();
        if (now.isEmpty()) {
            return new Span(t(counted.periods().isEmpty() ? "duty.ui.notCounted" : "duty.ui.yearOver"));
        }
        PeriodTally period = now.get();
        return period.gap() == 0
                ? new StatusTag(t("duty.ui.met", period.name(), period.done(), period.owed()), StatusTag.Kind.SUCCESS)
                : new StatusTag(
                        t("duty.ui.gap", period.name(), period.done(), period.owed(), period.gap()),
                        StatusTag.Kind.WARNING);
    }

    private static String missed(DutyTally tally) {
        int year = tally.counted().year();
        List<PeriodTally> before = tally.counted().missedBefore();
        String now = tally.missed().isEmpty() ? t("duty.ui.noneMissed", year) : missed(year, tally.missed());
        return before.isEmpty() ? now : now + missed(year - 1, before);
    }

    private static String missed(int year, List<PeriodTally> missed) {
        return t(
                "duty.ui.missed",
                year,
                missed.size(),
                missed.stream()
                        .map(period -> t("duty.ui.period", period.name(), period.done(), period.owed()))
                        .collect(Collectors.joining(t("duty.and"))));
    }
}
