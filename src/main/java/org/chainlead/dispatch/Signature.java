package org.chainlead.dispatch;

import static org.chainlead.common.Texts.t;

import java.time.Instant;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Texts;
import org.chainlead.org.ReviewStep;
import org.jspecify.annotations.Nullable;

/**
 * A step of the unit's review chain that was passed.
 *
 * @param name who passed it, or who entered the paper
 * @param onBehalfOf whom the person stood in for
 */
public record Signature(
        ReviewStep step, String name, @Nullable String onBehalfOf, boolean onPaper, Instant at) {

    /** 主要领导 X代Y 11月18日 09:00, or 纸质审签，X录入. */
    public String text() {
        String who = onBehalfOf == null ? name : t("dispatch.signature.behalf", name, onBehalfOf);
        return onPaper
                ? t("dispatch.signature.paper", Texts.label(step), who, DateTimeText.moment(at))
                : t("dispatch.signature.passed", Texts.label(step), who, DateTimeText.moment(at));
    }
}
