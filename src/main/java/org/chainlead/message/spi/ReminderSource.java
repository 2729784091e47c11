package org.chainlead.message.spi;

import java.util.List;

/**
 * Knows what one kind of work is waiting for. Asked again and again, it always gives everything that stands open at the
 * moment, so that a missed day is made up; what was reminded of before is left out by the occasion.
 */
public interface ReminderSource {

    /**
     * Everything to be reminded of now, gathered by unit: one reminder of ten reports, not ten.
     *
     * @param daysBefore from how many working days before a deadline on
     */
    List<Reminder> current(int daysBefore);

    /** Key of the sentence by which the office is told how many units ({0}) have not answered. */
    String officeKey();

    /** Where the office sees them; a route inside the product. */
    String officeLink();
}
