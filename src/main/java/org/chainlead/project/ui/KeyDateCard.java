package org.chainlead.project.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Consumer;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.export.ui.ExportLink;
import org.chainlead.project.KeyDate;
import org.chainlead.project.KeyDateKind;
import org.chainlead.project.ProgressDetail;
import org.chainlead.project.ProjectPageSheets;

/** 开工、竣工、投产、纳统 of one project. */
class KeyDateCard extends Composite<SectionCard> {

    private final transient ProgressDetail detail;
    private final transient Consumer<KeyDateKind> ask;

    /** @param ask opens the form of a day */
    KeyDateCard(ProgressDetail detail, ProjectPageSheets sheets, Consumer<KeyDateKind> ask) {
        this.detail = detail;
        this.ask = ask;
        for (KeyDateKind kind : KeyDateKind.values()) {
            getContent().add(row(kind, detail.keyDate(kind)));
        }
        if (!detail.keyDates().isEmpty()) {
            getContent().actions(ExportLink.quiet(t("project.keyDate.title"), () -> sheets.keyDates(detail.project())));
        }
    }

    @Override
    protected SectionCard initContent() {
        return new SectionCard(t("project.keyDate.title")).flush();
    }

    private WorkRow row(KeyDateKind kind, Optional<KeyDate> date) {
        WorkRow row = new WorkRow(
                new Span(label(kind)),
                date.map(known -> DateTimeText.date(known.on())).orElse(t("project.keyDate.none")));
        date.ifPresent(known -> facts(row, known));
        if (detail.maintains()) {
            Button enter = new Button(
                    t(date.isPresent() ? "project.figure.change" : "project.keyDate.enter"), click -> ask.accept(kind));
            enter.setAriaLabel(title(kind, date));
            row.acts(enter);
        }
        return row;
    }

    private static void facts(WorkRow row, KeyDate date) {
        MarkWords.add(row, date.mark());
        row.below(new Div(t("project.figure.basis", date.basis())));
        if (date.verifiedOn() != null && !date.verifiedOn().equals(date.on())) {
            row.below(new Div(t("project.figure.counts", DateTimeText.date(date.verifiedOn()))));
        }
    }

    static String title(KeyDateKind kind, Optional<KeyDate> date) {
        return t(date.isPresent() ? "project.keyDate.changeOf" : "project.keyDate.enterOf", label(kind));
    }
}
