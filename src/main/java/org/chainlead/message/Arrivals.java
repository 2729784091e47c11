package org.chainlead.message;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rings in the browser tabs of this process when a message has come or been read. Only a convenience: the message itself is
 * in the database, and a bell that was not rung counts anew at the next navigation.
 */
@Component
class Arrivals implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

    private final Map<UUID, Set<Runnable>> bells = new ConcurrentHashMap<>();

    /** A thread of its own: the committing one still holds its database connection and must not wait for browsers. */
    private final ExecutorService ringer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("message-bell").factory());

    /** Rings this bell for the account's messages until the returned action is run. */
    Runnable subscribe(UUID account, Runnable bell) {
        bells.computeIfAbsent(account, key -> new CopyOnWriteArraySet<>()).add(bell);
        return () -> bells.computeIfPresent(account, (key, rung) -> {
            rung.remove(bell);
            return rung.isEmpty() ? null : rung;
        });
    }

    /** Rings when the running transaction has been committed. */
    void ringAfterCommit(Set<UUID> accounts) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ring(accounts);
            }
        });
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
