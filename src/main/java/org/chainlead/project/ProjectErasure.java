package org.chainlead.project;

import java.util.List;
import org.chainlead.audit.spi.ErasureTarget;
import org.chainlead.audit.spi.TextPlace;
import org.springframework.stereotype.Component;

/** Words of projects as a list printed them. */
@Component
class ProjectErasure implements ErasureTarget {

    @Override
    public List<TextPlace> texts() {
        return TextPlace.plain("major_project", "number", "industry", "name", "printed_name", "place");
    }
}
