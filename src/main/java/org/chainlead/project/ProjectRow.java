package org.chainlead.project;

import java.math.BigDecimal;

/**
 * A project as shown in lists.
 *
 * @param number 序号 as printed
 * @param chain name of its chain; empty for none
 * @param investment 总投资 in 万元
 * @param place as printed; may name several counties
 */
public record ProjectRow(
        ProjectId id,
        String number,
        String name,
        String industry,
        String chain,
        BigDecimal investment,
        String place,
        String department,
        ProjectStage stage) {}
