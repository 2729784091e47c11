package org.chainlead.chaincard;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of the chain's plan.
 *
 * @param id chosen by the caller: what is sent twice is recorded once
 * @param documentNumber 文号, may be empty
 */
public record PlanDraft(
        PlanVersionId id, String name, @Nullable LocalDate decidedOn, String documentNumber, String note) {

    public static PlanDraft empty() {
        return new PlanDraft(PlanVersionId.random(), "", null, "", "");
    }
}
