package org.chainlead.duty.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.chainlead.common.NotFound;
import org.chainlead.common.YearTally;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.duty.DutyFacts;
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
        return new WorkRow(new Span(DutyFacts.rule(tally.rule())), DutyFacts.missed(tally.counted()))
                .middle(now(tally.counted()));
    }

    private static Component now(YearTally counted) {
        String words = DutyFacts.now(counted);
        return counted.now()
                .<Component>map(period ->
                        new StatusTag(words, period.gap() == 0 ? StatusTag.Kind.SUCCESS : StatusTag.Kind.WARNING))
                .orElseGet(() -> new Span(words));
    }
}
