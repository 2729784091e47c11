package org.chainlead.instruction.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.chainlead.attachment.AttachmentRef;
import org.chainlead.attachment.AttachmentUploads;
import org.chainlead.attachment.ui.AttachmentField;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.ReasonList;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SecrecyNotice;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.instruction.InstructionId;
import org.chainlead.instruction.InstructionQueries;
import org.chainlead.instruction.InstructionService;
import org.chainlead.instruction.InstructionSource;
import org.chainlead.instruction.WriteInstruction;
import org.chainlead.org.Directory;
import org.chainlead.org.UnitRef;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskPages;
import org.jspecify.annotations.Nullable;

/** 作批示 by the leader or 代录 by the secretary, on a task or without one; large enough for a phone in the hand. */
@Route("instructions/new")
@RouteAlias("tasks/:taskId/instruct")
@PermitAll
@RequiresOperation("instruction.write")
class InstructView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LONGEST = 4000;

    private final transient InstructionService service;
    private final transient TaskPages tasks;
    private final transient InstructionId id = InstructionId.random();
    private final boolean transcribed;
    private final TextArea words = new TextArea(t("instruction.field.words"));
    private final ChineseDatePicker writtenOn = new ChineseDatePicker(t("instruction.ui.writtenOn"));
    private final MultiSelectComboBox<UnitRef> units = new MultiSelectComboBox<>(t("instruction.ui.units"));
    private final AttachmentField scans;
    private final ReasonList reasons = new ReasonList();
    private final Button submit = new Button(t("instruction.ui.submit"), click -> submit());
    private @Nullable TaskId task;

    InstructView(
            InstructionService service,
            InstructionQueries queries,
            TaskPages tasks,
            Directory directory,
            AttachmentUploads uploads,
            Clock clock) {
        this.service = service;
        this.tasks = tasks;
        this.transcribed = queries.entersAs().orElse(InstructionSource.DIRECT) == InstructionSource.TRANSCRIBED;
        this.scans = new AttachmentField(t(transcribed ? "instruction.ui.scan" : "instruction.ui.files"), uploads);
        LocalDate today = LocalDate.now(clock);
        words.setMaxLength(LONGEST);
        words.setMinRows(5);
        words.addClassName("instruction-input");
        words.setRequiredIndicatorVisible(true);
        writtenOn.setMax(today);
        writtenOn.setValue(today);
        units.setItemLabelGenerator(UnitRef::name);
        units.setItems(
                query -> directory.units(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        units.setHelperText(t("instruction.ui.unitsHelp"));
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.setDisableOnClick(true);
        addClassName("view");
    }

    @Override
    public String getPageTitle() {
        return t(transcribed ? "instruction.next.transcribe" : "instruction.next.write");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        try {
            String about =
                    event.getRouteParameters().get("taskId").map(this::find).orElse("");
            show(about);
        } catch (NotFound missing) {
            add(
                    new ViewHeader(getPageTitle()),
                    new EmptyState(missing.text(), new Anchor("instructions", t("instruction.ui.toList"))));
        }
    }

    private String find(String text) {
        try {
            task = new TaskId(java.util.UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
        return tasks.detail(task).row().title();
    }

    private void show(String about) {
        ViewHeader header = new ViewHeader(getPageTitle());
        if (task != null) {
            header.subline(new Anchor("tasks/" + task, about));
        }
        Div form = new Div(words, writtenOn, units, scans);
        form.addClassNames("stack", "instruction-form");
        writtenOn.setVisible(transcribed);
        Button clear = new Button(t("instruction.ui.clear"), click -> words.clear());
        Button back = new Button(t("instruction.ui.back"), click -> back());
        Div acts = new Div(submit, clear, back);
        acts.addClassName("big-acts");
        add(
                header,
                new SecrecyNotice(),
                new SectionCard(
                        getPageTitle(), form, InstructionWords.hint(t("instruction.ui.follows")), reasons, acts));
        words.focus();
    }

    private void back() {
        UI.getCurrent().navigate(task == null ? "instructions" : "tasks/" + task);
    }

    private void submit() {
        reasons.clear();
        try {
            service.write(new WriteInstruction(
                    id,
                    task,
                    Objects.requireNonNullElse(writtenOn.getValue(), LocalDate.MAX),
                    words.getValue(),
                    scans.getValue().stream().map(AttachmentRef::id).toList(),
                    units.getValue().stream().map(UnitRef::id).toList()));
            UI.getCurrent().navigate("instructions/" + id);
            Notifications.success(t("instruction.ui.submitted"));
        } catch (Refusal refusal) {
            reasons.show(refusal);
        } finally {
            submit.setEnabled(true);
        }
    }
}
