package org.chainlead.supervision;

import java.util.List;

/**
 * Who exactly would be urged.
 *
 * @param recipients one row a task and person, in the order of the unit list
 * @param without names of chosen tasks that cannot be urged: not under way, or nobody to urge
 * @param limited names of units that were urged today as often as is allowed
 * @param quiet whether nobody may be urged at this time of day
 * @param reminder neutral text for chat groups: units alone, no titles and no figures
 */
public record UrgePreview(
        List<UrgeRecipient> recipients, List<String> without, List<String> limited, boolean quiet, String reminder) {

    public UrgePreview {
        recipients = List.copyOf(recipients);
        without = List.copyOf(without);
        limited = List.copyOf(limited);
    }
}
