package org.chainlead.project;

import java.math.BigDecimal;

/**
 * How many projects and how much.
 *
 * @param investment 总投资 in 万元
 */
public record ProjectTotals(long count, BigDecimal investment) {}
