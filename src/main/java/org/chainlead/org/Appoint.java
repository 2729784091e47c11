package org.chainlead.org;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A role to be given to a person at a unit for a time.
 *
 * @param post required for LEADER and SECRETARY, absent otherwise
 * @param reviewStep the step a UNIT_HEAD stands for; null means 主要领导; absent for every other role
 * @param from first day
 * @param until last day, null while open
 */
public record Appoint(
        AccountId account,
        UnitId unit,
        Role role,
        @Nullable LeaderPostId post,
        @Nullable ReviewStep reviewStep,
        LocalDate from,
        @Nullable LocalDate until) {

    /** An open-ended appointment without post. */
    public static Appoint of(AccountId account, UnitId unit, Role role, LocalDate from) {
        return new Appoint(account, unit, role, null, null, from, null);
    }

    /** An open-ended appointment of a leader or secretary. */
    public static Appoint toPost(AccountId account, UnitId unit, Role role, LeaderPostId post, LocalDate from) {
        return new Appoint(account, unit, role, post, null, from, null);
    }
}
