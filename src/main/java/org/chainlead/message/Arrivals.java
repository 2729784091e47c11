package org.chainlead.message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rings in the browser tabs of this process when a message has come or been read, and tells the other nodes through the
 * database to do the same (see {@link ArrivalListener}). Only a convenience: the message itself is in the database, and a
 * bell that was not rung counts anew at the next navigation.
 */
@Component
class Arrivals implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

    static final String CHANNEL = "message_bell";

    /** 8,000 bytes is the most that a notification holds. */
    private static final int ACCOUNTS_A_NOTE = 200;

    private final JdbcClient jdbc;

    /** Tells the notes of this process from those of others. */
    private final String node = UUID.randomUUID().toString();

    private final Map<UUID, Set<Runnable>> bells = new ConcurrentHashMap<>();

    /** A thread of its own: the committing one still holds its database connection and must not wait for browsers. */
    private final ExecutorService ringer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("message-bell").factory());

    Arrivals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Rings this bell for the account's messages until the returned action is run. */
    Runnable subscribe(UUID account, Runnable bell) {
        bells.computeIfAbsent(account, key -> new CopyOnWriteArraySet<>()).add(bell);
        return () -> bells.computeIfPresent(account, (key, rung) -> {
            rung.remove(bell);
            return rung.isEmpty() ? null : rung;
        });
    }

    /** Rings, here and on the other nodes, when the running transaction has been committed. */
    void ringAfterCommit(Set<UUID> accounts) {
        if (accounts.isEmpty()) {
            return;
        }
        jdbc.sql("select pg_notify(:channel, note) from unnest(cast(:notes as text[])) note")
                .param("channel", CHANNEL)
                .param("notes", notes(accounts))
                .query((row, n) -> n)
                .list();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ring(accounts);
            }
        });
    }

    /** A note of another node; one's own was rung already. */
    void heard(String note) {
        String[] parts = note.split(",", -1);
        if (!parts[0].equals(node)) {
            ring(Arrays.stream(parts).skip(1).map(UUID::fromString).collect(Collectors.toSet()));
        }
    }

    /** Every bell of this process: notes may have been missed. */
    void ringAll() {
        ring(Set.copyOf(bells.keySet()));
    }

    private String[] notes(Set<UUID> accounts) {
        List<UUID> all = List.copyOf(accounts);
        List<String> notes = new ArrayList<>();
        for (int from = 0; from < all.size(); from += ACCOUNTS_A_NOTE) {
            notes.add(all.subList(from, Math.min(all.size(), from + ACCOUNTS_A_NOTE)).stream()
                    .map(UUID::toString)
                    .collect(Collectors.joining(",", node + ",", "")));
        }
        return notes.toArray(String[]::new);
    }

    private void ring(Set<UUID> accounts) {
        if (!bells.isEmpty()) {
            ringer.execute(() -> accounts.forEach(this::ringNow));
        }
    }

    /** No bell of this account is left. */
    boolean isQuiet(UUID account) {
        return !bells.containsKey(account);
    }

    private void ringNow(UUID account) {
        for (Runnable bell : bells.getOrDefault(account, Set.of())) {
            try {
                bell.run();
            } catch (RuntimeException e) {
                LOG.debug("A bell could not be rung", e);
            }
        }
    }

    @Override
    public void destroy() {
        ringer.shutdownNow();
    }
}
