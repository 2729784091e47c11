package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.chainlead.chain.ChainRef;
import org.chainlead.chain.Chains;
import org.chainlead.common.ui.KeptFields;
import org.chainlead.org.Directory;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitRef;
import org.chainlead.project.ProjectFacts;
import org.jspecify.annotations.Nullable;

/** 基本情况 of a project, to be corrected with a reason. */
class FactsFields extends KeptFields<ProjectFacts> {

    private static final int LONGEST = 300;
    private static final int REASON = 500;

    private final transient Directory directory;
    private final TextField number = text("project.column.number", false);
    private final TextField name = text("project.column.name", true);
    private final TextField industry = text("project.column.industry", false);
    private final ComboBox<ChainRef> chain = new ComboBox<>(t("project.column.chain"));
    private final BigDecimalField investment = new BigDecimalField(t("project.column.investment"));
    private final ComboBox<UnitRef> department = new ComboBox<>(t("project.column.department"));
    private final ComboBox<UnitRef> county = new ComboBox<>(t("project.correct.county"));
    private final TextField place = text("project.correct.place", true);
    private final TextArea reason = words("project.figure.reason", true);
    private final MeanwhileNote corrected = new MeanwhileNote();
    private final transient Function<ProjectFacts, List<String>> meanwhile;
    private long version;

    /** @param meanwhile what a form of an older version would change, in words */
    FactsFields(
            Directory directory, Chains chains, List<UnitRef> places, Function<ProjectFacts, List<String>> meanwhile) {
        this.directory = directory;
        this.meanwhile = meanwhile;
        name.addClassName("whole-row");
        chain.setItems(chains.all());
        chain.setItemLabelGenerator(ChainRef::name);
        chain.setClearButtonVisible(true);
        investment.setRequiredIndicatorVisible(true);
        department.setItems(
                query -> directory.units(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        department.setItemLabelGenerator(UnitRef::name);
        department.setRequiredIndicatorVisible(true);
        county.setItems(new ArrayList<>(places));
        county.setItemLabelGenerator(UnitRef::name);
        county.setClearButtonVisible(true);
        county.setHelperText(t("project.correct.countyHelp"));
        county.addValueChangeListener(change -> place.setVisible(change.getValue() == null));
        place.setHelperText(t("project.correct.placeHelp"));
        reason.setMaxLength(REASON);
        form(corrected, number, name, industry, chain, investment, department, county, place, reason);
    }

    @Override
    protected ProjectFacts value() {
        return new ProjectFacts(
                version,
                number.getValue(),
                name.getValue(),
                industry.getValue(),
                investment.getValue(),
                chain.getOptionalValue().map(ChainRef::id).orElse(null),
                department.getOptionalValue().map(UnitRef::id).orElse(null),
                county.getOptionalValue().map(UnitRef::id).orElse(null),
                place.getValue(),
                reason.getValue());
    }

    /** Somebody else corrected the project while this was typed: it is told what saving would change, and may be saved. */
    @Override
    protected void restoredOver(ProjectFacts now) {
        if (version != now.version()) {
            List<String> changes = meanwhile.apply(value());
            version = now.version();
            corrected.tell(t("project.correct.meanwhile", String.join(t("project.correct.next"), changes)));
            corrected.setVisible(!changes.isEmpty());
        }
    }

    @Override
    protected void show(ProjectFacts facts) {
        version = facts.version();
        corrected.clear();
        number.setValue(facts.number());
        name.setValue(facts.name());
        industry.setValue(facts.industry());
        investment.setValue(facts.investment());
        chain.setValue(chain.getListDataView()
                .getItems()
                .filter(each -> each.id().equals(facts.chain()))
                .findFirst()
                .orElse(null));
        department.setValue(unit(facts.department()));
        county.setValue(county(facts.county()));
        place.setValue(facts.place());
        place.setVisible(facts.county() == null);
        reason.setValue(facts.reason());
    }

    /** Also one that is closed by now or no county: it may stay. */
    private @Nullable UnitRef county(@Nullable UnitId id) {
        UnitRef among = county.getListDataView()
                .getItems()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElse(null);
        UnitRef other = among == null ? unit(id) : among;
        if (among == null && other != null) {
            county.getListDataView().addItem(other);
        }
        return other;
    }

    private @Nullable UnitRef unit(@Nullable UnitId id) {
        return id == null ? null : directory.unit(id).orElse(null);
    }

    private static TextField text(String key, boolean required) {
        TextField field = line(key, required);
        field.setMaxLength(LONGEST);
        return field;
    }
}
