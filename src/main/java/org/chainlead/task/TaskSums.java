package org.chainlead.task;

/** Counts over all rows of a filter, for the foot of the ledger. */
public record TaskSums(
        long total, long green, long yellow, long red, long blue, long grey, long none, long overdue, long unreached) {}
