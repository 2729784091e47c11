package org.chainlead.message.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chainlead.org.AccountId;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is to be reminded of something: a unit, or those who decide.
 *
 * @param key of the sentence, with {@code .reminder.} in it; the sentence carries numbers and dates, no typed words, for it
 *     may leave the product by mail
 * @param occasion names it for ever, such as {@code dispatch.reminder.SOON:<unit>:<month>}; it is reminded of once
 * @param unit absent where it waits for the office or a leader; then the 督查室主任 is told in the place of the unit's head
 * @param roles who is reminded at the unit
 * @param persons who is reminded besides, such as the 经办人 of the tasks
 * @param unansweredSince the day that was due and is over; absent while nothing is late. From it the days to the
 *     escalation are counted
 */
public record Reminder(
        String key,
        List<String> arguments,
        String link,
        String occasion,
        @Nullable UnitId unit,
        Set<Role> roles,
        Set<AccountId> persons,
        @Nullable LocalDate unansweredSince) {}
