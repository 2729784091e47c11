package org.chainlead.database;

import java.util.List;
import org.chainlead.common.Texts;

/** The database may lose or rewrite what the product promises to keep; the start is refused with the SQL that mends it. */
class UnsafeDatabase extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    UnsafeDatabase(List<Finding> findings) {
        super(String.join("\n", findings.stream().map(Finding::text).toList()));
        this.findings = List.copyOf(findings);
    }

    List<Finding> findings() {
        return findings;
    }

    /**
     * @param text what is wrong
     * @param mend SQL for the administrator of the server
     */
    record Finding(String text, String mend) {

        static Finding of(String mend, String key, Object... arguments) {
            return new Finding(Texts.t(key, arguments), mend);
        }
    }
}
