package org.chainlead.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.chainlead.common.Light;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskSteering;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
@FreshDatabase
class DisagreementsTests {

    @Autowired
    TaskFixture people;

    @Autowired
    ReportFixture reports;

    @Autowired
    ReportReview review;

    @Autowired
    TaskSteering steering;

    @Autowired
    Disagreements disagreements;

    @Autowired
    SignIn signIn;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void people() {
        clock.reset();
        people.start();
    }

    @AfterEach
    void leave() {
        signIn.out();
    }

    @Test
    void anAcceptedReportAndTheRuleStandSideBySide() {
        TaskId task = reports.task();
        reports.accepted(task);
        override(task, Light.RED, "现场未见开工");
        assertThat(rows()).singleElement().satisfies(row -> {
            assertThat(row.task()).isEqualTo(task);
            assertThat(row.reported()).isEqualTo(Light.GREEN);
            assertThat(row.verified()).isEqualTo(Light.RED);
            assertThat(row.overrideReason()).isEqualTo("现场未见开工");
            assertThat(row.figures()).containsExactly("产值（1—2月）：12亿元，来源：统计快报");
            assertThat(row.report()).isNotNull().satisfies(said -> {
                assertThat(said.progress()).isEqualTo("完成产值12亿元，新签项目3个");
                assertThat(said.state()).isEqualTo(ReportState.ACCEPTED);
                assertThat(said.mayReturn()).isFalse();
            });
        });
    }

    @Test
    void aReportInReviewIsReturnedFromTheListAndThenNoLongerOnIt() {
        TaskId task = reports.task();
        override(task, Light.YELLOW, "进度不明");
        assertThat(rows()).isEmpty();
        reports.handedIn(task);
        DisagreementRow row = rows().getFirst();
        assertThat(row.report())
                .isNotNull()
                .satisfies(said -> assertThat(said.mayReturn()).isTrue());
        signIn.as("ducha", () -> {
            review.returnReport(row.report().id(), row.report().version(), "请补充佐证");
            return row;
        });
        assertThat(rows()).isEmpty();
    }

    @Test
    void lightsThatAgreeAndTasksDoneAreNotListed() {
        TaskId task = reports.task();
        reports.accepted(task);
        override(task, Light.GREEN, "情况属实");
        assertThat(rows()).isEmpty();
        override(task, Light.RED, "再核");
        assertThat(rows()).hasSize(1);
        jdbc.sql("update task set state = 'TERMINATED'").update();
        assertThat(rows()).isEmpty();
    }

    @Test
    void theFilterNarrows() {
        TaskId task = reports.task();
        reports.handedIn(task);
        override(task, Light.RED, "现场未见开工");
        assertThat(page(new DisagreementFilter(null, null, people.first))).isEqualTo(1);
        assertThat(page(new DisagreementFilter(null, null, people.second))).isZero();
        assertThat(page(new DisagreementFilter(org.chainlead.task.PlanId.random(), null, null)))
                .isZero();
        assertThat(page(new DisagreementFilter(
                        null, new org.chainlead.chain.ChainId(java.util.UUID.randomUUID()), null)))
                .isZero();
    }

    @Test
    void aLongPageCostsAsManyStatementsAsAShortOne() {
        for (int n = 0; n < 6; n++) {
            TaskId task = reports.task();
            reports.handedIn(task);
            override(task, Light.RED, "现场未见开工");
        }
        signIn.as("ducha");
        disagreements.page(DisagreementFilter.all(), 0, 1);
        int few = statements(1);
        assertThat(statements(6)).isEqualTo(few).isLessThanOrEqualTo(7);
    }

    @Test
    void onlyTheOfficeReadsIt() {
        for (String other : List.of("ban1", "fu1", "lingdao")) {
            signIn.as(other);
            assertThatThrownBy(() -> disagreements.page(DisagreementFilter.all(), 0, 20))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private void override(TaskId task, Light light, String reason) {
        signIn.as("ducha", () -> {
            steering.overrideLight(task, light, reason);
            return task;
        });
    }

    private List<DisagreementRow> rows() {
        return signIn.as(
                "zhuren",
                () -> disagreements.page(DisagreementFilter.all(), 0, 20).rows());
    }

    private long page(DisagreementFilter filter) {
        return signIn.as("zhuren", () -> disagreements.page(filter, 0, 20).total());
    }

    private int statements(int rows) {
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        Level before = logger.getLevel();
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.start();
        logger.addAppender(appender);
        logger.setAdditive(false);
        logger.setLevel(Level.DEBUG);
        try {
            assertThat(disagreements.page(DisagreementFilter.all(), 0, rows).rows())
                    .hasSize(rows);
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
