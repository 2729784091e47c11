package org.chainlead.chaincard.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.chainlead.chaincard.BodyRule;
import org.chainlead.chaincard.ChainRow;
import org.chainlead.chaincard.ElementValue;
import org.chainlead.chaincard.EnterpriseTally;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.PeriodTally;

/** Facts of cards in words. */
final class CardWords {

    private CardWords() {}

    /** 3/5，缺2项. */
    static String elements(ChainRow row) {
        return gap(row.filled(), row.elements(), "chaincard.ui.lacks");
    }

    static String taskForce(ChainRow row) {
        return gap(row.taskForce(), row.taskForceOwed(), "chaincard.ui.short");
    }

    static String leadingGroup(ChainRow row) {
        return gap(row.leadingGroup(), row.leadingGroupOwed(), "chaincard.ui.short");
    }

    /** 龙头1户、重点1户（缺1户）. */
    static String enterprises(ChainRow row) {
        return row.enterprises().stream().map(EnterpriseTally::words).collect(Collectors.joining(t("chaincard.and")));
    }

    static Anchor tasks(ChainRow row) {
        return new Anchor(
                ChainAddress.tasks(row.id()),
                t("chaincard.ui.taskCount", row.tasks().total()));
    }

    /** 每月1次. */
    static String rule(BodyRule rule) {
        return t("chaincard.ui.rule", label(rule.per()), rule.times());
    }

    /** 2026年3月（0/1）、2026年5月（0/1）. */
    static String periods(List<PeriodTally> periods) {
        return periods.stream()
                .map(period -> t("chaincard.ui.period", period.name(), period.done(), period.owed()))
                .collect(Collectors.joining(t("chaincard.and")));
    }

    /** What an element is filled with, on as many lines as it has parts. */
    static String value(ElementValue value) {
        List<String> parts = new ArrayList<>();
        if (!value.reference().isEmpty()) {
            parts.add(value.reference());
        }
        if (value.day() != null) {
            parts.add(DateTimeText.date(value.day()));
        }
        if (!value.words().isEmpty()) {
            parts.add(value.words());
        }
        return parts.isEmpty() ? t("chaincard.ui.nothing") : String.join("\n", parts);
    }

    private static String gap(int done, int owed, String key) {
        String ofAll = t("chaincard.ofAll", done, owed);
        return done < owed ? t(key, ofAll, owed - done) : ofAll;
    }
}
