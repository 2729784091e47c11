package org.chainlead.project;

import java.math.BigDecimal;
import org.chainlead.chain.ChainId;
import org.chainlead.org.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What a unit says of a project in 在谈.
 *
 * @param partner 投资方
 * @param investment 总投资 in 万元; null while nothing is typed
 * @param chain null for none: then no leader of a chain sees it
 * @param county where it shall be built; null while none is chosen
 */
public record NegotiationDraft(
        String name,
        String partner,
        @Nullable BigDecimal investment,
        @Nullable ChainId chain,
        @Nullable UnitId county) {}
