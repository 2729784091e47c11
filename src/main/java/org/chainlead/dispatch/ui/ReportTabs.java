package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.chainlead.dispatch.Difficulties;
import org.chainlead.dispatch.ReportFiling;
import org.chainlead.dispatch.ReportPartList;
import org.chainlead.dispatch.ReportQueries;
import org.chainlead.dispatch.SampleStanding;
import org.chainlead.org.Access;
import org.chainlead.org.TypedReasons;

/** What the acting person has to do in a round, most urgent first. */
@SpringComponent
class ReportTabs {

    private final ReportQueries queries;
    private final ReportFiling filing;
    private final Difficulties difficulties;
    private final ReviewActs acts;
    private final ReportPartList parts;
    private final PartActs partActs;
    private final UnitChoice units;
    private final ReportConflicts conflicts;
    private final Deadlines deadlines;
    private final Access access;
    private final TypedReasons reasons;

    ReportTabs(
            ReportQueries queries,
            ReportFiling filing,
            Difficulties difficulties,
            ReviewActs acts,
            ReportPartList parts,
            PartActs partActs,
            UnitChoice units,
            ReportConflicts conflicts,
            Deadlines deadlines,
            Access access,
            TypedReasons reasons) {
        this.reasons = reasons;
        this.queries = queries;
        this.filing = filing;
        this.difficulties = difficulties;
        this.acts = acts;
        this.parts = parts;
        this.partActs = partActs;
        this.units = units;
        this.conflicts = conflicts;
        this.deadlines = deadlines;
        this.access = access;
    }

    /** A tab with the component it shows when picked. */
    record Tab(String key, String title, Supplier<Component> content) {

        Tab(String title, Supplier<Component> content) {
            this("", title, content);
        }
    }

    /** The key of the parts in an address. */
    static final String PARTS = "parts";

    /** The key of what other units ask. */
    static final String ASKED = "asked";

    /** The key of what was drawn by lot. */
    static final String SAMPLE = "sample";

    List<Tab> of(YearMonth month) {
        List<Tab> tabs = new ArrayList<>();
        boolean inUnit = access.may("dispatch.answer");
        if (access.may("dispatch.pass")) {
            tabs.add(new Tab(
                    t("dispatch.ui.tab.pass"),
                    () -> new ReviewPanel((offset, limit) -> queries.toPass(month, offset, limit), acts, units)));
        }
        if (access.may("dispatch.review")) {
            tabs.add(new Tab(t(inUnit ? "dispatch.ui.tab.fromBelow" : "dispatch.ui.tab.review"), () -> review(month)));
        }
        if (access.may("dispatch.desk")) {
            tabs.add(new Tab(SAMPLE, t("dispatch.ui.tab.sample"), () -> sample(month)));
        }
        if (inUnit) {
            tabs.add(new Tab(t("dispatch.ui.tab.unit"), () -> new FillPanel(queries, filing, units, conflicts, month)));
            tabs.add(new Tab(PARTS, t("dispatch.ui.tab.parts"), () -> new PartPanel(parts, partActs, month)));
            tabs.add(new Tab(ASKED, t("dispatch.ui.tab.asked"), () -> asked(true)));
            tabs.add(new Tab(t("dispatch.ui.tab.raised"), () -> asked(false)));
        } else {
            tabs.add(new Tab(t("dispatch.ui.missing"), () -> new MissingPanel(queries, month)));
            tabs.add(new Tab(
                    t("dispatch.ui.difficulties"),
                    () -> new DifficultyPanel(
                            t("dispatch.ui.difficulties"),
                            difficulties,
                            difficulties::open,
                            false,
                            deadlines,
                            reasons)));
        }
        return tabs;
    }

    /** Drawn by lot: read one after another by keyboard. */
    private Component sample(YearMonth month) {
        SampleStanding standing = queries.sampleStanding(month);
        Paragraph words = new Paragraph(t(
                        "dispatch.sample.standing",
                        standing.percent(),
                        standing.drawn(),
                        standing.drawn() - standing.unread())
                + (standing.seed() == 0 ? "" : t("dispatch.sample.seed", standing.seed())));
        words.addClassName("hint");
        return new Div(words, new ReviewPanel((offset, limit) -> queries.sample(month, offset, limit), acts, units));
    }

    /** The head of the office may also take over what nobody needs to read by itself. */
    private Component review(YearMonth month) {
        ReviewPanel panel = new ReviewPanel((offset, limit) -> queries.toReview(month, offset, limit), acts, units);
        return access.may("dispatch.close")
                ? new Div(new RemainingButton(queries, acts, month, panel::refresh), panel)
                : panel;
    }

    private DifficultyPanel asked(boolean ofUs) {
        return ofUs
                ? new DifficultyPanel(
                        t("dispatch.ui.tab.asked"), difficulties, difficulties::askedOfUs, true, deadlines, reasons)
                : new DifficultyPanel(
                        t("dispatch.ui.tab.raised"), difficulties, difficulties::raisedByUs, false, deadlines, reasons);
    }
}
