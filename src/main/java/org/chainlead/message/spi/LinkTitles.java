package org.chainlead.message.spi;

import java.util.Collection;
import java.util.Map;

/** Gives the titles behind links of messages, by the rights of the acting person at this moment. */
public interface LinkTitles {

    /** Titles by link; a link of another module or out of the person's reach is absent. One query. */
    Map<String, String> titles(Collection<String> links);
}
