package org.chainlead.task;

import java.math.BigDecimal;

/**
 * The numbers of 亮灯规则 (product.md, Lights).
 *
 * @param yellowGap percentage points behind schedule: below it 绿, from it on 黄
 * @param redGap percentage points behind schedule: above it 红; more than {@code yellowGap}
 * @param rateYellow points below the target up to which a rate is 黄, further below 红
 * @param thresholdDays working days before a 节点阈值 from which it is 黄 while not met
 * @param frequencyDays working days before the end of a period from which missing occurrences are 黄
 * @param deadlineDays working days before the deadline from which a task under way is at least 黄
 */
public record LightLimits(
        BigDecimal yellowGap,
        BigDecimal redGap,
        BigDecimal rateYellow,
        int thresholdDays,
        int frequencyDays,
        int deadlineDays) {}
