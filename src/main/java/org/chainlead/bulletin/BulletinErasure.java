package org.chainlead.bulletin;

import java.util.ArrayList;
import java.util.List;
import org.chainlead.audit.spi.ErasureTarget;
import org.chainlead.audit.spi.TextPlace;
import org.springframework.stereotype.Component;

/** Words of 通报, of what units said to their drafts, and of what the office hid in anonymised versions. */
@Component
class BulletinErasure implements ErasureTarget {

    @Override
    public List<TextPlace> texts() {
        List<TextPlace> places = new ArrayList<>(TextPlace.plain("bulletin", "round_name"));
        places.addAll(TextPlace.plain("bulletin_text", "body"));
        places.addAll(TextPlace.plain("bulletin_line", "title", "goal_text", "reason"));
        places.addAll(TextPlace.plain("bulletin_unit", "words", "decision"));
        places.addAll(TextPlace.plain("bulletin_mask", "words"));
        return places;
    }
}
