package org.chainlead.message;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears what other nodes tell through the database and rings the bells of this one. Holds one connection; when that breaks
 * it is opened anew, and every bell counts again because notes may have been missed.
 */
@Component
@ConditionalOnProperty(name = "chainlead.message.listen", matchIfMissing = true)
class ArrivalListener implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ArrivalListener.class);
    private static final Duration WAIT = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final DataSource database;
    private final Arrivals arrivals;
    private volatile @Nullable Thread thread;

    ArrivalListener(DataSource database, Arrivals arrivals) {
        this.database = database;
        this.arrivals = arrivals;
    }

    @Override
    public void start() {
        // Known before it runs: a thread that looks for itself too early would end at once.
        Thread begun = Thread.ofPlatform().daemon().name("message-listener").unstarted(this::listenAgainAndAgain);
        thread = begun;
        begun.start();
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            LockSupport.unpark(running);
            join(running);
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void listenAgainAndAgain() {
        while (isMine()) {
            try (Connection connection = database.getConnection()) {
                listen(connection);
            } catch (SQLException e) {
                LOG.debug("Bells of other nodes are not heard for the moment", e);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + Arrivals.CHANNEL);
            arrivals.ringAll();
            PGConnection notes = connection.unwrap(PGConnection.class);
            while (isMine()) {
                hear(notes.getNotifications((int) WAIT.toMillis()));
            }
            statement.execute("unlisten *");
        }
    }

    private void hear(PGNotification @Nullable [] notes) {
        if (notes != null) {
            for (PGNotification note : notes) {
                arrivals.heard(note.getParameter());
            }
        }
    }

    private boolean isMine() {
        return Thread.currentThread().equals(thread);
    }

    private static void join(Thread running) {
        try {
            running.join(WAIT.plus(PAUSE));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
