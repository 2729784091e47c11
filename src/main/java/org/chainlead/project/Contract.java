package org.chainlead.project;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * 合同投资 of a project.
 *
 * @param investment in 万元
 * @param basis the contract it stands in
 * @param verified the sum that counts; null while none was verified
 */
public record Contract(
        BigDecimal investment, String basis, @Nullable BigDecimal verified, FigureMark mark) {}
