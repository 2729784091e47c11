package org.chainlead.org;

import org.chainlead.common.PersonText;
import org.chainlead.common.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The person acting now, in the appointment acted in.
 *
 * @param post the leader's post for LEADER and SECRETARY
 * @param reviewStep the step of the unit's review chain a UNIT_HEAD stands for
 * @param onBehalfOf name of the person stood in for under a dated 代理
 */
public record Actor(
        AccountId account,
        String name,
        AppointmentId appointment,
        Role role,
        UnitId unit,
        String unitName,
        @Nullable LeaderPostId post,
        @Nullable ReviewStep reviewStep,
        @Nullable String onBehalfOf) {

    /** The name as it stands under an act: X代Y for who stands in. */
    public String signedName() {
        return onBehalfOf == null ? name : Texts.t("org.onBehalf", name, onBehalfOf);
    }

    /** Unit and name, as they stand under what was entered. */
    public String signature() {
        return PersonText.of(unitName, signedName());
    }

    public boolean isOffice() {
        return role.isOffice();
    }
}
