package org.chainlead.chaincard;

import static org.chainlead.common.Texts.t;

/** Who took a wrong record back, and why; the record stays to be read. */
public record Withdrawn(String by, String reason) {

    public String words() {
        return t("chaincard.ui.withdrawn", by, reason);
    }
}
