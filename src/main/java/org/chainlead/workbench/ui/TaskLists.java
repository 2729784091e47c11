package org.chainlead.workbench.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.Light;
import org.chainlead.common.Page;
import org.chainlead.common.ui.DeadlineText;
import org.chainlead.common.ui.DoubleLight;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.instruction.InstructionRow;
import org.chainlead.task.TaskFilter;
import org.chainlead.task.TaskQueries;
import org.chainlead.task.TaskRow;
import org.chainlead.task.TaskSort;
import org.chainlead.task.TaskState;

/** Lists of tasks: to approve, to sign for, to verify, due soon, red, of my chains. */
@SpringComponent
class TaskLists {

    private static final int SOON = 10;

    private final TaskQueries queries;
    private final InstructionLists instructions;
    private final WorkCalendar calendar;

    TaskLists(TaskQueries queries, InstructionLists instructions, WorkCalendar calendar) {
        this.queries = queries;
        this.instructions = instructions;
        this.calendar = calendar;
    }

    WorkList toAccept(LocalDate today) {
        TaskFilter filter = in(TaskState.PENDING_ACCEPTANCE).withMine(true);
        return list("workbench.toAccept", filter, "tasks?state=PENDING_ACCEPTANCE", "accept", today);
    }

    WorkList notAccepted(LocalDate today) {
        return list(
                "workbench.notAccepted",
                in(TaskState.PENDING_ACCEPTANCE),
                "tasks?state=PENDING_ACCEPTANCE",
                "look",
                today);
    }

    WorkList toVerify(LocalDate today) {
        return list(
                "workbench.toVerify",
                in(TaskState.PENDING_VERIFICATION),
                "tasks?state=PENDING_VERIFICATION",
                "verify",
                today);
    }

    /** 待拟办 of a 督查员: instructions first (product.md, 批示), then what units offered for verification. */
    WorkList toPropose(LocalDate today) {
        Page<InstructionRow> words = instructions.toPropose();
        WorkList verify = toVerify(today);
        List<Component> rows = new ArrayList<>(instructions.rows(words, "propose"));
        rows.addAll(verify.rows());
        return WorkList.of(
                "workbench.toPropose",
                words.total() + verify.total(),
                rows.stream().limit(WorkList.SHOWN).toList(),
                words.total() > 0 ? "instructions" : "tasks?state=PENDING_VERIFICATION");
    }

    WorkList dueSoon(LocalDate today) {
        TaskFilter filter =
                in(TaskState.IN_PROGRESS).withMine(true).withDue(today, calendar.addWorkingDays(today, SOON));
        return list("workbench.dueSoon", filter, "tasks?state=IN_PROGRESS", "look", today);
    }

    /** 快到期 of everything the person sees, for those who see every chain. */
    WorkList dueSoonEverywhere(LocalDate today) {
        TaskFilter filter = in(TaskState.IN_PROGRESS).withDue(today, calendar.addWorkingDays(today, SOON));
        return list("workbench.dueSoon", filter, "tasks?state=IN_PROGRESS", "look", today);
    }

    WorkList red(LocalDate today) {
        TaskFilter filter = TaskFilter.all().withLights(Set.of(Light.RED));
        return list("workbench.red", filter, "tasks?light=RED", "look", today);
    }

    WorkList mine(LocalDate today) {
        return list("workbench.mine", in(TaskState.IN_PROGRESS), "tasks?state=IN_PROGRESS", "look", today);
    }

    WorkList drafts(LocalDate today) {
        return list("workbench.drafts", in(TaskState.DRAFT), "tasks?state=DRAFT", "edit", today);
    }

    private static TaskFilter in(TaskState state) {
        return TaskFilter.all().withStates(Set.of(state));
    }

    private WorkList list(String title, TaskFilter filter, String all, String act, LocalDate today) {
        Page<TaskRow> page = queries.page(filter, TaskSort.DEADLINE, true, 0, WorkList.SHOWN);
        return WorkList.of(
                title,
                page.total(),
                page.rows().stream().map(row -> row(row, act, today)).toList(),
                all);
    }

    private Component row(TaskRow row, String act, LocalDate today) {
        String name = row.sourceNumber() == null ? row.title() : row.sourceNumber() + " " + row.title();
        Anchor title = new Anchor("tasks/" + row.id(), name);
        String unit = row.leadUnitName() == null ? "" : row.leadUnitName();
        String note = row.doneText().isEmpty() ? unit : t("workbench.taskNote", unit, row.doneText());
        Anchor next = new Anchor("tasks/" + row.id(), t("workbench.act." + act));
        next.addClassName("button-link");
        next.setAriaLabel(t("workbench.actOn", t("workbench.act." + act), name));
        WorkRow line = new WorkRow(title, note).acts(next);
        return row.verifiedLight() == null || row.state() != TaskState.IN_PROGRESS
                ? line.middle(deadline(row, today))
                : line.middle(
                        new DoubleLight(row.reportedLight(), row.verifiedLight()).counted(row.countedLight()),
                        deadline(row, today));
    }

    private Component deadline(TaskRow row, LocalDate today) {
        if (row.dueOn() == null || row.remaining() == null) {
            return new Span();
        }
        return new DeadlineText(row.dueOn(), today, row.remaining(), calendar.explain(row.dueOn(), today));
    }
}
