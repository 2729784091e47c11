package org.chainlead.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.chainlead.task.TaskFilter;
import org.chainlead.task.TaskQueries;
import org.chainlead.task.TaskState;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@FreshDatabase
class DemoLoaderTests {

    @Autowired
    DemoLoader loader;

    @Autowired
    TestClock clock;

    @Autowired
    SignIn signIn;

    @Autowired
    TaskQueries queries;

    @AfterEach
    void signOut() {
        signIn.out();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29"})
    void theCaseLoadsWholeOnAnyDay(LocalDate today) {
        clock.set(today);
        assertThat(loader.load()).isEmpty();
        signIn.as("duchazhuren");
        assertThat(queries.count(TaskFilter.all())).isGreaterThanOrEqualTo(100);
        assertThat(queries.count(TaskFilter.all().withStates(Set.of(TaskState.IN_PROGRESS))))
                .isPositive();
    }
}
