package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.dispatch.ReportAct;
import org.chainlead.dispatch.ReportBody;
import org.chainlead.dispatch.ReportForm;
import org.chainlead.dispatch.ReportQueries;

/** Somebody else saved the report meanwhile: both texts stand side by side, and the person chooses part by part. */
@SpringComponent
class ReportConflicts {

    private final ReportQueries queries;
    private final UnitChoice units;

    ReportConflicts(ReportQueries queries, UnitChoice units) {
        this.queries = queries;
        this.units = units;
    }

    /**
     * Shows what differs. 取消 goes back to what was typed, which is not saved then.
     *
     * @param base as the report stood before both changes
     * @param kept gets the report as it stands now and the text made of both
     */
    void settle(ReportForm read, ReportBody base, ReportBody typed, BiConsumer<ReportForm, ReportBody> kept) {
        ReportForm latest = queries.form(read.task(), read.period());
        if (!latest.may(ReportAct.FILL)) {
            showBoth(latest, typed);
            return;
        }
        ReportMerge merge = new ReportMerge(base, latest.body(), typed, latest.goals(), units);
        Map<ReportMerge.Part, Keep> chosen = new HashMap<>();
        Div parts = new Div(new Paragraph(t("dispatch.ui.stale.choose", latest.taskName(), who(latest))));
        parts.addClassName("report-stale");
        merge.parts().forEach(part -> parts.add(part(part, chosen)));
        new FormDialog(t("dispatch.ui.stale.title"), parts, t("dispatch.ui.stale.keep"), () -> {
                    kept.accept(latest, merge.of(chosen));
                })
                .wide()
                .open();
    }

    private static Div part(ReportMerge.Part part, Map<ReportMerge.Part, Keep> chosen) {
        RadioButtonGroup<Keep> keep = new RadioButtonGroup<>(part.name());
        keep.setItems(
                part.joins() ? new Keep[] {Keep.BOTH, Keep.THEIRS, Keep.MINE} : new Keep[] {Keep.THEIRS, Keep.MINE});
        keep.setItemLabelGenerator(Texts::label);
        keep.setValue(part.proposed());
        keep.addValueChangeListener(change -> chosen.put(part, change.getValue()));
        Div texts = new Div(
                text(t("dispatch.ui.stale.theirs"), part.theirs()), text(t("dispatch.ui.stale.mine"), part.mine()));
        texts.addClassName("stale-texts");
        return new Div(keep, texts);
    }

    private static Div text(String heading, String words) {
        Paragraph text = new Paragraph(words.isBlank() ? t("dispatch.ui.stale.nothing") : words);
        text.addClassName("stale-text");
        return new Div(new H3(heading), text);
    }

    /** It was handed in meanwhile: nothing can be saved, what was typed stays to be copied. */
    private void showBoth(ReportForm latest, ReportBody typed) {
        Div texts = new Div(
                new Div(
                        new H3(t("dispatch.ui.stale.theirs")),
                        new ReportReading(latest.body(), latest.goals(), null, units)),
                new Div(new H3(t("dispatch.ui.stale.mine")), new ReportReading(typed, latest.goals(), null, units)));
        texts.addClassName("stale-texts");
        Div both = new Div(new Paragraph(t("dispatch.ui.stale.words", latest.taskName())), texts);
        both.addClassName("report-stale");
        new FormDialog(
                        t("dispatch.ui.stale.title"),
                        both,
                        t("dispatch.ui.stale.reload"),
                        () -> UI.getCurrent().getPage().reload())
                .wide()
                .open();
    }

    private static String who(ReportForm latest) {
        String at = latest.editedAt() == null ? "" : DateTimeText.time(latest.editedAt());
        return Objects.requireNonNullElse(latest.editedBy(), "") + " " + at;
    }
}
