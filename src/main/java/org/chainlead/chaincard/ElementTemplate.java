package org.chainlead.chaincard;

import java.util.List;

/**
 * A set of elements a chain must have, such as 五个一; the first template is that of every chain to which none was given.
 *
 * @param version 0 for one that is new
 */
public record ElementTemplate(TemplateId id, String name, long version, List<TemplateElement> elements) {

    public ElementTemplate {
        elements = List.copyOf(elements);
    }
}
