package org.chainlead.indicator.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chainlead.common.ui.KeptFields;
import org.chainlead.indicator.IndicatorKind;
import org.chainlead.indicator.TargetsDraft;

/** The targets of all terms of an indicator; a plan over several years has several. */
class TargetsFields extends KeptFields<TargetsDraft> {

    private IndicatorKind kind;
    private final int year;
    private final List<TermFields> terms = new ArrayList<>();
    private final Div rows = new Div();
    private long version;

    /** @param year of the first term while there is none */
    TargetsFields(IndicatorKind kind, int year) {
        this.kind = kind;
        this.year = year;
        getContent().addClassName("targets-fields");
        getContent().add(rows, new Button(t("indicator.target.add"), click -> {
            add(TargetsDraft.Term.ofYear(next()));
            tell();
        }));
    }

    /** A 存量 has a base, a rate no interim targets; what was typed stays. */
    void measure(IndicatorKind wanted) {
        if (wanted != kind) {
            kind = wanted;
            present(value());
        }
    }

    @Override
    protected TargetsDraft value() {
        return new TargetsDraft(version, terms.stream().map(TermFields::value).toList());
    }

    @Override
    protected void show(TargetsDraft draft) {
        version = draft.version();
        terms.clear();
        rows.removeAll();
        draft.terms().forEach(this::add);
        if (terms.isEmpty()) {
            add(TargetsDraft.Term.ofYear(year));
        }
    }

    private void add(TargetsDraft.Term term) {
        TermFields fields = new TermFields(kind, term, this::tell, this::remove);
        terms.add(fields);
        rows.add(fields);
    }

    private void remove(TermFields fields) {
        terms.remove(fields);
        rows.remove(fields);
        tell();
    }

    private int next() {
        return terms.stream()
                .map(TermFields::value)
                .map(TargetsDraft.Term::dueOn)
                .filter(java.util.Objects::nonNull)
                .mapToInt(LocalDate::getYear)
                .max()
                .stream()
                .map(last -> last + 1)
                .findFirst()
                .orElse(year);
    }
}
