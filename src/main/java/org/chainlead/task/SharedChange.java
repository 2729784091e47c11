package org.chainlead.task;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a 变更 asks of many tasks at once: another 责任人, or one earlier date. All else of each task stays as it is.
 *
 * @param element {@link Element#RESPONSIBILITY} or {@link Element#DEADLINE}
 * @param responsible 责任人 of each task
 * @param dueOn of each task, Asia/Shanghai; a later date is asked for as an extension
 */
public record SharedChange(
        Element element, String responsible, @Nullable LocalDate dueOn) {

    public SharedChange {
        if (element != Element.RESPONSIBILITY && element != Element.DEADLINE) {
            throw new IllegalArgumentException("Not for many tasks at once: " + element);
        }
    }

    public static SharedChange responsible(String person) {
        return new SharedChange(Element.RESPONSIBILITY, person, null);
    }

    public static SharedChange deadline(@Nullable LocalDate dueOn) {
        return new SharedChange(Element.DEADLINE, "", dueOn);
    }

    /** The change of one of them. */
    ElementChange of(TaskDraft present) {
        return element == Element.DEADLINE
                ? new ElementChange(element, "", List.of(), dueOn, null, List.of())
                : new ElementChange(element, responsible, List.of(), null, present.leadUnit(), present.supporting());
    }
}
