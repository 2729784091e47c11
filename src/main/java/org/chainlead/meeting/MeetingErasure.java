package org.chainlead.meeting;

import java.util.ArrayList;
import java.util.List;
import org.chainlead.audit.spi.ErasureTarget;
import org.chainlead.audit.spi.TextPlace;
import org.springframework.stereotype.Component;

/** What is typed about meetings, and into the forms of those not saved yet. */
@Component
class MeetingErasure implements ErasureTarget {

    @Override
    public List<TextPlace> texts() {
        List<TextPlace> places = new ArrayList<>(TextPlace.plain(
                "meeting",
                "name",
                "place",
                "chair_name",
                "cancel_reason",
                "return_reason",
                "minutes_number",
                "signer"));
        places.addAll(TextPlace.plain("agenda_item", "title", "why", "notes", "agreed"));
        places.addAll(TextPlace.plain("agenda_text_kept", "words"));
        places.addAll(
                TextPlace.plain("meeting_decision", "at_once_by", "at_once_reason", "printed_title", "printed_goal"));
        places.add(TextPlace.json("meeting_form_draft", "body"));
        return places;
    }
}
