package org.chainlead.chaincard;

import org.jspecify.annotations.Nullable;

/**
 * An enterprise to be written, a new one or the next version of one.
 *
 * @param version of the one that was read; 0 for a new one
 * @param name of the legal entity as on its licence
 * @param creditCode 统一社会信用代码, may be empty; checked when given
 */
public record EnterpriseDraft(
        EnterpriseId id,
        long version,
        @Nullable NodeId node,
        String name,
        String creditCode,
        Standing standing,
        String note) {

    public static EnterpriseDraft on(@Nullable NodeId node) {
        return new EnterpriseDraft(EnterpriseId.random(), 0, node, "", "", Standing.OTHER, "");
    }
}
