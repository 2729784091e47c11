package org.chainlead.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day of a project: 开工, 竣工, 投产, 纳统.
 *
 * @param verifiedOn the day that counts in the figures; null while none was verified
 */
public record KeyDate(
        KeyDateKind kind,
        LocalDate on,
        String basis,
        @Nullable LocalDate verifiedOn,
        FigureMark mark) {}
