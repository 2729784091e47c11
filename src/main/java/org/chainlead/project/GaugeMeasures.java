package org.chainlead.project;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chainlead.common.Reason;

/**
 * What the gauges are measured against.
 *
 * @param starts percent of the year's planned starts by month, 1 to 12: due at its end
 * @param reserveCount 储备项目数 in times of the planned projects
 * @param reserveSum 储备项目年度投资 in times of 年度计划投资
 * @param staleMonths months without progress after which a project is asked about, 1 to 36
 * @param jumpTimes from how many times the month before a month is asked about; above 1
 * @param version as read, for saving
 */
public record GaugeMeasures(
        Map<Integer, Integer> starts,
        BigDecimal reserveCount,
        BigDecimal reserveSum,
        int staleMonths,
        BigDecimal jumpTimes,
        long version) {

    private static final int ALL = 100;
    private static final int MONTHS = 12;
    private static final int LONGEST = 36;
    private static final BigDecimal MOST = BigDecimal.valueOf(ALL);

    List<GaugePolicy.Threshold> thresholds() {
        return new TreeMap<>(starts)
                .entrySet().stream()
                        .map(each -> new GaugePolicy.Threshold(each.getKey(), each.getValue()))
                        .toList();
    }

    List<Reason> objections() {
        List<Reason> reasons = new ArrayList<>();
        int before = 0;
        for (Map.Entry<Integer, Integer> each : new TreeMap<>(starts).entrySet()) {
            int percent = each.getValue();
            if (each.getKey() < 1 || each.getKey() > MONTHS || percent <= before || percent > ALL) {
                reasons.add(Reason.of("project.gauge.refused.threshold", each.getKey(), percent));
            }
            before = percent;
        }
        if (starts.isEmpty()) {
            reasons.add(Reason.of("project.gauge.refused.none"));
        }
        if (isNoMultiple(reserveCount) || isNoMultiple(reserveSum) || isNoMultiple(jumpTimes)) {
            reasons.add(Reason.of("project.gauge.refused.times"));
        }
        if (jumpTimes.compareTo(BigDecimal.ONE) <= 0) {
            reasons.add(Reason.of("project.gauge.refused.jump"));
        }
        if (staleMonths < 1 || staleMonths > LONGEST) {
            reasons.add(Reason.of("project.gauge.refused.stale", LONGEST));
        }
        return reasons;
    }

    private static boolean isNoMultiple(BigDecimal times) {
        return times.signum() <= 0
                || times.compareTo(MOST) > 0
                || times.stripTrailingZeros().scale() > 2;
    }
}
