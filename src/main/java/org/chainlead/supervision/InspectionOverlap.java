package org.chainlead.supervision;

import org.chainlead.common.Reason;

/** Why two inspections of one unit are one too many; the stronger reason first. */
enum InspectionOverlap {
    /** The same task, or the same words. */
    SAME_MATTER {
        @Override
        boolean holds(Other other, InspectionRule rule) {
            return other.sameMatter() && other.daysBetween() <= rule.matterDays();
        }

        @Override
        int days(InspectionRule rule) {
            return rule.matterDays();
        }
    },
    SAME_CHAIN {
        @Override
        boolean holds(Other other, InspectionRule rule) {
            return other.sameChain() && other.daysBetween() <= rule.chainDays();
        }

        @Override
        int days(InspectionRule rule) {
            return rule.chainDays();
        }
    };

    /**
     * Another inspection of the same unit.
     *
     * @param daysBetween calendar days from the end of one to the beginning of the other; 0 where they share a day
     */
    record Other(
            String units,
            String matter,
            String organ,
            String dates,
            boolean sameMatter,
            boolean sameChain,
            int daysBetween) {}

    abstract boolean holds(Other other, InspectionRule rule);

    abstract int days(InspectionRule rule);

    Reason reason(Other other, InspectionRule rule) {
        return Reason.of(
                "supervision.overlap." + name(),
                other.units(),
                other.dates(),
                other.organ(),
                other.matter(),
                days(rule));
    }
}
