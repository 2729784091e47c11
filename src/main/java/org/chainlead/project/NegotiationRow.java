package org.chainlead.project;

import java.time.LocalDate;

/**
 * A project in 在谈, for those who see it.
 *
 * @param version as read, for changing it
 * @param draft what its unit says of it
 * @param chain name of its chain; empty for none
 * @param unit the reporting unit
 * @param since the day it was entered
 * @param enteredBy unit and person
 * @param keeps whether the acting person changes and signs it
 */
public record NegotiationRow(
        NegotiationId id,
        long version,
        NegotiationDraft draft,
        String chain,
        String county,
        String unit,
        LocalDate since,
        String enteredBy,
        boolean keeps) {}
