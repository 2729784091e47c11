package org.chainlead.job;

/**
 * Work done again and again, registered by being a bean. It must be idempotent and look at the whole state, not at what
 * happened since the last run: it may run twice, on two nodes with clocks apart, or days late.
 */
public interface RecurringJob {

    /** Names the job in the database for ever, such as {@code task.sweep}. */
    String name();

    /** When it is due: second, minute, hour, day of month, month, day of week; Asia/Shanghai. */
    String cron();

    /** Does the work; after a failure it is tried again at the next due time. */
    void run();
}
