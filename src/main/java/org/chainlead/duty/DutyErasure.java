package org.chainlead.duty;

import java.util.ArrayList;
import java.util.List;
import org.chainlead.audit.spi.ErasureTarget;
import org.chainlead.audit.spi.TextPlace;
import org.springframework.stereotype.Component;

/** What is typed about duties, and into forms not saved yet. */
@Component
class DutyErasure implements ErasureTarget {

    @Override
    public List<TextPlace> texts() {
        List<TextPlace> places =
                new ArrayList<>(TextPlace.plain("duty_entry", "subject", "result", "reference", "withdrawn_reason"));
        places.addAll(TextPlace.plain("duty_rule", "name", "basis"));
        places.add(TextPlace.json("duty_form_draft", "body"));
        return places;
    }
}
