package org.chainlead.org;

/**
 * One step of a unit's review chain.
 *
 * @param onPaper the step is done on paper and its scan is entered
 */
public record ReviewStepSetting(ReviewStep step, boolean onPaper) {}
