package org.chainlead.task.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.chainlead.chain.ChainRef;
import org.chainlead.chain.Chains;
import org.chainlead.org.Directory;
import org.chainlead.org.GroupRef;
import org.chainlead.org.PostRef;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitRef;
import org.chainlead.task.ActionPlans;
import org.chainlead.task.PlanRef;

/** What the fields of a task's form offer to choose from. */
@SpringComponent
class TaskChoices {

    private final Directory directory;
    private final Chains chains;
    private final ActionPlans plans;
    private final Clock clock;

    TaskChoices(Directory directory, Chains chains, ActionPlans plans, Clock clock) {
        this.directory = directory;
        this.chains = chains;
        this.plans = plans;
        this.clock = clock;
    }

    /** A picker that finds units by name, code or pinyin initials. */
    ComboBox<UnitRef> unit(String label) {
        ComboBox<UnitRef> box = new ComboBox<>(label);
        box.setItemLabelGenerator(UnitRef::name);
        box.setClearButtonVisible(true);
        box.setItems(
                query -> directory.units(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        return wide(box);
    }

    MultiSelectComboBox<UnitRef> units(String label) {
        MultiSelectComboBox<UnitRef> box = new MultiSelectComboBox<>(label);
        box.setItemLabelGenerator(UnitRef::name);
        box.setClearButtonVisible(true);
        box.setItems(
                query -> directory.units(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        return wide(box);
    }

    ComboBox<GroupRef> group(String label) {
        ComboBox<GroupRef> box = new ComboBox<>(label, directory.groups());
        box.setItemLabelGenerator(GroupRef::name);
        box.setClearButtonVisible(true);
        return wide(box);
    }

    ComboBox<PostRef> post(String label) {
        ComboBox<PostRef> box = new ComboBox<>(label, directory.posts());
        box.setItemLabelGenerator(PostRef::name);
        box.setClearButtonVisible(true);
        return wide(box);
    }

    ComboBox<PlanRef> plan(String label) {
        ComboBox<PlanRef> box = new ComboBox<>(label, plans.all());
        box.setItemLabelGenerator(PlanRef::name);
        box.setClearButtonVisible(true);
        return wide(box);
    }

    /** The plans something may still come into. */
    ComboBox<PlanRef> openPlan(String label) {
        ComboBox<PlanRef> box = plan(label);
        box.setItems(plans.all().stream().filter(plan -> !plan.frozen()).toList());
        return box;
    }

    ComboBox<ChainRef> chain(String label) {
        ComboBox<ChainRef> box = new ComboBox<>(label, chains.all());
        box.setItemLabelGenerator(ChainRef::name);
        box.setClearButtonVisible(true);
        return wide(box);
    }

    List<UnitRef> named(Collection<UnitId> ids) {
        return directory.units(ids);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private static <B extends ComboBoxBase<B, ?, ?>> B wide(B box) {
        box.setWidthFull();
        return box;
    }
}
