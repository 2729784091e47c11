package org.chainlead.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * When the operator's PostgreSQL is not there yet, the application waits for it as long as it takes, answers 503 in the
 * meantime and then starts by itself. Stands before the context so that a signal ends the waiting at once.
 */
class WaitForDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Logger LOG = LoggerFactory.getLogger(WaitForDatabase.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String SECONDS_TO_CONNECT = "5";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        String url = environment.getProperty("chainlead.database.url");
        if (url == null || isThere(url, environment)) {
            return;
        }
        LOG.warn("Waiting for the database {}", url);
        try (WaitingRoom room = WaitingRoom.open(environment)) {
            while (!isThere(url, environment)) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            LOG.warn("The database is there; starting, {} requests were answered with 503", room.visitors());
        }
    }

    /** Anything but silence counts: a wrong password is told by the start itself. */
    private static boolean isThere(String url, Environment environment) {
        Properties login = new Properties();
        login.setProperty("user", environment.getProperty("chainlead.database.username", ""));
        login.setProperty("password", environment.getProperty("chainlead.database.password", ""));
        login.setProperty("connectTimeout", SECONDS_TO_CONNECT);
        login.setProperty("loginTimeout", SECONDS_TO_CONNECT);
        try (Connection connection = DriverManager.getConnection(url, login)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return !isSilence(e.getSQLState());
        }
    }

    /** 08: no connection; 57P03: the server is starting up or shutting down. */
    private static boolean isSilence(String state) {
        return state == null || state.startsWith("08") || state.equals("57P03");
    }
}
