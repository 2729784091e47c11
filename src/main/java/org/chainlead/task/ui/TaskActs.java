package org.chainlead.task.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.List;
import org.chainlead.task.NextStep;
import org.chainlead.task.TaskAct;
import org.jspecify.annotations.Nullable;

/**
 * What the person may do about a task, and which of it is the one primary button. Steps of other modules and acts of
 * this page compete: a decision the matter waits for comes first, then pressing steps, then the rest in the order of
 * {@link TaskAct}. Everything after {@link #LAST_PRIMARY} is never primary.
 */
@SpringComponent
class TaskActs {

    /** From this weight on a step of another module comes before asking for completion. */
    private static final int PRESSING = 50;

    /** Acts up to here are what the matter waits for. */
    private static final TaskAct LAST_AWAITED = TaskAct.ARCHIVE;

    private static final TaskAct LAST_PRIMARY = TaskAct.RESUME;

    private final DraftDialogs drafts;
    private final AssignmentDialogs assignment;
    private final CompletionDialogs completion;
    private final ChangeDialogs changes;

    TaskActs(DraftDialogs drafts, AssignmentDialogs assignment, CompletionDialogs completion, ChangeDialogs changes) {
        this.drafts = drafts;
        this.assignment = assignment;
        this.completion = completion;
        this.changes = changes;
    }

    /** One thing to do, with the words on its button. */
    record Choice(String text, int rank, Runnable open) {}

    /** The primary button, if the matter waits for this person, and the entries under 更多. */
    record Offer(@Nullable Button primary, List<Choice> others) {}

    /** Told what was done, in a word, and how it can be taken back if it can. */
    interface Acted {

        void done(String word, @Nullable Runnable undo);
    }

    /** @param acted told after an act, so that the page refreshes */
    Offer offer(TaskContent task, Acted acted) {
        List<Choice> choices = new ArrayList<>();
        task.steps().forEach(step -> choices.add(step(step)));
        task.detail()
                .acts()
                .forEach(act -> choices.add(new Choice(
                        label(act), rank(act), () -> open(act, task, () -> acted.done(label(act), undo(act, task))))));
        choices.sort((a, b) -> Integer.compare(a.rank(), b.rank()));
        if (choices.isEmpty() || choices.getFirst().rank() > rank(LAST_PRIMARY)) {
            return new Offer(null, choices);
        }
        Choice first = choices.removeFirst();
        return new Offer(new Button(first.text(), click -> first.open().run()), choices);
    }

    /** A step without weight is offered and never primary. */
    private static Choice step(NextStep step) {
        int rank = rank(LAST_PRIMARY) + 1;
        if (step.weight() > 0) {
            rank = step.weight() >= PRESSING ? rank(LAST_AWAITED) + 1 : rank(LAST_PRIMARY) - 1;
        }
        return new Choice(t(step.key()), rank, () -> open(new Location(step.link())));
    }

    private static void open(Location place) {
        UI.getCurrent().navigate(place.getPath(), place.getQueryParameters());
    }

    private @Nullable Runnable undo(TaskAct act, TaskContent task) {
        return switch (act) {
            case SUBMIT -> drafts.undo(task);
            case COMPLETE -> completion.undo(task);
            default -> null;
        };
    }

    private static int rank(TaskAct act) {
        return act.ordinal() * 2;
    }

    private void open(TaskAct act, TaskContent task, Runnable done) {
        switch (act) {
            case EDIT -> UI.getCurrent().navigate(TaskIds.page(task.id()) + "/edit");
            case SPLIT ->
                UI.getCurrent()
                        .navigate(
                                "tasks/new",
                                QueryParameters.of("parent", task.id().uuid().toString()));
            case SUBMIT -> drafts.submit(task, done);
            case WITHDRAW -> drafts.withdraw(task, done);
            case DELETE -> drafts.delete(task);
            case APPROVE -> assignment.approve(task, done);
            case RETURN_DRAFT -> assignment.returnDraft(task, done);
            case RECALL -> assignment.recall(task, done);
            case ACCEPT -> assignment.accept(task, done);
            case CHANGE_HANDLER -> assignment.changeHandler(task, done);
            case ADJUST -> assignment.adjust(task, done);
            case COMPLETE -> completion.request(task, done);
            case WITHDRAW_COMPLETION -> completion.withdraw(task, done);
            case PROPOSE -> completion.propose(task, done);
            case PASS -> completion.pass(task, done);
            case RETURN_WORK -> completion.returnWork(task, done);
            case RETURN_PROPOSAL -> completion.returnProposal(task, done);
            case CLOSE -> completion.close(task, done);
            case ARCHIVE -> completion.archive(task, done);
            case REOPEN -> completion.reopen(task, done);
            case EXTEND -> changes.extend(task, done);
            case AMEND -> changes.amend(task, done);
            case ASK_SUSPENSION -> changes.askSuspension(task, done);
            case ASK_TERMINATION -> changes.askTermination(task, done);
            case ANNUAL_DATA -> changes.annualData(task, done);
            case END_ANNUAL_DATA -> changes.endAnnualData(task, done);
            case SUSPEND -> changes.suspend(task, done);
            case RESUME -> changes.resume(task, done);
            case TERMINATE -> changes.terminate(task, done);
            case OVERRIDE_LIGHT -> changes.overrideLight(task, done);
        }
    }
}
