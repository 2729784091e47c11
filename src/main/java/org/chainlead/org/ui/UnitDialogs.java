package org.chainlead.org.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.org.CreateUnit;
import org.chainlead.org.Directory;
import org.chainlead.org.LineRef;
import org.chainlead.org.OrgAdministration;
import org.chainlead.org.OrgLists;
import org.chainlead.org.ReviewStep;
import org.chainlead.org.ReviewStepSetting;
import org.chainlead.org.UnitDetail;
import org.chainlead.org.UnitKind;
import org.chainlead.org.UnitNode;
import org.chainlead.org.UnitRef;
import org.chainlead.org.UnitRegister;

/** The dialogs that enter, rename, move and close a unit and set its review chain and line. */
@SpringComponent
class UnitDialogs {

    private static final int LONGEST = 100;

    private final OrgAdministration units;
    private final OrgLists lists;
    private final UnitRegister register;
    private final Directory directory;
    private final Clock clock;

    UnitDialogs(OrgAdministration units, OrgLists lists, UnitRegister register, Directory directory, Clock clock) {
        this.units = units;
        this.lists = lists;
        this.register = register;
        this.directory = directory;
        this.clock = clock;
    }

    void create(Panel panel, Optional<UnitNode> superior) {
        TextField code = Fields.text(t("org.ui.unit.code"), LONGEST);
        TextField name = Fields.text(t("org.ui.unit.name"), LONGEST);
        TextField shortName = Fields.text(t("org.ui.unit.shortName"), LONGEST);
        Select<UnitKind> kind = Fields.choice(t("org.ui.unit.kind"), List.of(UnitKind.values()));
        ComboBox<UnitRef> parent = Fields.unit(t("org.ui.unit.superior"), directory);
        superior.flatMap(node -> directory.unit(node.id())).ifPresent(parent::setValue);
        IntegerField sort = new IntegerField(t("org.ui.sort"));
        sort.setValue(0);
        DatePicker from = Fields.date(t("org.ui.from"), today());
        Fields.must(code, name, kind, from);
        new FormDialog(
                        t("org.ui.unit.create"),
                        form(code, name, shortName, kind, parent, sort, from),
                        () -> panel.done(() -> units.createUnit(new CreateUnit(
                                code.getValue(),
                                kind.getValue(),
                                name.getValue(),
                                shortName.getValue(),
                                parent.getOptionalValue().map(UnitRef::id).orElse(null),
                                null,
                                null,
                                sort.isEmpty() ? 0 : sort.getValue(),
                                from.getValue()))))
                .validatedBy(() -> Fields.required(code, name) & Fields.required(kind) & Fields.required(from))
                .wide()
                .open();
    }

    void rename(Panel panel, UnitDetail unit) {
        TextField name = Fields.text(t("org.ui.unit.name"), LONGEST);
        TextField shortName = Fields.text(t("org.ui.unit.shortName"), LONGEST);
        DatePicker from = Fields.date(t("org.ui.from"), today());
        name.setValue(unit.name());
        shortName.setValue(unit.shortName());
        from.setMax(today());
        Fields.must(name, from);
        new FormDialog(
                        t("org.ui.unit.rename"),
                        form(name, shortName, from),
                        () -> panel.done(() -> units.renameUnit(
                                unit.id(), name.getValue(), shortName.getValue(), from.getValue(), unit.version())))
                .validatedBy(() -> Fields.required(name) & Fields.required(from))
                .open();
    }

    void move(Panel panel, UnitDetail unit) {
        ComboBox<UnitRef> parent = Fields.unit(t("org.ui.unit.superior"), directory);
        DatePicker from = Fields.date(t("org.ui.from"), today());
        Fields.must(parent, from);
        new FormDialog(
                        t("org.ui.unit.move"),
                        form(parent, from),
                        () -> panel.done(() ->
                                units.moveUnit(unit.id(), parent.getValue().id(), from.getValue(), unit.version())))
                .validatedBy(() -> Fields.required(parent) & Fields.required(from))
                .open();
    }

    void close(Panel panel, UnitDetail unit) {
        DatePicker last = Fields.date(t("org.ui.lastDay"), today());
        TextField reason = Fields.text(t("common.ui.reason"), LONGEST);
        Fields.must(last, reason);
        new FormDialog(
                        t("org.ui.unit.closeTitle", unit.name()),
                        form(last, reason),
                        t("org.ui.unit.close"),
                        () -> panel.done(
                                () -> units.closeUnit(unit.id(), last.getValue(), reason.getValue(), unit.version())))
                .validatedBy(() -> Fields.required(reason) & Fields.required(last))
                .destructive()
                .open();
    }

    void reviewSteps(Panel panel, UnitDetail unit) {
        List<Checkbox> used = new ArrayList<>();
        List<Checkbox> paper = new ArrayList<>();
        Div rows = new Div();
        rows.addClassName("stack");
        for (ReviewStep step : ReviewStep.values()) {
            Checkbox use = new Checkbox(Texts.label(step));
            Checkbox onPaper = new Checkbox(t("org.ui.unit.onPaper", Texts.label(step)));
            for (ReviewStepSetting setting : unit.reviewSteps()) {
                use.setValue(use.getValue() || setting.step() == step);
                onPaper.setValue(onPaper.getValue() || setting.step() == step && setting.onPaper());
            }
            used.add(use);
            paper.add(onPaper);
            rows.add(new Div(use, onPaper));
        }
        new FormDialog(
                        t("org.ui.unit.steps"),
                        rows,
                        () -> panel.done(() -> {
                            List<ReviewStepSetting> steps = new ArrayList<>();
                            for (ReviewStep step : ReviewStep.values()) {
                                if (used.get(step.ordinal()).getValue()) {
                                    steps.add(new ReviewStepSetting(
                                            step, paper.get(step.ordinal()).getValue()));
                                }
                            }
                            lists.setReviewSteps(unit.id(), steps);
                        }))
                .open();
    }

    void line(Panel panel, UnitDetail unit) {
        ComboBox<LineRef> line = new ComboBox<>(t("org.ui.unit.line"));
        line.setItems(register.lines());
        line.setItemLabelGenerator(LineRef::name);
        line.setClearButtonVisible(true);
        TextField fresh = Fields.text(t("org.ui.unit.newLine"), LONGEST);
        new FormDialog(
                        t("org.ui.unit.line"),
                        form(line, fresh),
                        () -> panel.done(() -> {
                            if (fresh.getValue().isBlank()) {
                                units.setLine(
                                        unit.id(),
                                        line.getOptionalValue().map(LineRef::id).orElse(null));
                            } else {
                                units.setLine(unit.id(), units.createLine(fresh.getValue()));
                            }
                        }))
                .open();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    static Div form(Component... fields) {
        Div form = new Div(fields);
        form.addClassName("form");
        return form;
    }
}
