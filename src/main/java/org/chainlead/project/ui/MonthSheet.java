package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableBiFunction;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.chainlead.common.Page;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.project.Investment;
import org.chainlead.project.MonthEntry;
import org.chainlead.project.MonthRow;
import org.chainlead.project.ProjectId;

/** The lines of a month, typed in place. What is typed is kept beside the rows, so that scrolling loses nothing. */
class MonthSheet extends WorkspaceGrid<MonthRow> {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 500;
    private static final int TYPING_MILLIS = 800;

    private final transient Map<ProjectId, MonthEntry> typed = new LinkedHashMap<>();
    private final transient Set<ProjectId> overtaken = new HashSet<>();
    private final transient Consumer<ProjectId> changed;

    /** @param changed gets the line of each change, also while a text is being typed */
    MonthSheet(Consumer<ProjectId> changed) {
        super(t("project.month.sheet"));
        this.changed = changed;
        addClassNames("rows-grid", "work-grid");
        addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        setEmptyStateComponent(new EmptyState(t("project.month.noProjects")));
        addComponentColumn(row -> new Anchor(ProjectAddress.of(row.project()), row.name()))
                .setKey("name")
                .setHeader(t("project.column.name"))
                .setWidth("240px")
                .setFlexGrow(4);
        addNumberColumn("plan", t("project.column.plan"), row -> Investment.text(row.plan()))
                .setWidth("150px")
                .setFlexGrow(0);
        addNumberColumn("before", t("project.month.before"), row -> Investment.text(row.before()))
                .setWidth("170px")
                .setFlexGrow(0);
        field("planned", "project.month.planned", MonthEntry::planned, MonthSheet::withPlanned, "150px");
        field("done", "project.month.done", MonthEntry::done, MonthSheet::withDone, "150px");
        field("note", "project.month.note", MonthEntry::note, MonthSheet::withNote, "180px");
        addComponentColumn(this::state)
                .setKey("state")
                .setHeader(t("project.month.state"))
                .setWidth("150px")
                .setFlexGrow(1);
    }

    /** What differs from what is kept, the first typed first. */
    List<MonthEntry> typed() {
        return List.copyOf(typed.values());
    }

    /** Empty for a line that says what is kept. */
    Optional<MonthEntry> typed(ProjectId project) {
        return Optional.ofNullable(typed.get(project));
    }

    /** Shows lines typed before. */
    void restore(List<MonthEntry> entries) {
        entries.forEach(entry -> typed.put(entry.project(), entry));
    }

    /**
     * Takes rows as they stand now. Of a line that was typed over an older one the row says what stands there; the line is
     * handed in over that.
     */
    Page<MonthRow> now(Page<MonthRow> rows) {
        for (MonthRow row : rows.rows()) {
            typed(row.project())
                    .filter(entry -> entry.version() != row.entry().version())
                    .ifPresent(entry -> {
                        overtaken.add(row.project());
                        type(row, entry.over(row.entry()));
                    });
        }
        return rows;
    }

    void forget() {
        typed.clear();
        overtaken.clear();
        getDataProvider().refreshAll();
    }

    private void field(
            String key,
            String header,
            Function<MonthEntry, String> read,
            SerializableBiFunction<MonthEntry, String, MonthEntry> write,
            String width) {
        addComponentColumn(row -> {
                    TextField field = new TextField();
                    field.addThemeVariants(TextFieldVariant.LUMO_SMALL);
                    field.setWidthFull();
                    field.setMaxLength(LONGEST);
                    field.setPlaceholder(t(header + ".hint"));
                    field.setAriaLabel(t("project.month.fieldOf", row.name(), t(header)));
                    field.setValue(read.apply(entry(row)));
                    field.setValueChangeMode(ValueChangeMode.TIMEOUT);
                    field.setValueChangeTimeout(TYPING_MILLIS);
                    field.addValueChangeListener(change -> type(row, write.apply(entry(row), change.getValue())));
                    return field;
                })
                .setKey(key)
                .setHeader(t(header))
                .setWidth(width)
                .setFlexGrow(key.equals("note") ? 2 : 0);
    }

    private MonthEntry entry(MonthRow row) {
        return typed.getOrDefault(row.project(), row.entry());
    }

    private void type(MonthRow row, MonthEntry entry) {
        if (entry.saysAs(row.entry())) {
            typed.remove(row.project());
        } else {
            typed.put(row.project(), entry);
        }
        changed.accept(row.project());
    }

    private Component state(MonthRow row) {
        if (row.mark() == null) {
            return new StatusTag(t("project.month.notEntered"), StatusTag.Kind.NEUTRAL);
        }
        Div state = new Div(MarkWords.tag(row.mark()));
        if (!row.mark().returnReason().isEmpty()) {
            state.add(new Div(row.mark().returnReason()));
        }
        if (overtaken.contains(row.project()) && typed.containsKey(row.project())) {
            MonthEntry now = row.entry();
            state.add(new Div(t("project.month.meanwhile", open(now.done()), open(now.planned()), open(now.note()))));
        }
        return state;
    }

    private static String open(String text) {
        return text.isBlank() ? t("project.month.open") : text;
    }

    private static MonthEntry withPlanned(MonthEntry entry, String planned) {
        return new MonthEntry(entry.project(), planned, entry.done(), entry.note(), entry.version());
    }

    private static MonthEntry withDone(MonthEntry entry, String done) {
        return new MonthEntry(entry.project(), entry.planned(), done, entry.note(), entry.version());
    }

    private static MonthEntry withNote(MonthEntry entry, String note) {
        return new MonthEntry(entry.project(), entry.planned(), entry.done(), note, entry.version());
    }
}
