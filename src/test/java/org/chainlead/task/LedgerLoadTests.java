package org.chainlead.task;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.stream.IntStream;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A page of the ledger costs the same number of statements however many rows it has. */
@IntegrationTest
class LedgerLoadTests {

    @Autowired
    private TaskFixture tasks;

    @Autowired
    private TaskQueries queries;

    @Autowired
    private SignIn signIn;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void twoHundredRowsCostAsManyStatementsAsTwenty() {
        tasks.start();
        tasks.inProgress(tasks.draft("1", "第一项"));
        copies(200);
        signIn.as("ducha");
        page(20);

        int few = statements(() -> page(20));
        int many = statements(() -> page(200));

        assertThat(many).isEqualTo(few).isPositive();
        signIn.out();
    }

    private void page(int rows) {
        assertThat(queries.rows(TaskFilter.all(), TaskSort.NUMBER, true, 0, rows))
                .hasSize(rows);
        queries.sums(TaskFilter.all());
        queries.count(TaskFilter.all());
    }

    private void copies(int count) {
        IntStream.rangeClosed(2, count).forEach(n -> tasks.submitted(tasks.draft("" + n, "任务" + n)));
        assertThat(jdbc.sql("select count(*) from task").query(Integer.class).single())
                .isEqualTo(count);
    }

    private static int statements(Runnable work) {
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        Level before = logger.getLevel();
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.start();
        logger.addAppender(appender);
        logger.setAdditive(false);
        logger.setLevel(Level.DEBUG);
        try {
            work.run();
            return (int) appender.list.stream()
                    .filter(event -> event.getMessage().startsWith("Executing prepared SQL statement"))
                    .count();
        } finally {
            logger.setLevel(before);
            logger.setAdditive(true);
            logger.detachAppender(appender);
        }
    }
}
