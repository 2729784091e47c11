package org.chainlead.chaincard;

import java.util.ArrayList;
import java.util.List;
import org.chainlead.audit.spi.ErasureTarget;
import org.chainlead.audit.spi.TextPlace;
import org.springframework.stereotype.Component;

/** What is typed about chains, and into forms not saved yet. */
@Component
class CardErasure implements ErasureTarget {

    @Override
    public List<TextPlace> texts() {
        List<TextPlace> places = new ArrayList<>(TextPlace.plain("chain_element_version", "words", "reference"));
        places.addAll(TextPlace.plain("chain_session", "subject", "result", "reference", "withdrawn_reason"));
        places.addAll(TextPlace.plain("chain_plan", "name", "document_number", "note", "withdrawn_reason"));
        places.addAll(TextPlace.plain("template_element", "name", "hint"));
        places.addAll(TextPlace.plain("element_template", "name"));
        places.addAll(TextPlace.plain("chain_node", "name", "existing", "gap"));
        places.addAll(TextPlace.plain("chain_enterprise", "name", "credit_code", "note", "removed_reason"));
        places.add(TextPlace.json("chain_form_draft", "body"));
        return places;
    }
}
