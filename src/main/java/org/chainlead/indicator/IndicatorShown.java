package org.chainlead.indicator;

import org.chainlead.common.Light;

/** Which indicators a list shows. */
public enum IndicatorShown {
    ALL,
    RED,
    YELLOW,
    GREEN,
    /** Nothing to judge by yet: no target or no verified value in the term. */
    NO_LIGHT,
    /** 五个主题 under way. */
    IN_CASE;

    boolean takes(IndicatorRow row) {
        Light light = row.standing().light();
        return switch (this) {
            case ALL -> true;
            case RED -> light == Light.RED;
            case YELLOW -> light == Light.YELLOW;
            case GREEN -> light == Light.GREEN;
            case NO_LIGHT -> light == null;
            case IN_CASE -> row.inCase();
        };
    }
}
