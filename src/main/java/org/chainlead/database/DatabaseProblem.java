package org.chainlead.database;

import org.chainlead.common.Texts;
import org.jspecify.annotations.Nullable;

/** The database cannot be started or used; the message is for the operator, in Chinese, with the next step. */
public class DatabaseProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseProblem(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static DatabaseProblem of(String key, Object... arguments) {
        return new DatabaseProblem(Texts.t(key, arguments), null);
    }

    static DatabaseProblem because(Throwable cause, String key, Object... arguments) {
        return new DatabaseProblem(Texts.t(key, arguments), cause);
    }
}
