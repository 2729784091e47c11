package org.chainlead.testing;

import java.time.Clock;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Points the shared context to a database of the test class's own, and the clock to its usual place. */
class DatabasePerClass implements TestExecutionListener, Ordered {

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void beforeTestClass(TestContext context) {
        TestDatabase.open();
    }

    @Override
    public void prepareTestInstance(TestContext context) {
        if (isFresh(context)) {
            TestDatabase.closeCurrent();
            TestDatabase.open();
        }
        ApplicationContext application = context.getApplicationContext();
        if (application.getBean(Clock.class) instanceof TestClock clock) {
            clock.reset();
        }
    }

    @Override
    public void afterTestClass(TestContext context) {
        TestDatabase.closeCurrent();
    }

    private static boolean isFresh(TestContext context) {
        return AnnotatedElementUtils.hasAnnotation(context.getTestClass(), FreshDatabase.class);
    }
}
