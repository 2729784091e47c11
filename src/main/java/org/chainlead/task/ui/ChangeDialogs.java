package org.chainlead.task.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.chainlead.attachment.AttachmentRef;
import org.chainlead.attachment.AttachmentUploads;
import org.chainlead.attachment.ui.AttachmentField;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Light;
import org.chainlead.common.Reason;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.ReasonDialog;
import org.chainlead.org.TypedReasons;
import org.chainlead.org.UnitRef;
import org.chainlead.task.AnnualData;
import org.chainlead.task.SetBy;
import org.chainlead.task.TaskAct;
import org.chainlead.task.TaskChanges;
import org.chainlead.task.TaskPages;
import org.chainlead.task.TaskSteering;
import org.jspecify.annotations.Nullable;

/** 申请延期, 申请变更, 挂起, 恢复, 终止, 人工定灯. */
@SpringComponent
class ChangeDialogs {

    private final TaskChanges changes;
    private final TaskSteering steering;
    private final AnnualData annual;
    private final TaskPages pages;
    private final TaskChoices choices;
    private final AttachmentUploads uploads;
    private final TypedReasons reasons;

    ChangeDialogs(
            TaskChanges changes,
            TaskSteering steering,
            AnnualData annual,
            TaskPages pages,
            TaskChoices choices,
            AttachmentUploads uploads,
            TypedReasons reasons) {
        this.reasons = reasons;
        this.changes = changes;
        this.steering = steering;
        this.annual = annual;
        this.pages = pages;
        this.choices = choices;
        this.uploads = uploads;
    }

    void extend(TaskContent task, Runnable done) {
        DatePicker date = new ChineseDatePicker(t("task.ui.extend.date"));
        LocalDate due = task.row().dueOn();
        if (due != null) {
            date.setMin(due.plusDays(1));
        }
        TextArea reason = Inputs.text(t("task.ui.reason"));
        TextArea progress = Inputs.text(t("task.ui.extend.progress"));
        AttachmentField files = new AttachmentField(t("task.ui.extend.files"), uploads);
        files.addClassName("whole-row");
        Paragraph effects = Inputs.hint(t("task.ui.extend.from", due == null ? "" : DateTimeText.date(due)));
        date.addValueChangeListener(change -> effects.setText(effects(task, due, change.getValue())));
        new FormDialog(
                        title(TaskAct.EXTEND, task),
                        Inputs.form(date, effects, reason, progress, files),
                        label(TaskAct.EXTEND),
                        () -> {
                            changes.requestExtension(
                                    task.id(),
                                    date.getValue(),
                                    reason.getValue().strip(),
                                    progress.getValue().strip(),
                                    files.getValue().stream()
                                            .map(AttachmentRef::id)
                                            .toList());
                            done.run();
                        })
                .validatedBy(() -> Inputs.filled(date) & Inputs.filled(reason, progress))
                .wide()
                .open();
    }

    void amend(TaskContent task, Runnable done) {
        ElementChangeForm form = new ElementChangeForm(choices, pages.elements(task.id()));
        TextArea reason = Inputs.text(t("task.ui.reason"));
        Paragraph effects = Inputs.hint(touched(task, null));
        effects.setVisible(!effects.getText().isEmpty());
        new FormDialog(title(TaskAct.AMEND, task), Inputs.form(form, effects, reason), label(TaskAct.AMEND), () -> {
                    changes.requestAmendment(
                            task.id(), form.value(), reason.getValue().strip());
                    done.run();
                })
                .validatedBy(() -> form.isComplete() & Inputs.filled(reason))
                .wide()
                .open();
    }

    void askSuspension(TaskContent task, Runnable done) {
        DatePicker until = until(task);
        TextArea reason = Inputs.text(t("task.ui.reason"));
        new FormDialog(
                        title(TaskAct.ASK_SUSPENSION, task),
                        Inputs.form(until, reason, Inputs.hint(t("task.ui.suspend.follows"))),
                        label(TaskAct.ASK_SUSPENSION),
                        () -> {
                            changes.requestSuspension(
                                    task.id(),
                                    until.getValue(),
                                    reason.getValue().strip());
                            done.run();
                        })
                .validatedBy(() -> Inputs.filled(until) & Inputs.filled(reason))
                .open();
    }

    void askTermination(TaskContent task, Runnable done) {
        new ReasonDialog(
                        title(TaskAct.ASK_TERMINATION, task),
                        t("task.ui.reason"),
                        label(TaskAct.ASK_TERMINATION),
                        reason -> {
                            changes.requestTermination(task.id(), reason);
                            done.run();
                        })
                .keptIn(reasons, "task.terminate:" + task.id())
                .open();
    }

    private static DatePicker until(TaskContent task) {
        DatePicker until = new ChineseDatePicker(t("task.ui.suspend.until"));
        until.setMin(task.today().plusDays(1));
        until.setMax(task.today().plusDays(TaskSteering.LONGEST_SUSPENSION));
        return until;
    }

    void suspend(TaskContent task, Runnable done) {
        DatePicker until = until(task);
        TextArea reason = Inputs.text(t("task.ui.reason"));
        TextField paper = paper(task);
        new FormDialog(
                        title(TaskAct.SUSPEND, task),
                        Inputs.form(until, paper, reason, Inputs.hint(t("task.ui.suspend.follows"))),
                        label(TaskAct.SUSPEND),
                        () -> {
                            steering.suspend(
                                    task.id(),
                                    until.getValue(),
                                    reason.getValue().strip(),
                                    paper.getValue().strip());
                            done.run();
                        })
                .validatedBy(() -> Inputs.filled(until) & Inputs.filled(reason))
                .open();
    }

    void resume(TaskContent task, Runnable done) {
        TextArea reason = Inputs.text(t("task.ui.reason"));
        TextField paper = paper(task);
        new FormDialog(title(TaskAct.RESUME, task), Inputs.form(paper, reason), label(TaskAct.RESUME), () -> {
                    steering.resume(
                            task.id(),
                            reason.getValue().strip(),
                            paper.getValue().strip());
                    done.run();
                })
                .validatedBy(() -> Inputs.filled(reason))
                .open();
    }

    void terminate(TaskContent task, Runnable done) {
        TextArea reason = Inputs.text(t("task.ui.reason"));
        TextField paper = paper(task);
        new FormDialog(
                        title(TaskAct.TERMINATE, task),
                        Inputs.form(paper, reason, Inputs.hint(t("task.ui.terminate.follows"))),
                        label(TaskAct.TERMINATE),
                        () -> {
                            steering.terminate(
                                    task.id(),
                                    reason.getValue().strip(),
                                    paper.getValue().strip());
                            done.run();
                        })
                .validatedBy(() -> Inputs.filled(reason))
                .destructive()
                .open();
    }

    /** 待年度数据: who publishes the figure, and when. */
    void annualData(TaskContent task, Runnable done) {
        ComboBox<UnitRef> source = choices.unit(t("task.ui.annualData.source"));
        DatePicker until = new ChineseDatePicker(t("task.ui.annualData.until"));
        until.setMin(task.today().plusDays(1));
        TextArea reason = Inputs.text(t("task.ui.reason"));
        new FormDialog(
                        title(TaskAct.ANNUAL_DATA, task),
                        Inputs.form(source, until, reason, Inputs.hint(t("task.ui.annualData.follows"))),
                        label(TaskAct.ANNUAL_DATA),
                        () -> {
                            annual.await(
                                    task.id(),
                                    source.getValue().id(),
                                    until.getValue(),
                                    reason.getValue().strip());
                            done.run();
                        })
                .validatedBy(() -> Inputs.filled(source, until) & Inputs.filled(reason))
                .open();
    }

    void endAnnualData(TaskContent task, Runnable done) {
        new ReasonDialog(
                        title(TaskAct.END_ANNUAL_DATA, task),
                        t("task.ui.reason"),
                        label(TaskAct.END_ANNUAL_DATA),
                        reason -> {
                            annual.end(task.id(), reason);
                            done.run();
                        })
                .keptIn(reasons, "task.endAnnualData:" + task.id())
                .open();
    }

    /** No light means the rule's light returns. */
    void overrideLight(TaskContent task, Runnable done) {
        Select<Light> light = Inputs.choice(
                t("task.ui.light.light"), List.of(Light.GREEN, Light.YELLOW, Light.RED, Light.BLUE, Light.GREY));
        light.setItemLabelGenerator(value -> value == null ? t("task.ui.light.byRule") : value.text());
        light.setEmptySelectionAllowed(true);
        light.setEmptySelectionCaption(t("task.ui.light.byRule"));
        light.setValue(task.detail().overriddenLight());
        TextArea reason = Inputs.text(t("task.ui.reason"));
        new FormDialog(
                        title(TaskAct.OVERRIDE_LIGHT, task),
                        Inputs.form(light, reason),
                        label(TaskAct.OVERRIDE_LIGHT),
                        () -> {
                            steering.overrideLight(
                                    task.id(),
                                    light.getValue(),
                                    reason.getValue().strip());
                            done.run();
                        })
                .validatedBy(() -> Inputs.filled(reason))
                .open();
    }

    /** The number of the paper a decision made outside is recorded from. */
    static TextField paper(TaskContent task) {
        TextField paper = Inputs.line(t("task.ui.paper"));
        SetBy setBy = task.detail().setBy();
        boolean needed = setBy == SetBy.DOCUMENT
                || setBy == SetBy.MINUTE
                || (setBy == SetBy.LEADER && task.detail().responsibleLeader() == null);
        paper.setHelperText(t(needed ? "task.ui.paperNeeded" : "task.ui.paperHelp"));
        paper.setRequiredIndicatorVisible(needed);
        return paper;
    }

    private String effects(TaskContent task, @Nullable LocalDate due, @Nullable LocalDate wanted) {
        String from = due == null ? "" : DateTimeText.date(due);
        if (wanted == null) {
            return t("task.ui.extend.from", from);
        }
        return t("task.ui.extend.fromTo", from, DateTimeText.date(wanted)) + " " + touched(task, wanted);
    }

    private String touched(TaskContent task, @Nullable LocalDate wanted) {
        return changes.effects(task.id(), wanted).stream().map(Reason::text).collect(Collectors.joining(" "));
    }

    private static String title(TaskAct act, TaskContent task) {
        return t("task.ui.act", label(act), task.title());
    }
}
