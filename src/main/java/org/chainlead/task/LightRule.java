package org.chainlead.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * A version of 亮灯规则.
 *
 * @param no 1, 2, 3 … in the order they were entered
 * @param validFrom the first day it is in force
 * @param texts the rule in words, one sentence a topic
 * @param source the document it rests on
 * @param changedBy who entered it; empty for the one that came with the product
 */
public record LightRule(
        int no,
        LocalDate validFrom,
        LightLimits limits,
        Map<LightTopic, String> texts,
        String source,
        String reason,
        String changedBy,
        Instant changedAt) {

    /** The sentence of a topic. */
    public String text(LightTopic topic) {
        return texts.getOrDefault(topic, "");
    }
}
