package org.chainlead.dispatch;

/** How many tasks a round by hand would ask for, and of how many lead units. */
public record ScopeCount(long tasks, long units) {}
