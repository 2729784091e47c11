package org.chainlead.message;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chainlead.org.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells people something, inside the transaction in which it happened. For other modules, not for views. */
@Component
public class Messages {

    // In the order of the accounts, so that two tellings at once wait for each other instead of locking each other out.
    private static final String TELL = """
            insert into message (id, account_id, text_key, arguments, link, dedupe_key, created_at)
            select gen_random_uuid(), account, :key, cast(:arguments as text[]), :link, :dedupe, :at
              from unnest(cast(:accounts as uuid[])) account order by account
                on conflict (account_id, dedupe_key) do nothing
            returning account_id""";

    private final JdbcClient jdbc;
    private final Arrivals arrivals;
    private final Clock clock;

    Messages(JdbcClient jdbc, Arrivals arrivals, Clock clock) {
        this.jdbc = jdbc;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /**
     * Tells each person once; who was told of the same occasion before is left out. One statement, however many.
     *
     * @return how many were told now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int tell(Collection<AccountId> to, MessageDraft draft) {
        if (to.isEmpty()) {
            return 0;
        }
        List<UUID> told = jdbc.sql(TELL)
                .param("key", draft.key())
                .param("arguments", draft.arguments().toArray(String[]::new))
                .param("link", draft.link())
                .param("dedupe", draft.dedupeKey())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("accounts", uuidArray(to))
                .query(UUID.class)
                .list();
        arrivals.ringAfterCommit(Set.copyOf(told));
        return told.size();
    }

    private static String uuidArray(Collection<AccountId> accounts) {
        return accounts.stream().map(AccountId::toString).distinct().collect(Collectors.joining(",", "{", "}"));
    }
}
