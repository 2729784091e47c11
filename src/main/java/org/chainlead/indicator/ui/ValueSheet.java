package org.chainlead.indicator.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableBiFunction;
import com.vaadin.flow.function.SerializablePredicate;
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
import org.chainlead.indicator.IndicatorId;
import org.chainlead.indicator.IndicatorKind;
import org.chainlead.indicator.Numbers;
import org.chainlead.indicator.SheetRow;
import org.chainlead.indicator.ValueEntry;

/** What a unit owes of a period, typed in place. What is typed is kept beside the rows, so that scrolling loses nothing. */
class ValueSheet extends WorkspaceGrid<SheetRow> {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 500;
    private static final int TYPING_MILLIS = 800;

    private final transient Map<IndicatorId, ValueEntry> typed = new LinkedHashMap<>();
    private final transient Set<IndicatorId> overtaken = new HashSet<>();
    private final transient Consumer<IndicatorId> changed;

    /** @param changed gets the line of each change, also while a text is being typed */
    ValueSheet(Consumer<IndicatorId> changed) {
        super(t("indicator.entry.sheet"));
        this.changed = changed;
        addClassNames("rows-grid", "work-grid");
        addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        setEmptyStateComponent(new EmptyState(t("indicator.entry.none")));
        addComponentColumn(row -> new Anchor(IndicatorAddress.of(row.id()), row.name()))
                .setKey("name")
                .setHeader(t("indicator.column.name"))
                .setWidth("220px")
                .setFlexGrow(3);
        addNumberColumn("target", t("indicator.column.target"), row -> withUnit(Numbers.text(row.target()), row))
                .setWidth("120px")
                .setFlexGrow(0);
        addNumberColumn("before", t("indicator.entry.before"), row -> withUnit(before(row), row))
                .setWidth("120px")
                .setFlexGrow(0);
        field(
                "amount",
                "indicator.entry.amount",
                ValueEntry::amount,
                ValueSheet::withAmount,
                ValueSheet::grows,
                "130px");
        field("total", "indicator.entry.total", ValueEntry::total, ValueSheet::withTotal, row -> true, "130px");
        field("source", "indicator.entry.source", ValueEntry::source, ValueSheet::withSource, row -> true, "170px");
        field("note", "indicator.entry.note", ValueEntry::note, ValueSheet::withNote, row -> true, "150px");
        addComponentColumn(this::state)
                .setKey("state")
                .setHeader(t("indicator.entry.state"))
                .setWidth("150px")
                .setFlexGrow(1);
    }

    /** What differs from what is kept, the first typed first. */
    List<ValueEntry> typed() {
        return List.copyOf(typed.values());
    }

    /** Empty for a line that says what is kept. */
    Optional<ValueEntry> typed(IndicatorId indicator) {
        return Optional.ofNullable(typed.get(indicator));
    }

    /** Shows lines typed before. */
    void restore(List<ValueEntry> entries) {
        entries.forEach(entry -> typed.put(entry.indicator(), entry));
    }

    /**
     * Takes rows as they stand now. Of a line that was typed over an older one the row says what stands there; the line is
     * handed in over that.
     */
    Page<SheetRow> now(Page<SheetRow> rows) {
        for (SheetRow row : rows.rows()) {
            typed(row.id()).filter(entry -> entry.no() != row.entry().no()).ifPresent(entry -> {
                overtaken.add(row.id());
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
            Function<ValueEntry, String> read,
            SerializableBiFunction<ValueEntry, String, ValueEntry> write,
            SerializablePredicate<SheetRow> asked,
            String width) {
        addComponentColumn(row -> row.byReport().isEmpty() && asked.test(row)
                        ? field(row, header, read, write)
                        : new Span(row.byReport().isEmpty() ? "" : read.apply(row.entry())))
                .setKey(key)
                .setHeader(t(header))
                .setWidth(width)
                .setFlexGrow(key.equals("source") || key.equals("note") ? 2 : 0);
    }

    private Component field(
            SheetRow row,
            String header,
            Function<ValueEntry, String> read,
            SerializableBiFunction<ValueEntry, String, ValueEntry> write) {
        TextField field = new TextField();
        field.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        field.setWidthFull();
        field.setMaxLength(LONGEST);
        field.setPlaceholder(t(header + ".hint"));
        field.setAriaLabel(t("indicator.entry.fieldOf", row.name(), t(header)));
        field.setValue(read.apply(entry(row)));
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.setValueChangeTimeout(TYPING_MILLIS);
        field.addValueChangeListener(change -> type(row, write.apply(entry(row), change.getValue())));
        return field;
    }

    private ValueEntry entry(SheetRow row) {
        return typed.getOrDefault(row.id(), row.entry());
    }

    private void type(SheetRow row, ValueEntry entry) {
        if (entry.saysAs(row.entry())) {
            typed.remove(row.id());
        } else {
            typed.put(row.id(), entry);
        }
        changed.accept(row.id());
    }

    private Component state(SheetRow row) {
        if (!row.byReport().isEmpty()) {
            return new Span(t("indicator.entry.byReport", row.byReport()));
        }
        if (row.mark() == null) {
            return new StatusTag(
                    t(row.entry().total().isEmpty() ? "indicator.entry.open" : "indicator.entry.proposed"),
                    StatusTag.Kind.NEUTRAL);
        }
        Div state = new Div(VersionCard.tag(row.mark()));
        if (!row.mark().returnReason().isEmpty()) {
            state.add(new Div(row.mark().returnReason()));
        }
        if (overtaken.contains(row.id()) && typed.containsKey(row.id())) {
            state.add(
                    new Span(t("indicator.entry.meanwhile", withUnit(row.entry().total(), row))));
        }
        return state;
    }

    private static boolean grows(SheetRow row) {
        return row.kind() == IndicatorKind.CUMULATIVE;
    }

    private static String before(SheetRow row) {
        return grows(row) ? Numbers.text(row.before()) : "";
    }

    private static String withUnit(String number, SheetRow row) {
        return number.isEmpty() ? "" : number + row.measureUnit();
    }

    private static ValueEntry withAmount(ValueEntry entry, String amount) {
        return new ValueEntry(entry.indicator(), amount, entry.total(), entry.source(), entry.note(), entry.no());
    }

    private static ValueEntry withTotal(ValueEntry entry, String total) {
        return new ValueEntry(entry.indicator(), entry.amount(), total, entry.source(), entry.note(), entry.no());
    }

    private static ValueEntry withSource(ValueEntry entry, String source) {
        return new ValueEntry(entry.indicator(), entry.amount(), entry.total(), source, entry.note(), entry.no());
    }

    private static ValueEntry withNote(ValueEntry entry, String note) {
        return new ValueEntry(entry.indicator(), entry.amount(), entry.total(), entry.source(), note, entry.no());
    }
}
