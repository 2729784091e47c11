package org.chainlead.testing;

import org.springframework.beans.BeanUtils;
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

    private static final String OPENED = DatabasePerClass.class.getName();

    @Override
    public void beforeTestClass(TestContext context) {
        openOnce(context);
    }

    /** With one instance a class JUnit prepares the instance before the class. */
    private static void openOnce(TestContext context) {
        if (context.hasAttribute(OPENED)) {
            return;
        }
        context.setAttribute(OPENED, true);
        TestDatabase.open(TestDatabase.EMPTY);
        StartsFrom content = AnnotatedElementUtils.findMergedAnnotation(context.getTestClass(), StartsFrom.class);
        if (content != null) {
            load(content.value(), context);
            reopen(context);
        }
    }

    @Override
    public void prepareTestInstance(TestContext context) {
        openOnce(context);
        if (AnnotatedElementUtils.hasAnnotation(context.getTestClass(), FreshDatabase.class)) {
            reopen(context);
        }
        context.getApplicationContext().getBean(TestClock.class).reset();
    }

    @Override
    public void afterTestClass(TestContext context) {
        TestDatabase.closeCurrent();
        context.removeAttribute(OPENED);
    }

    private static void load(Class<? extends DatabaseContent> content, TestContext context) {
        context.getApplicationContext().getBean(TestClock.class).reset();
        TestDatabase.fill(
                content.getSimpleName(),
                () -> BeanUtils.instantiateClass(content).load(context.getApplicationContext()));
    }

    private static void reopen(TestContext context) {
        StartsFrom content = AnnotatedElementUtils.findMergedAnnotation(context.getTestClass(), StartsFrom.class);
        TestDatabase.closeCurrent();
        TestDatabase.open(content == null ? TestDatabase.EMPTY : content.value().getSimpleName());
    }
}
