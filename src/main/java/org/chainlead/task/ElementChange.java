package org.chainlead.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chainlead.common.Reason;
import org.chainlead.org.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What a 变更 asks one element to become. Only the fields of its element count.
 *
 * @param text 任务, 措施, the goals in words, or 责任人
 * @param goals of {@link Element#GOAL}
 * @param dueOn of {@link Element#DEADLINE}
 * @param leadUnit of {@link Element#RESPONSIBILITY}
 * @param supporting of {@link Element#RESPONSIBILITY}
 */
public record ElementChange(
        Element element,
        String text,
        List<GoalDraft> goals,
        @Nullable LocalDate dueOn,
        @Nullable UnitId leadUnit,
        List<UnitId> supporting) {

    public ElementChange {
        goals = List.copyOf(goals);
        supporting = List.copyOf(supporting);
    }

    /** 任务 or 措施. */
    public static ElementChange words(Element element, String text) {
        return new ElementChange(element, text, List.of(), null, null, List.of());
    }

    public static ElementChange goals(String text, List<GoalDraft> goals) {
        return new ElementChange(Element.GOAL, text, goals, null, null, List.of());
    }

    public static ElementChange deadline(LocalDate dueOn) {
        return new ElementChange(Element.DEADLINE, "", List.of(), dueOn, null, List.of());
    }

    public static ElementChange duty(UnitId leadUnit, List<UnitId> supporting, String responsible) {
        return new ElementChange(Element.RESPONSIBILITY, responsible, List.of(), null, leadUnit, supporting);
    }

    /** The element as it stands in these elements. */
    static ElementChange as(Element element, TaskDraft d) {
        return switch (element) {
            case TITLE -> words(element, d.title());
            case MEASURE -> words(element, d.measure());
            case GOAL -> goals(d.goalText(), d.goals());
            case DEADLINE -> new ElementChange(element, "", List.of(), d.dueOn(), null, List.of());
            case RESPONSIBILITY -> {
                String person = d.responsible() == null ? "" : d.responsible();
                yield new ElementChange(element, person, List.of(), null, d.leadUnit(), d.supporting());
            }
        };
    }

    /** The elements with this one as asked for; everything else stays. */
    public TaskDraft applyTo(TaskDraft d) {
        boolean goal = element == Element.GOAL;
        boolean duty = element == Element.RESPONSIBILITY;
        return new TaskDraft(
                d.sourceKind(),
                d.sourceNumber(),
                d.sourceTitle(),
                d.sourceClause(),
                d.level(),
                d.plan(),
                d.specialAction(),
                d.chain(),
                element == Element.TITLE ? text : d.title(),
                element == Element.MEASURE ? text : d.measure(),
                goal ? text : d.goalText(),
                goal ? goals : d.goals(),
                d.startsOn(),
                element == Element.DEADLINE ? dueOn : d.dueOn(),
                d.cycle(),
                duty ? leadUnit : d.leadUnit(),
                duty ? null : d.group(),
                d.post(),
                duty ? text : d.responsible(),
                duty ? supporting : d.supporting(),
                d.addressees(),
                d.copies(),
                d.setBy(),
                d.proposal(),
                d.starred());
    }

    /** What is wanting before it can be asked for. A later date is asked for as an extension, with its own rules. */
    List<Reason> objections(TaskDraft present, LocalDate today) {
        List<Reason> objections = new ArrayList<>();
        switch (element) {
            case TITLE, MEASURE -> need(!text.isBlank(), "task.missing.amendText", objections);
            case GOAL -> need(!text.isBlank() || !goals.isEmpty(), "task.missing.goal", objections);
            case DEADLINE -> deadline(present.dueOn(), today, objections);
            case RESPONSIBILITY -> {
                need(leadUnit != null, "task.missing.leadUnit", objections);
                need(present.group() == null, "task.refused.amendGroup", objections);
            }
        }
        if (objections.isEmpty()) {
            need(!applyTo(present).equals(present), "task.refused.amendSame", objections);
        }
        return objections;
    }

    private void deadline(@Nullable LocalDate present, LocalDate today, List<Reason> objections) {
        if (dueOn == null || dueOn.isBefore(today)) {
            objections.add(Reason.of("task.refused.amendPast", today));
        } else if (present != null && dueOn.isAfter(present)) {
            objections.add(Reason.of("task.refused.amendLater", present));
        }
    }

    private static void need(boolean fulfilled, String key, List<Reason> objections) {
        if (!fulfilled) {
            objections.add(Reason.of(key));
        }
    }
}
