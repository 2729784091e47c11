package org.chainlead.org;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where modules keep what people are typing into forms. Not for views. */
@Component
public class FormDraftTables {

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    FormDraftTables(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** @param table of the asking module, with the columns account_id, form_key, body and saved_at */
    public FormDraftTable of(String table) {
        return new FormDraftTable(table, jdbc, user, clock);
    }
}
