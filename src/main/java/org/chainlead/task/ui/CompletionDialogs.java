package org.chainlead.task.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.chainlead.attachment.AttachmentRef;
import org.chainlead.attachment.AttachmentUploads;
import org.chainlead.attachment.ui.AttachmentField;
import org.chainlead.common.ui.ConfirmAction;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.ReasonDialog;
import org.chainlead.org.TypedReasons;
import org.chainlead.task.CompletionResult;
import org.chainlead.task.Retention;
import org.chainlead.task.TaskAct;
import org.chainlead.task.TaskCompletion;
import org.jspecify.annotations.Nullable;

/** 申请办结, 核验, 销号, 归档, 重启. */
@SpringComponent
class CompletionDialogs {

    private final TaskCompletion completion;
    private final AttachmentUploads uploads;
    private final TypedReasons reasons;

    CompletionDialogs(TaskCompletion completion, AttachmentUploads uploads, TypedReasons reasons) {
        this.reasons = reasons;
        this.completion = completion;
        this.uploads = uploads;
    }

    void request(TaskContent task, Runnable done) {
        Select<CompletionResult> result = result(t("task.ui.complete.result"), CompletionResult.COMPLETED);
        TextArea statement = Inputs.text(t("task.ui.complete.statement"));
        TextArea reason = Inputs.text(t("task.ui.complete.reason"));
        reason.setVisible(needsReason(task));
        // Said in the label: the field is a group, and a group may not carry the mark of a required field.
        AttachmentField evidence = new AttachmentField(
                t(needsEvidence(task) ? "task.ui.complete.evidenceNeeded" : "task.ui.complete.evidence"), uploads);
        evidence.addClassName("whole-row");
        new FormDialog(
                        title(TaskAct.COMPLETE, task),
                        Inputs.form(result, statement, evidence, new ClosureList(task.checks()).wholeRow(), reason),
                        label(TaskAct.COMPLETE),
                        () -> {
                            completion.request(
                                    task.id(),
                                    result.getValue(),
                                    statement.getValue().strip(),
                                    reason.getValue().strip(),
                                    evidence.getValue().stream()
                                            .map(AttachmentRef::id)
                                            .toList());
                            done.run();
                        })
                .validatedBy(() -> Inputs.filled(result)
                        & Inputs.filled(statement)
                        & filledIfShown(reason)
                        & (!needsEvidence(task) || Inputs.filled(evidence)))
                .wide()
                .open();
    }

    void withdraw(TaskContent task, Runnable done) {
        new ConfirmAction(
                        title(TaskAct.WITHDRAW_COMPLETION, task),
                        t("task.ui.withdrawCompletion.follows"),
                        label(TaskAct.WITHDRAW_COMPLETION),
                        () -> {
                            completion.withdraw(task.id());
                            done.run();
                        })
                .open();
    }

    /** 申请办结 can be taken back until the office has acted. */
    Runnable undo(TaskContent task) {
        return () -> completion.withdraw(task.id());
    }

    void propose(TaskContent task, Runnable done) {
        Select<CompletionResult> result =
                result(t("task.ui.verify.result"), task.detail().requestedResult());
        TextArea remark = Inputs.text(t("task.ui.verify.remark"));
        new FormDialog(
                        title(TaskAct.PROPOSE, task),
                        Inputs.form(asked(task), result, new ClosureList(task.checks()).wholeRow(), remark),
                        label(TaskAct.PROPOSE),
                        () -> {
                            completion.propose(
                                    task.id(),
                                    result.getValue(),
                                    remark.getValue().strip());
                            done.run();
                        })
                .validatedBy(() -> Inputs.filled(result))
                .wide()
                .open();
    }

    void pass(TaskContent task, Runnable done) {
        CompletionResult proposed = task.detail().proposedResult();
        Select<CompletionResult> result = result(
                t("task.ui.verify.result"), proposed == null ? task.detail().requestedResult() : proposed);
        TextArea reason = Inputs.text(t("task.ui.verify.reason"));
        reason.setVisible(needsReason(task));
        new FormDialog(
                        title(TaskAct.PASS, task),
                        Inputs.form(asked(task), result, new ClosureList(task.checks()).wholeRow(), reason),
                        label(TaskAct.PASS),
                        () -> {
                            completion.pass(
                                    task.id(),
                                    result.getValue(),
                                    reason.getValue().strip());
                            done.run();
                        })
                .validatedBy(() -> Inputs.filled(result) & filledIfShown(reason))
                .wide()
                .open();
    }

    void returnWork(TaskContent task, Runnable done) {
        new ReasonDialog(
                        title(TaskAct.RETURN_WORK, task),
                        t("task.ui.verify.missing"),
                        label(TaskAct.RETURN_WORK),
                        missing -> {
                            completion.returnWork(task.id(), missing);
                            done.run();
                        })
                .keptIn(reasons, "task.returnWork:" + task.id())
                .open();
    }

    void returnProposal(TaskContent task, Runnable done) {
        new ReasonDialog(
                        title(TaskAct.RETURN_PROPOSAL, task),
                        t("task.ui.reason"),
                        label(TaskAct.RETURN_PROPOSAL),
                        reason -> {
                            completion.returnProposal(task.id(), reason);
                            done.run();
                        })
                .keptIn(reasons, "task.returnProposal:" + task.id())
                .open();
    }

    void close(TaskContent task, Runnable done) {
        boolean toLeader = task.detail().reportsToLeader();
        TextArea report = Inputs.text(t("task.ui.close.report"));
        report.setHelperText(t(toLeader ? "task.ui.close.reportNeeded" : "task.ui.close.reportHelp"));
        new FormDialog(title(TaskAct.CLOSE, task), Inputs.form(report), label(TaskAct.CLOSE), () -> {
                    completion.close(task.id(), report.getValue().strip());
                    done.run();
                })
                .validatedBy(() -> !toLeader || Inputs.filled(report))
                .open();
    }

    void archive(TaskContent task, Runnable done) {
        Select<Retention> retention = Inputs.choice(t("task.ui.archive.retention"), List.of(Retention.values()));
        new FormDialog(title(TaskAct.ARCHIVE, task), Inputs.form(retention), label(TaskAct.ARCHIVE), () -> {
                    completion.archive(task.id(), retention.getValue());
                    done.run();
                })
                .validatedBy(() -> Inputs.filled(retention))
                .open();
    }

    void reopen(TaskContent task, Runnable done) {
        new ReasonDialog(title(TaskAct.REOPEN, task), t("task.ui.reopen.reason"), label(TaskAct.REOPEN), reason -> {
                    completion.reopen(task.id(), reason);
                    done.run();
                })
                .keptIn(reasons, "task.reopen:" + task.id())
                .open();
    }

    private static Select<CompletionResult> result(String label, @Nullable CompletionResult preset) {
        Select<CompletionResult> select = Inputs.choice(label, List.of(CompletionResult.values()));
        if (preset != null) {
            select.setValue(preset);
        }
        return select;
    }

    private static Paragraph asked(TaskContent task) {
        CompletionResult asked = task.detail().requestedResult();
        CompletionResult proposed = task.detail().proposedResult();
        String unit = t("task.ui.verify.asked", asked == null ? "" : label(asked));
        return Inputs.hint(proposed == null ? unit : unit + t("task.ui.verify.proposed", label(proposed)));
    }

    /** Files of the task from before count; the children of a 单位组 have their own. */
    private static boolean needsEvidence(TaskContent task) {
        return task.files().isEmpty() && task.detail().leadUnit() != null;
    }

    private static boolean needsReason(TaskContent task) {
        return task.checks().stream().anyMatch(check -> !check.fulfilled() && !check.blocking());
    }

    private static boolean filledIfShown(TextArea reason) {
        return !reason.isVisible() || Inputs.filled(reason);
    }

    private static String title(TaskAct act, TaskContent task) {
        return t("task.ui.act", label(act), task.title());
    }
}
