package org.chainlead.indicator.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.util.ArrayList;
import java.util.List;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.indicator.IndicatorKind;
import org.chainlead.indicator.TargetsDraft;

/** One term: from when to when, its target, and its interim targets if there are any. */
class TermFields extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Runnable changed;
    private final ChineseDatePicker starts = new ChineseDatePicker(t("indicator.target.starts"));
    private final ChineseDatePicker due = new ChineseDatePicker(t("indicator.target.due"));
    private final BigDecimalField target = new BigDecimalField(t("indicator.target.target"));
    private final BigDecimalField base = new BigDecimalField(t("indicator.target.base"));
    private final Div interims = new Div();
    private final List<InterimLine> lines = new ArrayList<>();

    /** @param remove takes the term away */
    TermFields(
            IndicatorKind kind,
            TargetsDraft.Term term,
            Runnable changed,
            java.util.function.Consumer<TermFields> remove) {
        this.changed = changed;
        starts.setValue(term.startsOn());
        due.setValue(term.dueOn());
        target.setValue(term.target());
        base.setValue(term.base());
        base.setVisible(kind == IndicatorKind.STOCK);
        if (kind == IndicatorKind.THRESHOLD) {
            due.setLabel(t("indicator.target.nodeDay"));
        }
        base.setHelperText(t("indicator.target.baseHelp"));
        starts.addValueChangeListener(change -> changed.run());
        due.addValueChangeListener(change -> changed.run());
        target.addValueChangeListener(change -> changed.run());
        base.addValueChangeListener(change -> changed.run());
        term.interims().forEach(this::add);
        Button more = small("indicator.target.addInterim", () -> add(new TargetsDraft.Interim(null, null)));
        more.setVisible(kind.isScheduled());
        Div form = new Div(starts, due, target, base);
        form.addClassName("form");
        Div acts = new Div(more, small("indicator.target.remove", () -> remove.accept(this)));
        acts.addClassName("term-acts");
        addClassName("term-fields");
        add(form, interims, acts);
    }

    TargetsDraft.Term value() {
        return new TargetsDraft.Term(
                starts.getValue(),
                due.getValue(),
                target.getValue(),
                base.getValue(),
                lines.stream().map(InterimLine::value).toList());
    }

    private void add(TargetsDraft.Interim interim) {
        InterimLine line = new InterimLine(interim);
        lines.add(line);
        interims.add(line);
    }

    private static Button small(String key, Runnable work) {
        Button button = new Button(t(key), click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    /** A day and the value due by it. */
    private final class InterimLine extends Div {

        private static final long serialVersionUID = 1L;

        private final ChineseDatePicker by = new ChineseDatePicker(t("indicator.target.by"));
        private final BigDecimalField value = new BigDecimalField(t("indicator.target.value"));

        private InterimLine(TargetsDraft.Interim interim) {
            by.setValue(interim.by());
            value.setValue(interim.value());
            by.addValueChangeListener(change -> changed.run());
            value.addValueChangeListener(change -> changed.run());
            addClassName("interim-line");
            add(by, value, small("indicator.target.removeInterim", this::drop));
        }

        private TargetsDraft.Interim value() {
            return new TargetsDraft.Interim(by.getValue(), value.getValue());
        }

        private void drop() {
            lines.remove(this);
            interims.remove(this);
            changed.run();
        }
    }
}
