package org.chainlead.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.chainlead.Application;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestExecutionListeners;

/**
 * A test of the whole application on a real PostgreSQL.
 *
 * <p>All classes with this annotation share one Spring context (so add no {@code @Import}, {@code @TestPropertySource}
 * or bean of your own: each variation costs a new context). Every class gets a fresh, migrated, otherwise empty
 * database; its methods share it. With {@link FreshDatabase} every method gets its own;
 * with {@link StartsFrom} it is already filled. Nothing is rolled back: tests
 * see real commits. The application listens on {@code @LocalServerPort}, for HTTP and browser tests; views without a
 * browser: {@link MockedBrowser}. Inject {@link TestClock} to set the time; before each class it stands at 2023-03-13 09:00.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {Application.class, TestConfiguration.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@TestExecutionListeners(
        listeners = DatabasePerClass.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface IntegrationTest {}
