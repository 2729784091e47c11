package org.chainlead.chaincard;

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

    public EnterpriseDraft draft() {
        return new EnterpriseDraft(id, version, node, name, creditCode, standing, note);
    }
}
