package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.Directory;
import org.chainlead.org.PersonRef;
import org.chainlead.org.Role;
import org.chainlead.task.RequestActs;
import org.chainlead.task.Retention;
import org.chainlead.task.RowResult;
import org.chainlead.task.TaskAssignment;
import org.chainlead.task.TaskCompletion;
import org.chainlead.task.TaskId;

/** What has to be filled for an act on many rows, and the act itself. */
@SpringComponent
class BulkWork {

    private final TaskAssignment assignment;
    private final TaskCompletion completion;
    private final RequestActs requests;
    private final Directory directory;
    private final CurrentUser user;

    BulkWork(
            TaskAssignment assignment,
            TaskCompletion completion,
            RequestActs requests,
            Directory directory,
            CurrentUser user) {
        this.assignment = assignment;
        this.completion = completion;
        this.requests = requests;
        this.directory = directory;
        this.user = user;
    }

    /** A field, whether it is filled, and what is done with the rows then. */
    record Plan(Component field, BooleanSupplier valid, Function<Collection<TaskId>, List<RowResult>> work) {}

    Plan plan(BulkAct act) {
        return switch (act) {
            case APPROVE -> approve();
            case RETURN_DRAFT -> reason(t("task.ui.return.reason"), assignment::returnDraftAll);
            case ACCEPT -> handler(assignment::acceptAll);
            case ASSIGN -> handler(assignment::changeHandlerAll);
            case EXTEND -> extend();
            case AMEND -> amend();
            case PROPOSE -> remark(t("task.ui.verify.remark"), t("task.bulk.proposeHelp"), completion::proposeAll);
            case PASS -> remark(t("task.ui.verify.reason"), t("task.bulk.passHelp"), completion::passAll);
            case RETURN_WORK -> reason(t("task.ui.verify.missing"), completion::returnAll);
            case CLOSE -> close();
            case ARCHIVE -> archive();
        };
    }

    private interface WithText {

        List<RowResult> on(Collection<TaskId> ids, String text);
    }

    private interface WithHandler {

        List<RowResult> on(Collection<TaskId> ids, org.chainlead.org.AccountId handler);
    }

    private Plan approve() {
        TextField basis = new TextField(t("task.bulk.basis"));
        basis.setRequiredIndicatorVisible(true);
        basis.setHelperText(t("task.bulk.basisHelp"));
        return new Plan(basis, () -> filled(basis), ids -> assignment.approveAll(ids, basis.getValue()));
    }

    private Plan reason(String label, WithText act) {
        TextArea reason = Inputs.text(label);
        return new Plan(
                reason,
                () -> Inputs.filled(reason),
                ids -> act.on(ids, reason.getValue().strip()));
    }

    private Plan handler(WithHandler act) {
        ComboBox<PersonRef> handler = new ComboBox<>(t("task.bulk.handler"));
        handler.setItems(directory.people(user.actor().unit(), List.of(Role.STAFF, Role.LIAISON, Role.UNIT_HEAD)));
        handler.setItemLabelGenerator(PersonRef::name);
        handler.setRequiredIndicatorVisible(true);
        handler.setHelperText(t("task.bulk.handlerHelp"));
        return new Plan(
                handler,
                () -> Inputs.filled(handler),
                ids -> act.on(ids, handler.getValue().account()));
    }

    /** Words that may be left out. */
    private Plan remark(String label, String help, WithText act) {
        TextArea remark = Inputs.text(label);
        remark.setHelperText(help);
        return new Plan(remark, () -> true, ids -> act.on(ids, remark.getValue().strip()));
    }

    private Plan extend() {
        DatePicker date = new ChineseDatePicker(t("task.ui.extend.date"));
        date.setRequiredIndicatorVisible(true);
        TextArea reason = Inputs.text(t("task.ui.reason"));
        TextArea progress = Inputs.text(t("task.ui.extend.progress"));
        return new Plan(
                Inputs.form(date, reason, progress),
                () -> Inputs.filled(date) & Inputs.filled(reason, progress),
                ids -> requests.requestExtensions(
                        ids,
                        date.getValue(),
                        reason.getValue().strip(),
                        progress.getValue().strip()));
    }

    private Plan amend() {
        SharedChangeForm change = new SharedChangeForm();
        TextArea reason = Inputs.text(t("task.ui.reason"));
        return new Plan(
                Inputs.form(change, reason),
                () -> change.isComplete() & Inputs.filled(reason),
                ids -> requests.requestAmendments(
                        ids, change.value(), reason.getValue().strip()));
    }

    private Plan close() {
        TextArea report = new TextArea(t("task.bulk.report"));
        report.setHelperText(t("task.bulk.reportHelp"));
        return new Plan(report, () -> true, ids -> completion.closeAll(ids, report.getValue()));
    }

    private Plan archive() {
        ComboBox<Retention> retention = new ComboBox<>(t("task.bulk.retention"));
        retention.setItems(Retention.values());
        retention.setItemLabelGenerator(Texts::label);
        retention.setValue(Retention.YEARS_10);
        return new Plan(retention, () -> !retention.isEmpty(), ids -> completion.archiveAll(ids, retention.getValue()));
    }

    private static boolean filled(TextField field) {
        boolean filled = !field.getValue().isBlank();
        field.setErrorMessage(t("task.missing.basis"));
        field.setInvalid(!filled);
        return filled;
    }
}
