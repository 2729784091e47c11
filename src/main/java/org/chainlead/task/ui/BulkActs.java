package org.chainlead.task.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.org.Access;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.Directory;
import org.chainlead.org.PersonRef;
import org.chainlead.org.Role;
import org.chainlead.task.Retention;
import org.chainlead.task.RowResult;
import org.chainlead.task.TaskAssignment;
import org.chainlead.task.TaskCompletion;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskRow;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Scope;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutor;

/** The acts on selected rows: what will happen and to which rows is shown before, what came of each row after. */
@SpringComponent
@Scope("prototype")
class BulkActs {

    private final TaskAssignment assignment;
    private final TaskCompletion completion;
    private final CarryOverDialog carryOvers;
    private final Directory directory;
    private final Access access;
    private final CurrentUser user;
    private final Executor executor;

    BulkActs(
            TaskAssignment assignment,
            TaskCompletion completion,
            CarryOverDialog carryOvers,
            Directory directory,
            Access access,
            CurrentUser user,
            @Qualifier("applicationTaskExecutor") Executor executor) {
        this.assignment = assignment;
        this.completion = completion;
        this.carryOvers = carryOvers;
        this.directory = directory;
        this.access = access;
        this.user = user;
        this.executor = executor;
    }

    /** Buttons of the acts the person's role has. */
    Component[] buttons(Supplier<Set<TaskRow>> selected, Runnable afterwards) {
        Stream<Button> acts = Stream.of(BulkAct.values())
                .filter(act -> access.may(act.operation()))
                .map(act -> new Button(label(act), click -> ask(act, List.copyOf(selected.get()), afterwards)));
        return Stream.of(acts, carryOver(selected, afterwards), urge(selected))
                .flatMap(all -> all)
                .toArray(Component[]::new);
    }

    /** 年度结转 is proposed here and decided on its own page. */
    private Stream<Button> carryOver(Supplier<Set<TaskRow>> selected, Runnable afterwards) {
        Button button =
                new Button(t("task.carry.title"), click -> carryOvers.open(List.copyOf(selected.get()), afterwards));
        return access.may("task.carryOverPropose") ? Stream.of(button) : Stream.empty();
    }

    /** 催办 has a page of its own in the module above: there exactly who gets it is shown first. */
    private Stream<Button> urge(Supplier<Set<TaskRow>> selected) {
        Button button = new Button(t("task.ui.urge"), click -> {
            List<String> ids =
                    selected.get().stream().map(row -> row.id().toString()).toList();
            UI.getCurrent().navigate("urges/new", new QueryParameters(Map.of("task", ids)));
        });
        return access.may("supervision.urge") ? Stream.of(button) : Stream.empty();
    }

    boolean mayImport() {
        return access.may("task.import");
    }

    boolean mayDraft() {
        return access.may("task.create");
    }

    private void ask(BulkAct act, List<TaskRow> rows, Runnable afterwards) {
        switch (act) {
            case APPROVE -> {
                TextField basis = needed(new TextField(t("task.bulk.basis")));
                basis.setHelperText(t("task.bulk.basisHelp"));
                open(
                        act,
                        rows,
                        basis,
                        () -> filled(basis),
                        ids -> assignment.approveAll(ids, basis.getValue()),
                        afterwards);
            }
            case ACCEPT -> {
                ComboBox<PersonRef> handler = handlers();
                open(
                        act,
                        rows,
                        handler,
                        () -> true,
                        ids -> assignment.acceptAll(
                                ids,
                                handler.getOptionalValue()
                                        .map(PersonRef::account)
                                        .orElse(null)),
                        afterwards);
            }
            case CLOSE -> {
                TextArea report = new TextArea(t("task.bulk.report"));
                report.setHelperText(t("task.bulk.reportHelp"));
                open(act, rows, report, () -> true, ids -> completion.closeAll(ids, report.getValue()), afterwards);
            }
            case ARCHIVE -> {
                ComboBox<Retention> retention = new ComboBox<>(t("task.bulk.retention"));
                retention.setItems(Retention.values());
                retention.setItemLabelGenerator(Texts::label);
                retention.setValue(Retention.YEARS_10);
                open(
                        act,
                        rows,
                        retention,
                        () -> !retention.isEmpty(),
                        ids -> completion.archiveAll(ids, retention.getValue()),
                        afterwards);
            }
        }
    }

    private void open(
            BulkAct act,
            List<TaskRow> rows,
            Component field,
            BooleanSupplier valid,
            Function<Collection<TaskId>, List<RowResult>> work,
            Runnable afterwards) {
        new FormDialog(
                        t("task.bulk.title", label(act), rows.size()),
                        new BulkPreview(act, rows, field),
                        label(act),
                        () -> {
                            BulkRun run = new BulkRun(
                                    label(act), rows.stream().map(TaskRow::id).toList(), work, afterwards);
                            run.start(UI.getCurrent(), new DelegatingSecurityContextExecutor(executor));
                        })
                .validatedBy(valid)
                .wide()
                .open();
    }

    private ComboBox<PersonRef> handlers() {
        ComboBox<PersonRef> handler = new ComboBox<>(t("task.bulk.handler"));
        handler.setItems(directory.people(user.actor().unit(), List.of(Role.STAFF, Role.LIAISON, Role.UNIT_HEAD)));
        handler.setItemLabelGenerator(PersonRef::name);
        handler.setClearButtonVisible(true);
        handler.setHelperText(t("task.bulk.handlerHelp"));
        return handler;
    }

    private static TextField needed(TextField field) {
        field.setRequiredIndicatorVisible(true);
        return field;
    }

    private static boolean filled(TextField field) {
        boolean filled = !field.getValue().isBlank();
        field.setErrorMessage(t("task.missing.basis"));
        field.setInvalid(!filled);
        return filled;
    }
}
