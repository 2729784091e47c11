package org.chainlead.ranking;

import java.util.ArrayList;
import java.util.List;
import org.chainlead.audit.spi.ErasureTarget;
import org.chainlead.audit.spi.TextPlace;
import org.springframework.stereotype.Component;

/** Words of 排名依据, and what is typed into a form not saved yet. */
@Component
class RankingErasure implements ErasureTarget {

    @Override
    public List<TextPlace> texts() {
        List<TextPlace> places = new ArrayList<>(
                TextPlace.plain("ranking_basis", "number", "clause", "wording", "refusal", "end_reason"));
        places.add(TextPlace.json("ranking_form_draft", "body"));
        return places;
    }
}
