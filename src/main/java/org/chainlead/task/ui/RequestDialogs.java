package org.chainlead.task.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.chainlead.common.Reason;
import org.chainlead.common.ui.ConfirmAction;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.ReasonDialog;
import org.chainlead.org.Access;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.Role;
import org.chainlead.org.TypedReasons;
import org.chainlead.task.RequestKind;
import org.chainlead.task.SetBy;
import org.chainlead.task.TaskChanges;
import org.chainlead.task.TaskPages;
import org.chainlead.task.TaskRequestView;

/** 同意, 不同意 and 拟办意见 on what a unit asked for. */
@SpringComponent
class RequestDialogs {

    private final TaskChanges changes;
    private final Access access;
    private final CurrentUser user;
    private final TaskPages pages;
    private final TaskChoices choices;
    private final TypedReasons reasons;

    RequestDialogs(
            TaskChanges changes,
            Access access,
            CurrentUser user,
            TaskPages pages,
            TaskChoices choices,
            TypedReasons reasons) {
        this.reasons = reasons;
        this.changes = changes;
        this.pages = pages;
        this.choices = choices;
        this.access = access;
        this.user = user;
    }

    /** An adjustment is decided by approving or returning the task itself. */
    boolean mayDecide(TaskContent task, TaskRequestView request) {
        boolean leaders = task.detail().setBy() == SetBy.LEADER;
        boolean leader = user.actor().role() == Role.LEADER;
        return request.kind() != RequestKind.ADJUSTMENT && access.may("task.decide") && (leaders || !leader);
    }

    /** What the change asked for would touch, for who decides on it. */
    String effects(TaskRequestView request) {
        return request.kind().touchesOthers()
                ? changes.effects(request.task(), request.newDueOn()).stream()
                        .map(Reason::text)
                        .collect(Collectors.joining("\n"))
                : "";
    }

    boolean mayWithdraw(TaskContent task, TaskRequestView request) {
        return request.opinion().isBlank()
                && user.actor().role() == Role.UNIT_HEAD
                && user.actor().unit().equals(task.detail().leadUnit())
                && access.may("task.withdrawRequest");
    }

    void withdraw(TaskRequestView request, Consumer<String> done) {
        new ConfirmAction(
                        t("task.ui.request.withdrawTitle", label(request.kind())),
                        t("task.ui.request.withdrawFollows"),
                        t("task.ui.request.withdraw"),
                        () -> {
                            changes.withdraw(request.id());
                            done.accept(t("task.ui.request.withdraw"));
                        })
                .open();
    }

    boolean mayGiveOpinion() {
        return access.may("task.opinion");
    }

    void approve(TaskContent task, TaskRequestView request, Consumer<String> done) {
        TextField paper = ChangeDialogs.paper(task);
        TextArea decision = Inputs.text(t("task.ui.request.decision"));
        decision.setValue(request.opinion());
        Div fields = Inputs.form(paper, decision);
        TaskForm amended = request.kind() == RequestKind.AMENDMENT ? elements(task, request, fields) : null;
        new FormDialog(
                        t("task.ui.request.approveTitle", label(request.kind())),
                        fields,
                        t("task.ui.request.approve"),
                        () -> {
                            changes.approve(
                                    request.id(),
                                    decision.getValue().strip(),
                                    paper.getValue().strip(),
                                    amended == null ? null : amended.draft());
                            done.accept(t("task.ui.request.approve"));
                        })
                .validatedBy(() -> amended == null || amended.isComplete())
                .wide()
                .open();
    }

    /** The elements as they are to be from now on: as asked for, and still to be written otherwise. */
    private TaskForm elements(TaskContent task, TaskRequestView request, Div fields) {
        TaskForm form = new TaskForm(choices);
        form.show(changes.afterConsent(request.id()).orElseGet(() -> pages.elements(task.id())));
        form.getElement().getClassList().add("whole-row");
        fields.add(Inputs.hint(t("task.ui.request.amendHint")), form);
        return form;
    }

    void refuse(TaskContent task, TaskRequestView request, Consumer<String> done) {
        TextField paper = ChangeDialogs.paper(task);
        TextArea reason = Inputs.text(t("task.ui.reason"));
        new FormDialog(
                        t("task.ui.request.refuseTitle", label(request.kind())),
                        Inputs.form(paper, reason),
                        t("task.ui.request.refuse"),
                        () -> {
                            changes.refuse(
                                    request.id(),
                                    reason.getValue().strip(),
                                    paper.getValue().strip());
                            done.accept(t("task.ui.request.refuse"));
                        })
                .validatedBy(() -> Inputs.filled(reason))
                .open();
    }

    boolean mayReturnOpinion(TaskRequestView request) {
        return !request.opinion().isBlank() && access.may("task.returnProposal");
    }

    void returnOpinion(TaskRequestView request, Consumer<String> done) {
        new ReasonDialog(
                        t("task.ui.request.returnOpinion"),
                        t("task.ui.reason"),
                        t("task.ui.request.returnOpinion"),
                        reason -> {
                            changes.returnOpinion(request.id(), reason);
                            done.accept(t("task.ui.request.returnOpinion"));
                        })
                .keptIn(reasons, "task.returnOpinion:" + request.id())
                .open();
    }

    void giveOpinion(TaskRequestView request, Consumer<String> done) {
        new ReasonDialog(
                        t("task.ui.request.opinionTitle", label(request.kind())),
                        t("task.ui.request.opinion"),
                        t("task.ui.request.giveOpinion"),
                        opinion -> {
                            changes.giveOpinion(request.id(), opinion);
                            done.accept(t("task.ui.request.giveOpinion"));
                        })
                .keptIn(reasons, "task.opinion:" + request.id())
                .open();
    }
}
