package org.chainlead.supervision.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.KeyValueList;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.supervision.NoticeCode;
import org.chainlead.supervision.NoticeState;
import org.chainlead.supervision.NumberRow;
import org.chainlead.supervision.SupervisionSettings;
import org.chainlead.supervision.UrgeRules;

/** 督办设置: quiet hours and daily limit of urges, 代字 of each kind, rules of 建议督办, and the numbers taken this year. */
@Route("system/supervision")
@Menu(title = "supervision.settings.title", order = 97, icon = "vaadin:sliders")
@PermitAll
@RequiresOperation("supervision.settings")
class SupervisionSettingsView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SupervisionSettings settings;
    private final transient LadderCard ladder;
    private final transient SigningCard signing;
    private final transient LengthCard lengths;
    private final transient InspectionRuleCard inspections;
    private final int year;

    SupervisionSettingsView(
            SupervisionSettings settings,
            LadderCard ladder,
            SigningCard signing,
            LengthCard lengths,
            InspectionRuleCard inspections,
            Clock clock) {
        this.settings = settings;
        this.ladder = ladder;
        this.signing = signing;
        this.lengths = lengths;
        this.inspections = inspections;
        this.year = LocalDate.now(clock).getYear();
        addClassName("view");
        refresh();
    }

    @Override
    public String getPageTitle() {
        return t("supervision.settings.title");
    }

    private void refresh() {
        removeAll();
        Div cards = new Div(
                urges(),
                codes(),
                signing.card(this::saved),
                lengths.card(this::saved),
                ladder.card(this::saved),
                inspections.card(this::saved),
                numbers());
        cards.addClassName("stack");
        add(new ViewHeader(getPageTitle()), cards);
    }

    private SectionCard urges() {
        UrgeRules rules = settings.urgeRules();
        String quiet = rules.quietFrom().equals(rules.quietUntil())
                ? t("supervision.settings.noQuiet")
                : t("supervision.settings.quietHours", rules.quietFrom(), rules.quietUntil());
        KeyValueList facts = new KeyValueList()
                .add(t("supervision.settings.quiet"), quiet)
                .add(t("supervision.settings.limit"), t("supervision.settings.times", rules.dailyLimit()));
        Button change = new Button(t("supervision.settings.change"), click -> askUrges(rules));
        return new SectionCard(t("supervision.settings.urges"), facts, change);
    }

    private void askUrges(UrgeRules rules) {
        UrgeRulesForm form = new UrgeRulesForm(rules);
        new FormDialog(t("supervision.settings.urges"), form, t("supervision.settings.save"), () -> {
                    form.save(settings);
                    saved();
                })
                .validatedBy(form::isComplete)
                .open();
    }

    private SectionCard codes() {
        SectionCard card = new SectionCard(t("supervision.settings.codes")).flush();
        settings.codes().forEach(code -> card.add(row(code)));
        Paragraph help = new Paragraph(t("supervision.settings.codesHelp"));
        help.addClassName("card-note");
        card.add(help);
        return card;
    }

    private Component row(NoticeCode code) {
        String example = t("supervision.number", code.code(), year, Math.max(code.start(), code.last() + 1));
        String review = code.reviewed() ? t("supervision.settings.reviewed") : t("supervision.settings.notReviewed");
        Button change = new Button(t("supervision.settings.change"), click -> ask(code));
        change.setAriaLabel(t("supervision.settings.changeOf", label(code.kind())));
        return new WorkRow(
                        new Span(label(code.kind())),
                        t("supervision.settings.codeNote", code.code(), code.start(), code.last(), review))
                .middle(new Span(t("supervision.settings.next", example)))
                .acts(change);
    }

    private void ask(NoticeCode code) {
        NoticeCodeForm form = new NoticeCodeForm(code);
        new FormDialog(
                        t("supervision.settings.changeOf", label(code.kind())),
                        form,
                        t("supervision.settings.save"),
                        () -> {
                            form.save(settings);
                            saved();
                        })
                .validatedBy(form::isComplete)
                .open();
    }

    private SectionCard numbers() {
        WorkspaceGrid<NumberRow> grid = new WorkspaceGrid<>(t("supervision.settings.numbers", year));
        grid.addTextColumn("number", t("supervision.settings.number"), NumberRow::number);
        grid.addTextColumn("kind", t("supervision.settings.kind"), row -> label(row.kind()));
        grid.addComponentColumn(row -> new Anchor("notices/" + row.notice(), row.title()))
                .setKey("title")
                .setHeader(t("supervision.ui.notice"))
                .setFlexGrow(3);
        grid.addTextColumn("at", t("supervision.settings.issuedAt"), row -> DateTimeText.moment(row.issuedAt()));
        grid.addComponentColumn(SupervisionSettingsView::state).setKey("state").setHeader(t("supervision.ui.state"));
        grid.setItems(settings.numbers(year));
        grid.setAllRowsVisible(true);
        return new SectionCard(t("supervision.settings.numbers", year), grid);
    }

    private static Component state(NumberRow row) {
        StatusTag tag = new StatusTag(
                row.state(), row.state() == NoticeState.VOIDED ? StatusTag.Kind.WARNING : StatusTag.Kind.NEUTRAL);
        return row.voidReason() == null ? tag : new Span(tag, new Span(row.voidReason()));
    }

    private void saved() {
        refresh();
        Notifications.success(t("supervision.settings.saved"));
    }
}
