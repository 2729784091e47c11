package org.chainlead.chaincard;

import java.util.List;
import org.chainlead.chain.ChainRef;
import org.chainlead.indicator.IndicatorList;
import org.chainlead.org.UnitRef;
import org.chainlead.project.ProjectTotals;
import org.chainlead.task.TaskSums;
import org.jspecify.annotations.Nullable;

/**
 * A chain in full.
 *
 * @param version of who answers for it, to be named when that is changed
 * @param carriers counties and parks, the main one first
 * @param elements those of its template, in order
 * @param bodies 专班 and 领导小组
 * @param enterprises 龙头 and 重点 against how many there should be
 * @param tasks counts of the tasks the acting person may see
 * @param projects those the acting person may see
 * @param indicators the first of those the acting person may see, and how many there are of each light
 * @param mayFill whether the acting person fills in this card
 * @param mayAssign whether the acting person says who answers for the chain
 */
public record ChainCard(
        ChainRef chain,
        long version,
        TemplateId template,
        String templateName,
        @Nullable UnitRef leadUnit,
        List<UnitRef> carriers,
        List<CardElement> elements,
        List<BodyTally> bodies,
        List<EnterpriseTally> enterprises,
        TaskSums tasks,
        ProjectTotals projects,
        IndicatorList indicators,
        boolean mayFill,
        boolean mayAssign) {

    public ChainCard {
        carriers = List.copyOf(carriers);
        elements = List.copyOf(elements);
        bodies = List.copyOf(bodies);
        enterprises = List.copyOf(enterprises);
    }

    public long filled() {
        return elements.stream().filter(CardElement::isFilled).count();
    }

    /** Names of the elements that are not filled in. */
    public List<String> missing() {
        return elements.stream()
                .filter(element -> !element.isFilled())
                .map(CardElement::name)
                .toList();
    }
}
