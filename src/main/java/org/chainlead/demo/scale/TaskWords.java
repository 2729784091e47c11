package org.chainlead.demo.scale;

import java.util.List;
import org.chainlead.chain.ChainId;
import org.chainlead.demo.scale.Draw.Stream;
import org.chainlead.org.LeaderPostId;
import org.chainlead.org.UnitGroupId;
import org.chainlead.org.UnitId;
import org.chainlead.task.GoalDraft;
import org.chainlead.task.GoalView;
import org.chainlead.task.PlanId;
import org.chainlead.task.SetBy;
import org.chainlead.task.SourceKind;
import org.chainlead.task.TaskDraft;
import org.jspecify.annotations.Nullable;

/** The words of a task, and its five elements as a version keeps them. */
record TaskWords(String measure, String goal, String document, String clause) {

    static TaskWords of(Ledger ledger, TaskPlan task) {
        Draw draw = Draw.of(ledger.seed, Stream.TEXT, task.index());
        Phrases phrases = ledger.phrases;
        String year = Integer.toString(ledger.plans[task.plan()].year());
        return new TaskWords(
                phrases.any("measures", draw, "subject", task.matter()) + phrases.any("measureEnds", draw),
                ledger.goals.text(task, draw),
                phrases.any("documents", draw, "year", year),
                phrases.any("clauses", draw));
    }

    static boolean isStarred(TaskPlan task) {
        return task.index() % 20 == 7;
    }

    /** What an inspection found needs no document. */
    @Nullable
    String source(TaskPlan task) {
        return task.source() == SourceKind.INSPECTION ? null : document;
    }

    TaskDraft draft(Ledger ledger, TaskPlan task, GoalView view) {
        Unit supporting = task.supporting();
        return new TaskDraft(
                task.source(),
                Ledger.sourceNumber(task),
                source(task),
                clause,
                task.level(),
                new PlanId(ledger.plans[task.plan()].id()),
                null,
                new ChainId(task.chain().id()),
                task.title(),
                measure,
                goal,
                List.of(draft(view)),
                task.startsOn(),
                task.due(),
                task.cycle(),
                task.lead() == null ? null : new UnitId(task.lead().id),
                task.group() == null ? null : new UnitGroupId(task.group().id()),
                new LeaderPostId(
                        ledger.organisation.posts.get(task.chain().post()).id()),
                ledger.phrases.the("responsible"),
                supporting == null ? List.of() : List.of(new UnitId(supporting.id)),
                List.of(),
                List.of(),
                SetBy.OFFICE,
                ledger.phrases.the("proposal"),
                isStarred(task));
    }

    private static GoalDraft draft(GoalView goal) {
        return new GoalDraft(
                goal.kind(),
                goal.name(),
                goal.comparison(),
                goal.target(),
                goal.unit(),
                goal.base(),
                null,
                null,
                null,
                false,
                List.of(),
                goal.milestones().stream()
                        .map(step -> new GoalDraft.MilestoneDraft(step.dueOn(), step.weight(), step.text()))
                        .toList());
    }
}
