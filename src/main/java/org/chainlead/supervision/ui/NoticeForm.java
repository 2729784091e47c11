package org.chainlead.supervision.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.org.Directory;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitRef;
import org.chainlead.supervision.LadderStep;
import org.chainlead.supervision.NoticeDraft;
import org.chainlead.supervision.NoticeDrafting;
import org.chainlead.supervision.NoticeKind;
import org.chainlead.supervision.NoticeTemplate;
import org.chainlead.task.TaskDetail;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskPages;

/** The fields of a notice. */
class NoticeForm {

    private static final int LONGEST = 4000;
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_REASON = 500;
    private static final int TYPING_MILLIS = 800;

    private final NoticeDrafting drafting;
    private final Directory directory;
    private final TaskPages pages;
    private final Select<NoticeKind> kind = new Select<>();
    private final Div tasksLine = new Div();
    private final MultiSelectComboBox<UnitRef> to = new MultiSelectComboBox<>(t("supervision.ui.to"));
    private final MultiSelectComboBox<UnitRef> copies = new MultiSelectComboBox<>(t("supervision.ui.copies"));
    private final TextField title = new TextField(t("supervision.field.title"));
    private final TextArea body = new TextArea(t("supervision.field.body"));
    private final TextArea demands = new TextArea(t("supervision.field.demands"));
    private final IntegerField days = new IntegerField(t("supervision.ui.days"));
    private final TextField startReason = new TextField(t("supervision.field.startReason"));
    private final ChineseDatePicker due = new ChineseDatePicker(t("supervision.ui.due"));
    private final InterviewFields interview = new InterviewFields();
    private final WordingFields wording = new WordingFields();
    private String proposedTitle = "";
    private List<TaskId> tasks = List.of();
    private String only = "";
    private Runnable change = () -> {};

    NoticeForm(NoticeDrafting drafting, Directory directory, TaskPages pages) {
        this.drafting = drafting;
        this.directory = directory;
        this.pages = pages;
        kind.setLabel(t("supervision.ui.kind"));
        kind.setItems(
                Arrays.stream(NoticeKind.values()).filter(NoticeKind::isDrafted).toList());
        kind.setItemLabelGenerator(Texts::label);
        kind.setValue(NoticeKind.SUPERVISION);
        units(to);
        units(copies);
        title.setMaxLength(LONGEST_TITLE);
        title.setValueChangeMode(ValueChangeMode.TIMEOUT);
        title.setValueChangeTimeout(TYPING_MILLIS);
        for (TextArea area : List.of(body, demands)) {
            area.setMaxLength(LONGEST);
            area.setMinRows(4);
            area.setValueChangeMode(ValueChangeMode.TIMEOUT);
            area.setValueChangeTimeout(TYPING_MILLIS);
        }
        startReason.setMaxLength(LONGEST_REASON);
        startReason.setRequiredIndicatorVisible(true);
        startReason.setValueChangeMode(ValueChangeMode.TIMEOUT);
        startReason.setValueChangeTimeout(TYPING_MILLIS);
        demands.setHelperText(t("supervision.ui.demandsHelp"));
        days.setMin(1);
        days.setMax(250);
        days.setStepButtonsVisible(true);
        days.addValueChangeListener(event -> {
            if (event.getValue() != null && event.getValue() > 0) {
                due.setValue(drafting.dueAfter(event.getValue()));
            }
        });
        Stream.<AbstractField<?, ?>>of(kind, to, copies, title, body, demands, due, startReason)
                .forEach(field -> field.addValueChangeListener(event -> change.run()));
        interview.onChange(() -> change.run());
        wording.onChange(() -> change.run());
        kind.addValueChangeListener(event -> {
            showSkipped();
            showKind();
            proposeWords();
        });
        showKind();
        to.addValueChangeListener(event -> showSkipped());
    }

    Div fields() {
        Div fields =
                new Div(kind, startReason, tasksLine, to, copies, title, body, interview, demands, days, due, wording);
        fields.addClassNames("form", "one-column");
        return fields;
    }

    void onChange(Runnable listener) {
        change = listener;
    }

    /** A new one about these tasks, addressed to the units that lead them. */
    void begin(List<TaskId> about) {
        List<TaskDetail> details = about.stream().map(pages::detail).toList();
        tasks = about;
        name(details);
        showSkipped();
        to.setValue(refs(details.stream()
                .map(TaskDetail::leadUnit)
                .filter(Objects::nonNull)
                .distinct()
                .toList()));
        only = details.size() == 1 ? details.getFirst().row().title() : "";
        proposeWords();
    }

    /** Title and words of the kind, where nothing else was written. */
    private void proposeWords() {
        wording.propose(kind.getValue(), tasks.size());
        if (!only.isEmpty() && title.getValue().equals(proposedTitle)) {
            proposedTitle = NoticeTemplate.of(kind.getValue()).title(only);
            title.setValue(proposedTitle);
        }
    }

    void show(NoticeDraft draft) {
        tasks = draft.tasks();
        name(tasks.stream().map(pages::detail).toList());
        kind.setValue(draft.kind());
        to.setValue(refs(draft.addressees()));
        copies.setValue(refs(draft.copies()));
        title.setValue(draft.title());
        body.setValue(draft.body());
        demands.setValue(draft.demands());
        due.setValue(draft.dueOn());
        startReason.setValue(draft.startReason());
        interview.show(draft.interview());
        wording.show(draft.wording());
        showSkipped();
    }

    /** Follows a proposal: its step, and its reasons as the beginning of the text. */
    void propose(NoticeKind proposed, List<String> why) {
        kind.setValue(proposed);
        body.setValue(String.join("\n", why));
    }

    /** Beginning higher than the next step of the ladder needs a reason. */
    private void showSkipped() {
        Optional<LadderStep> next = drafting.skipped(draft());
        startReason.setVisible(next.isPresent() || !startReason.isEmpty());
        startReason.setHelperText(
                next.map(step -> t("supervision.ui.nextStep", step)).orElse(""));
    }

    /** A 约谈 has fields of its own, and its text, demands and deadline have other names. */
    private void showKind() {
        boolean talk = kind.getValue() == NoticeKind.INTERVIEW;
        interview.setVisible(talk);
        body.setLabel(t(talk ? "supervision.field.matter" : "supervision.field.body"));
        body.setRequiredIndicatorVisible(talk);
        demands.setLabel(t(talk ? "supervision.field.rectification" : "supervision.field.demands"));
        due.setLabel(t(talk ? "supervision.field.rectifyBy" : "supervision.ui.due"));
    }

    NoticeDraft draft() {
        return new NoticeDraft(
                kind.getValue(),
                tasks,
                ids(to.getValue()),
                ids(copies.getValue()),
                title.getValue(),
                body.getValue(),
                demands.getValue(),
                due.getValue(),
                startReason.getValue(),
                interview.value(),
                wording.value());
    }

    private void name(List<TaskDetail> details) {
        tasksLine.removeAll();
        tasksLine.addClassName("hint");
        details.forEach(task -> tasksLine.add(new Div(task.row().title())));
    }

    private void units(MultiSelectComboBox<UnitRef> box) {
        box.setItems(
                query -> directory.units(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        box.setItemLabelGenerator(UnitRef::name);
    }

    private Set<UnitRef> refs(List<UnitId> ids) {
        List<UnitRef> found = directory.units(ids);
        Set<UnitRef> ordered = new LinkedHashSet<>();
        ids.forEach(id -> found.stream().filter(unit -> unit.id().equals(id)).forEach(ordered::add));
        return ordered;
    }

    private static List<UnitId> ids(Set<UnitRef> units) {
        return units.stream().map(UnitRef::id).toList();
    }
}
