package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.chainlead.chain.ChainRef;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.dispatch.OpenRound;
import org.chainlead.dispatch.RoundKind;
import org.chainlead.dispatch.RoundScope;
import org.chainlead.dispatch.ScopeCount;
import org.chainlead.org.UnitRef;
import org.chainlead.task.PlanRef;
import org.chainlead.task.ReportCycle;
import org.jspecify.annotations.Nullable;

/** A round by hand: kind, period, name and the set of tasks. */
class OpenRoundForm extends Composite<Div> {

    private static final int MONTHS = 24;

    private final Select<RoundKind> kind = new Select<>();
    private final Select<YearMonth> period = new Select<>();
    private final TextField title = new TextField(t("dispatch.open.name"));
    private final ComboBox<PlanRef> plan = new ComboBox<>(t("dispatch.open.plan"));
    private final ComboBox<ChainRef> chain = new ComboBox<>(t("dispatch.open.chain"));
    private final ComboBox<UnitRef> unit;
    private final ComboBox<ReportCycle> cycle = new ComboBox<>(t("dispatch.open.cycle"));
    private final Paragraph asked = new Paragraph();
    private final ChineseDatePicker due = new ChineseDatePicker(t("dispatch.open.due"));

    OpenRoundForm(
            List<PlanRef> plans,
            List<ChainRef> chains,
            UnitChoice units,
            YearMonth now,
            Function<RoundScope, ScopeCount> count) {
        unit = units.field(t("dispatch.ui.unit"));
        kind.setLabel(t("dispatch.open.kind"));
        kind.setItems(RoundKind.values());
        kind.setItemLabelGenerator(Texts::label);
        period.setLabel(t("dispatch.open.period"));
        period.setItemLabelGenerator(DateTimeText::month);
        kind.addValueChangeListener(change -> offerPeriods(change.getValue(), now));
        kind.setValue(RoundKind.MONTHLY);
        title.setMaxLength(OpenRound.LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        plan.setItems(plans);
        plan.setItemLabelGenerator(PlanRef::name);
        chain.setItems(chains);
        chain.setItemLabelGenerator(ChainRef::name);
        cycle.setItems(ReportCycle.values());
        cycle.setItemLabelGenerator(Texts::label);
        due.setHelperText(t("dispatch.open.dueHelp"));
        List.of(plan, chain, unit, cycle).forEach(field -> {
            field.setClearButtonVisible(true);
            field.setPlaceholder(t("dispatch.open.any"));
            field.addValueChangeListener(change -> asked.setText(words(count)));
        });
        asked.setText(words(count));
        asked.getElement().setAttribute("aria-live", "polite");
        FormLayout fields = new FormLayout(kind, period, title, due, plan, chain, unit, cycle);
        getContent().add(fields, asked, new Paragraph(t("dispatch.open.consequence")));
    }

    OpenRound value() {
        return new OpenRound(kind.getValue(), period.getValue(), title.getValue(), scope(), due.getValue());
    }

    private RoundScope scope() {
        return new RoundScope(
                id(plan.getValue(), PlanRef::id),
                id(chain.getValue(), ChainRef::id),
                id(unit.getValue(), UnitRef::id),
                cycle.getValue());
    }

    /** A round for everything is opened by rule alone, so nothing is counted before something is picked. */
    private String words(Function<RoundScope, ScopeCount> count) {
        RoundScope scope = scope();
        if (scope.equals(RoundScope.everything())) {
            return t("dispatch.open.pick");
        }
        ScopeCount counted = count.apply(scope);
        return t("dispatch.open.asked", counted.tasks(), counted.units());
    }

    private void offerPeriods(RoundKind wanted, YearMonth now) {
        List<YearMonth> periods = IntStream.range(0, MONTHS)
                .mapToObj(now::minusMonths)
                .filter(wanted::endsWith)
                .toList();
        period.setItems(periods);
        period.setValue(periods.getFirst());
    }

    private static <R, T> @Nullable T id(@Nullable R picked, Function<R, T> id) {
        return picked == null ? null : id.apply(picked);
    }
}
