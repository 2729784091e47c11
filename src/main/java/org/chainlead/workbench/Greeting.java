package org.chainlead.workbench;

import java.time.LocalDate;

/**
 * The line at the top.
 *
 * @param partOfDay key of the greeting
 * @param today the business day
 */
public record Greeting(String partOfDay, LocalDate today) {}
