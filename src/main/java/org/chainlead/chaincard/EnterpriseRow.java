package org.chainlead.chaincard;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import org.jspecify.annotations.Nullable;

/** An enterprise on a chain; without a node it stands beside the picture. */
public record EnterpriseRow(
        EnterpriseId id,
        long version,
        @Nullable NodeId node,
        String name,
        String creditCode,
        Standing standing,
        String note) {

    /** Its name, with its standing where it has one. */
    public String words() {
        return standing == Standing.OTHER ? name : t("chaincard.map.standing", label(standing), name);
    }

    public EnterpriseDraft draft() {
        return new EnterpriseDraft(id, version, node, name, creditCode, standing, note);
    }
}
