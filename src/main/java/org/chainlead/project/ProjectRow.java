package org.chainlead.project;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A project as shown in lists.
 *
 * @param number 序号 as printed
 * @param chain name of its chain; empty for none
 * @param investment 总投资 in 万元
 * @param place as printed; may name several counties
 * @param plan verified 年度计划投资 of the year in 万元; null for none, and for who reads the published list alone
 * @param planned verified plans of the months from January up to the month asked, in 万元; null likewise
 * @param done verified sum done in the year up to the month asked; null likewise
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
        ProjectStage stage,
        @Nullable BigDecimal plan,
        @Nullable BigDecimal planned,
        @Nullable BigDecimal done) {}
