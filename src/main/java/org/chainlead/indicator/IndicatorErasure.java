package org.chainlead.indicator;

import java.util.ArrayList;
import java.util.List;
import org.chainlead.audit.spi.ErasureTarget;
import org.chainlead.audit.spi.TextPlace;
import org.springframework.stereotype.Component;

/** What is typed about indicators, their values and what is done about red ones. */
@Component
class IndicatorErasure implements ErasureTarget {

    @Override
    public List<TextPlace> texts() {
        List<TextPlace> places = new ArrayList<>(TextPlace.plain("indicator", "name", "measure_unit", "definition"));
        places.addAll(TextPlace.plain("indicator_value", "source", "note", "return_reason"));
        places.addAll(TextPlace.plain("indicator_case", "finding", "conclusion"));
        places.addAll(TextPlace.plain("indicator_case_step", "content"));
        places.add(TextPlace.json("indicator_form_draft", "body"));
        return places;
    }
}
