package org.chainlead.message;

/**
 * When time makes the product speak; all in working days.
 *
 * @param daysBefore a deadline is near from so many days before it on, 1 to 10
 * @param headAfter so many days after a deadline without answer the 单位负责人 is told, 1 to 30
 * @param officeAfter so many days after it the 督查室 is told; later than the head
 */
public record ReminderLimits(int daysBefore, int headAfter, int officeAfter, long version) {}
