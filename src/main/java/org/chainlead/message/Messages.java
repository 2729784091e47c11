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
    // What the webhook is to carry is noted by the same statement.
    private static final String TELL = """
            with told as (
                insert into message (id, account_id, text_key, arguments, link, dedupe_key, topic, created_at)
                select gen_random_uuid(), account, :key, cast(:arguments as text[]), :link, :dedupe, :topic, :at
                  from unnest(cast(:accounts as uuid[])) account order by account
                    on conflict (account_id, dedupe_key) do nothing
                returning account_id),
            noted as (
                insert into delivery (id, channel, purpose, occasion, accounts, topic, target, state, next_attempt_at,
                       created_at)
                select gen_random_uuid(), 'WEBHOOK', 'MESSAGE', 'message:' || gen_random_uuid(),
                       array_agg(account_id order by account_id), :topic, '', 'WAITING', :at, :at
                  from told
                having count(*) > 0
                   and exists (select 1 from webhook_setting where active and :topic = any (topics)))
            select account_id from told""";

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
                .param("topic", MessageTopic.of(draft.key()).name())
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
