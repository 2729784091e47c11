package org.chainlead.task.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.ReasonDialog;
import org.chainlead.org.Directory;
import org.chainlead.org.PersonRef;
import org.chainlead.org.Role;
import org.chainlead.org.TypedReasons;
import org.chainlead.org.UnitId;
import org.chainlead.task.Element;
import org.chainlead.task.TaskAct;
import org.chainlead.task.TaskAssignment;

/** 批准交办, 退回, 签收, 申请调整 and naming another 经办人. */
@SpringComponent
class AssignmentDialogs {

    private final TaskAssignment assignment;
    private final Directory directory;
    private final WorkCalendar calendar;
    private final TypedReasons reasons;

    AssignmentDialogs(TaskAssignment assignment, Directory directory, WorkCalendar calendar, TypedReasons reasons) {
        this.reasons = reasons;
        this.assignment = assignment;
        this.directory = directory;
        this.calendar = calendar;
    }

    void approve(TaskContent task, Runnable done) {
        TextField basis = Inputs.line(t("task.ui.approve.basis"));
        String document = task.detail().sourceTitle();
        basis.setValue(document == null ? "" : document);
        basis.setHelperText(t("task.ui.approve.basisHelp"));
        basis.setRequiredIndicatorVisible(true);
        new FormDialog(
                        title(TaskAct.APPROVE, task),
                        Inputs.form(basis, Inputs.hint(whatFollows(task))),
                        label(TaskAct.APPROVE),
                        () -> {
                            assignment.approve(task.id(), basis.getValue().strip());
                            done.run();
                        })
                .validatedBy(() -> Inputs.filled(basis))
                .open();
    }

    void returnDraft(TaskContent task, Runnable done) {
        new ReasonDialog(
                        title(TaskAct.RETURN_DRAFT, task),
                        t("task.ui.return.reason"),
                        label(TaskAct.RETURN_DRAFT),
                        reason -> {
                            assignment.returnDraft(task.id(), reason);
                            done.run();
                        })
                .keptIn(reasons, "task.returnDraft:" + task.id())
                .open();
    }

    /** 撤回交办: what follows is said before. */
    void recall(TaskContent task, Runnable done) {
        new ReasonDialog(title(TaskAct.RECALL, task), t("task.ui.recall.follows"), label(TaskAct.RECALL), reason -> {
                    assignment.recall(task.id(), reason);
                    done.run();
                })
                .keptIn(reasons, "task.recall:" + task.id())
                .destructive()
                .open();
    }

    void accept(TaskContent task, Runnable done) {
        handler(task, TaskAct.ACCEPT, person -> {
            assignment.accept(task.id(), person.account());
            done.run();
        });
    }

    void changeHandler(TaskContent task, Runnable done) {
        handler(task, TaskAct.CHANGE_HANDLER, person -> {
            assignment.changeHandler(task.id(), person.account());
            done.run();
        });
    }

    void adjust(TaskContent task, Runnable done) {
        Select<Element> element = Inputs.choice(t("task.ui.element"), List.of(Element.values()));
        TextArea reason = Inputs.text(t("task.ui.reason"));
        TextArea proposed = Inputs.text(t("task.ui.adjust.instead"));
        proposed.setHelperText(t("task.ui.adjust.insteadHelp"));
        element.addValueChangeListener(
                change -> proposed.setRequiredIndicatorVisible(change.getValue() == Element.RESPONSIBILITY));
        new FormDialog(
                        title(TaskAct.ADJUST, task),
                        Inputs.form(element, reason, proposed, Inputs.hint(t("task.ui.adjust.follows"))),
                        label(TaskAct.ADJUST),
                        () -> {
                            assignment.requestAdjustment(
                                    task.id(),
                                    element.getValue(),
                                    reason.getValue().strip(),
                                    proposed.getValue().strip());
                            done.run();
                        })
                .validatedBy(() -> Inputs.filled(element, reason) & isNamed(element, proposed))
                .open();
    }

    /** Another responsible unit is asked for by its name. */
    private static boolean isNamed(Select<Element> element, TextArea proposed) {
        return element.getValue() != Element.RESPONSIBILITY || Inputs.filled(proposed);
    }

    private void handler(TaskContent task, TaskAct act, Consumer<PersonRef> action) {
        List<PersonRef> people = people(task);
        ComboBox<PersonRef> choice = new ComboBox<>(t("task.ui.handler"));
        choice.setItems(people);
        choice.setItemLabelGenerator(person -> t("task.ui.person", person.name(), label(person.role())));
        choice.setRequiredIndicatorVisible(true);
        choice.setWidthFull();
        choice.addClassName("whole-row");
        List<PersonRef> staff =
                people.stream().filter(person -> person.role() == Role.STAFF).toList();
        if (staff.size() == 1) {
            choice.setValue(staff.getFirst());
        }
        new FormDialog(title(act, task), Inputs.form(choice), label(act), () -> action.accept(choice.getValue()))
                .validatedBy(() -> Inputs.filled(choice))
                .open();
    }

    private List<PersonRef> people(TaskContent task) {
        UnitId unit = task.detail().leadUnit();
        return unit == null
                ? List.of()
                : directory.people(unit, List.of(Role.STAFF, Role.LIAISON, Role.UNIT_HEAD)).stream()
                        .sorted((a, b) -> a.role().compareTo(b.role()))
                        .toList();
    }

    private String whatFollows(TaskContent task) {
        LocalDate sign = calendar.addWorkingDays(task.today(), TaskAssignment.DAYS_TO_ACCEPT);
        String unit = task.row().leadUnitName();
        String to = unit == null ? "" : unit;
        if (task.detail().group() != null) {
            int members = directory.members(task.detail().group(), task.today()).size();
            return t("task.ui.approve.followsGroup", to, members, DateTimeText.date(sign));
        }
        return t("task.ui.approve.follows", to, DateTimeText.date(sign));
    }

    private static String title(TaskAct act, TaskContent task) {
        return t("task.ui.act", label(act), task.title());
    }
}
