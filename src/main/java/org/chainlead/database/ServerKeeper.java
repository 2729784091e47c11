package org.chainlead.database;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the embedded server running: when it dies under the application it is started again on the same port. */
final class ServerKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(ServerKeeper.class);
    private static final int ATTEMPTS = 20;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Postmaster postmaster;
    private volatile boolean wanted;

    ServerKeeper(Postmaster postmaster) {
        this.postmaster = postmaster;
    }

    synchronized void start() {
        wanted = true;
        launch();
        watch();
    }

    void stop() {
        wanted = false;
        synchronized (this) {
            if (postmaster.process().isPresent()) {
                postmaster.stop();
            }
        }
    }

    /** Leaves the server to itself, as a killed application does. */
    void abandon() {
        wanted = false;
    }

    /** A server that is gone already, killed between its start and this look, is revived like one that ends later. */
    private void watch() {
        CompletableFuture<?> end = postmaster
                .process()
                .<CompletableFuture<?>>map(ProcessHandle::onExit)
                .orElseGet(() -> CompletableFuture.completedFuture(null));
        end.thenRunAsync(this::revive, ServerKeeper::inBackground);
    }

    private static void inBackground(Runnable task) {
        Thread.ofPlatform().daemon().name("database-keeper").start(task);
    }

    private synchronized void revive() {
        if (!wanted) {
            return;
        }
        LOG.error("The embedded database ended by itself; starting it again");
        try {
            launch();
            LOG.warn("The embedded database is back");
            watch();
        } catch (DatabaseProblem e) {
            LOG.error("The embedded database does not start again", e);
        }
    }

    /** Several times: the children of a killed server may hold its memory for a moment longer. */
    private void launch() {
        for (int attempt = 0; wanted && attempt < ATTEMPTS; attempt++) {
            postmaster.endLeftOver();
            if (postmaster.launch()) {
                return;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        if (wanted) {
            throw postmaster.didNotStart();
        }
    }
}
