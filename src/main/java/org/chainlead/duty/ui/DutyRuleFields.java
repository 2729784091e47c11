package org.chainlead.duty.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import org.chainlead.common.CountingPeriod;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.duty.DutyRule;
import org.chainlead.org.PostRef;

/** A rule: who by post, what, how many, per what period, from when. */
class DutyRuleFields extends Composite<Div> {

    private static final int MOST = 99;
    private static final int LINE = 200;

    private final TextField name = new TextField(t("duty.field.name"));
    private final MultiSelectComboBox<PostRef> posts = new MultiSelectComboBox<>(t("duty.field.posts"));
    private final Select<CountingPeriod> per = new Select<>();
    private final IntegerField times = new IntegerField(t("duty.field.times"));
    private final ChineseDatePicker from = new ChineseDatePicker(t("duty.field.countedFrom"));
    private final TextField basis = new TextField(t("duty.field.basis"));
    private final transient DutyRule before;

    DutyRuleFields(DutyRule rule, List<PostRef> all) {
        before = rule;
        per.setLabel(t("duty.field.per"));
        per.setItems(CountingPeriod.values());
        per.setItemLabelGenerator(Texts::label);
        posts.setItems(all);
        posts.setItemLabelGenerator(PostRef::name);
        posts.addClassName("whole-row");
        times.setMin(1);
        times.setMax(MOST);
        times.setStepButtonsVisible(true);
        from.setHelperText(t("duty.field.countedFromHelp"));
        for (TextField line : List.of(name, basis)) {
            line.setMaxLength(LINE);
            line.addClassName("whole-row");
        }
        name.setRequiredIndicatorVisible(true);
        posts.setRequiredIndicatorVisible(true);
        name.setValue(rule.name());
        basis.setValue(rule.basis());
        per.setValue(rule.per());
        times.setValue(rule.times());
        from.setValue(rule.countedFrom());
        posts.setValue(new LinkedHashSet<>(
                all.stream().filter(post -> rule.posts().contains(post.id())).toList()));
        getContent().addClassName("form");
        getContent().add(name, posts, per, times, from, basis);
    }

    DutyRule value() {
        LocalDate counted = from.getOptionalValue().orElse(before.countedFrom());
        return new DutyRule(
                before.id(),
                name.getValue(),
                times.getOptionalValue().orElse(0),
                per.getValue(),
                counted,
                basis.getValue(),
                posts.getValue().stream().map(PostRef::id).toList(),
                before.version());
    }
}
