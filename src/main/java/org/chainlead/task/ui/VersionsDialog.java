package org.chainlead.task.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.Timeline;
import org.chainlead.common.ui.TimelineEntry;
import org.chainlead.org.Directory;
import org.chainlead.org.UnitRef;
import org.chainlead.task.Element;
import org.chainlead.task.ElementVersion;
import org.chainlead.task.TaskDraft;
import org.chainlead.task.TaskPages;
import org.jspecify.annotations.Nullable;

/** Earlier versions of the five elements: when, why, and what became what. */
@SpringComponent
class VersionsDialog {

    private final TaskPages pages;
    private final Directory directory;

    VersionsDialog(TaskPages pages, Directory directory) {
        this.pages = pages;
        this.directory = directory;
    }

    void open(TaskContent task) {
        List<ElementVersion> versions = pages.versions(task.id());
        List<TimelineEntry> entries = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            TaskDraft before = i + 1 < versions.size() ? versions.get(i + 1).elements() : null;
            entries.add(entry(versions.get(i), before));
        }
        Dialog dialog = new Dialog(new Timeline(entries));
        dialog.setHeaderTitle(t("task.ui.versions"));
        dialog.addClassName("form-dialog");
        dialog.getFooter().add(new Button(t("common.ui.close"), click -> dialog.close()));
        dialog.open();
    }

    private TimelineEntry entry(ElementVersion version, @Nullable TaskDraft before) {
        LocalDate day = LocalDate.ofInstant(version.changedAt(), DateTimeText.ZONE);
        List<String> lines = new ArrayList<>();
        lines.add(t("task.field.reason") + version.reason());
        if (before != null) {
            lines.addAll(changes(before, version.elements()));
        }
        return TimelineEntry.of(
                TimelineEntry.Dot.WORK,
                t("task.ui.version", version.no()),
                "",
                DateTimeText.date(day),
                String.join("\n", lines));
    }

    private List<String> changes(TaskDraft before, TaskDraft after) {
        List<String> changes = new ArrayList<>();
        change(changes, Element.TITLE, before.title(), after.title());
        change(changes, Element.MEASURE, before.measure(), after.measure());
        change(changes, Element.GOAL, DraftChanges.goals(before), DraftChanges.goals(after));
        change(changes, Element.DEADLINE, date(before.dueOn()), date(after.dueOn()));
        if (!Objects.equals(before.leadUnit(), after.leadUnit())
                || !before.supporting().equals(after.supporting())
                || !Objects.equals(before.responsible(), after.responsible())) {
            change(changes, Element.RESPONSIBILITY, units(before), units(after));
        }
        return changes;
    }

    private static void change(List<String> changes, Element element, String before, String after) {
        if (!before.equals(after)) {
            changes.add(t("task.ui.change", label(element), before, after));
        }
    }

    private String units(TaskDraft draft) {
        String lead = draft.leadUnit() == null
                ? ""
                : directory.unit(draft.leadUnit()).map(UnitRef::name).orElse("");
        String supporting =
                directory.units(draft.supporting()).stream().map(UnitRef::name).collect(Collectors.joining(" "));
        String person = draft.responsible() == null ? "" : draft.responsible();
        return (lead + " " + person + " " + supporting).strip();
    }

    private static String date(@Nullable LocalDate date) {
        return date == null ? t("task.ui.noDate") : DateTimeText.date(date);
    }
}
