package org.chainlead.calendar;

import java.util.List;
import org.chainlead.audit.spi.ErasureTarget;
import org.chainlead.audit.spi.TextPlace;
import org.springframework.stereotype.Component;

/** Names the office gave to days. */
@Component
class CalendarErasure implements ErasureTarget {

    @Override
    public List<TextPlace> texts() {
        return TextPlace.plain("calendar_day", "name");
    }
}
