package org.chainlead.duty.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chainlead.common.NotFound;
import org.chainlead.common.PeriodTally;
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

    /** One line: the rule, what was missed this year, and where it stands in the present period. */
    static WorkRow row(DutyTally tally) {
        return new WorkRow(new Span(rule(tally.rule())), missed(tally)).middle(now(tally.now()));
    }

    private static Component now(Optional<PeriodTally> now) {
        if (now.isEmpty()) {
            return new Span(t("duty.ui.notCounted"));
        }
        PeriodTally period = now.get();
        return period.gap() == 0
                ? new StatusTag(t("duty.ui.met", period.name(), period.done(), period.owed()), StatusTag.Kind.SUCCESS)
                : new StatusTag(
                        t("duty.ui.gap", period.name(), period.done(), period.owed(), period.gap()),
                        StatusTag.Kind.WARNING);
    }

    private static String missed(DutyTally tally) {
        return tally.missed().isEmpty()
                ? t("duty.ui.noneMissed")
                : t(
                        "duty.ui.missed",
                        tally.missed().size(),
                        tally.missed().stream()
                                .map(period -> t("duty.ui.period", period.name(), period.done(), period.owed()))
                                .collect(Collectors.joining(t("duty.and"))));
    }
}
