package org.chainlead.task;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chainlead.common.Reason;
import org.chainlead.common.Texts;

/**
 * A wish for a new version of 亮灯规则.
 *
 * @param validFrom today or later: lights that were shown are never judged anew
 * @param texts one sentence for every topic; each names the numbers it speaks of, so that words and limits agree
 * @param source the document it rests on
 * @param reason why it is changed
 */
public record ChangeLightRule(
        LocalDate validFrom, LightLimits limits, Map<LightTopic, String> texts, String source, String reason) {

    /** Longest sentence of a topic, in characters. */
    public static final int LONGEST_TEXT = 500;

    private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(100);

    private static final int MOST_DAYS = 60;

    List<Reason> objections(LocalDate today) {
        List<Reason> objections = new ArrayList<>();
        if (validFrom.isBefore(today)) {
            objections.add(Reason.of("task.rule.refused.past", today));
        }
        limits(objections);
        for (LightTopic topic : LightTopic.values()) {
            text(topic, objections);
        }
        if (source.isBlank()) {
            objections.add(Reason.of("task.rule.missing.source"));
        }
        if (reason.isBlank()) {
            objections.add(Reason.of("task.rule.missing.reason"));
        }
        return objections;
    }

    private void limits(List<Reason> objections) {
        boolean ordered = limits.yellowGap().signum() > 0
                && limits.yellowGap().compareTo(limits.redGap()) < 0
                && limits.redGap().compareTo(MOST_POINTS) <= 0;
        if (!ordered) {
            objections.add(Reason.of("task.rule.refused.gap", MOST_POINTS));
        }
        if (limits.rateYellow().signum() < 0 || limits.rateYellow().compareTo(MOST_POINTS) > 0) {
            objections.add(Reason.of("task.rule.refused.rate", MOST_POINTS));
        }
        for (int days : List.of(limits.thresholdDays(), limits.frequencyDays(), limits.deadlineDays())) {
            if (days < 0 || days > MOST_DAYS) {
                objections.add(Reason.of("task.rule.refused.days", days, MOST_DAYS));
            }
        }
    }

    private void text(LightTopic topic, List<Reason> objections) {
        String text = texts.getOrDefault(topic, "");
        if (text.length() > LONGEST_TEXT) {
            objections.add(Reason.of("task.rule.refused.long", Texts.label(topic), LONGEST_TEXT));
        }
        for (String number : numbers(topic)) {
            if (!text.matches("(?s).*(?<![\\d.])" + number.replace(".", "\\.") + "(?![\\d]|\\.\\d).*")) {
                objections.add(Reason.of("task.rule.refused.number", Texts.label(topic), number));
            }
        }
    }

    private List<String> numbers(LightTopic topic) {
        return switch (topic) {
            case GAP -> List.of(plain(limits.yellowGap()), plain(limits.redGap()));
            case RATE -> List.of(plain(limits.rateYellow()));
            case THRESHOLD -> List.of(String.valueOf(limits.thresholdDays()));
            case FREQUENCY -> List.of(String.valueOf(limits.frequencyDays()));
            case DEADLINE -> List.of(String.valueOf(limits.deadlineDays()));
        };
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
