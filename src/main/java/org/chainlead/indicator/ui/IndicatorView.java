package org.chainlead.indicator.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.chainlead.common.NotFound;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.KeyValueList;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.indicator.IndicatorCaseId;
import org.chainlead.indicator.IndicatorCases;
import org.chainlead.indicator.IndicatorDetail;
import org.chainlead.indicator.IndicatorGoals;
import org.chainlead.indicator.IndicatorId;
import org.chainlead.indicator.IndicatorQueries;
import org.chainlead.indicator.IndicatorRow;
import org.chainlead.indicator.IndicatorSheets;
import org.chainlead.indicator.IndicatorWords;

/** One indicator: how it stands, its values by period, targets, the tasks that feed it, the five steps, its history. */
@Route("indicators/:indicatorId")
@PermitAll
@RequiresOperation("indicator.view")
class IndicatorView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient IndicatorQueries queries;
    private final transient IndicatorSheets sheets;
    private final transient IndicatorCases cases;
    private final transient IndicatorGoals goals;
    private final transient IndicatorDialogs dialogs;
    private String title = t("indicator.ui.title");

    IndicatorView(
            IndicatorQueries queries,
            IndicatorSheets sheets,
            IndicatorCases cases,
            IndicatorGoals goals,
            IndicatorDialogs dialogs) {
        this.queries = queries;
        this.sheets = sheets;
        this.cases = cases;
        this.goals = goals;
        this.dialogs = dialogs;
        addClassNames("view", "indicator-view");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(event.getRouteParameters().get("indicatorId").orElse(""));
    }

    private void open(String id) {
        removeAll();
        try {
            show(queries.detail(id(id)));
        } catch (NotFound missing) {
            add(
                    new ViewHeader(getPageTitle()),
                    new EmptyState(missing.text(), new Anchor(IndicatorAddress.LIST, t("indicator.ui.back"))));
        }
    }

    private void show(IndicatorDetail detail) {
        title = detail.row().name();
        Runnable refresh = () -> open(detail.row().id().toString());
        Div stack = new Div(
                header(detail, refresh),
                new SectionCard(t("indicator.ui.stands"), facts(detail)),
                new CaseCards(detail, dialogs, refresh),
                new PeriodCard(detail, sheets),
                new TargetCard(detail, dialogs, refresh),
                new GoalCard(detail, goals, dialogs, refresh),
                new VersionCard(detail, queries),
                new HistoryCard(detail.story()));
        stack.addClassName("stack");
        add(stack);
    }

    private ViewHeader header(IndicatorDetail detail, Runnable refresh) {
        ViewHeader header = new ViewHeader(title)
                .breadcrumb(new Anchor(IndicatorAddress.LIST, t("indicator.ui.title")), new Span(title))
                .beside(LightCell.of(detail.row()));
        if (detail.defines()) {
            header.actions(
                    new Button(t("indicator.ui.change"), click -> dialogs.change(detail.draft(), refresh)),
                    new Button(t("indicator.ui.end"), click -> dialogs.end(detail.draft(), this::toList)));
        }
        if (detail.handles() && !detail.row().inCase() && isRed(detail.row())) {
            IndicatorCaseId next = IndicatorCaseId.random();
            Button start = new Button(t("indicator.case.open"), click -> {
                cases.open(next, detail.row().id());
                refresh.run();
            });
            start.setDisableOnClick(true);
            header.primary(start);
        }
        return header;
    }

    private void toList() {
        getUI().ifPresent(ui -> ui.navigate(IndicatorAddress.LIST));
    }

    private static boolean isRed(IndicatorRow row) {
        return row.standing().light() == org.chainlead.common.Light.RED;
    }

    private static KeyValueList facts(IndicatorDetail detail) {
        IndicatorRow row = detail.row();
        KeyValueList facts = new KeyValueList()
                .add(t("indicator.column.reason"), row.standing().reason().text())
                .add(t("indicator.column.target"), target(row))
                .add(t("indicator.column.total"), value(row))
                .add(t("indicator.column.yoy"), IndicatorWords.yearOnYear(row));
        if (!IndicatorWords.completion(row).isEmpty()) {
            facts.add(t("indicator.column.completion"), IndicatorWords.completion(row));
        }
        if (!row.awaiting().isEmpty()) {
            facts.add(t("indicator.column.awaiting"), t("indicator.awaitingOf", row.awaiting()));
        }
        return facts.add(
                        t("indicator.ui.what"),
                        t("indicator.ui.whatIs", label(row.kind()), label(row.direction()), label(row.cycle())))
                .add(t("indicator.column.source"), row.sourceUnit())
                .add(t("indicator.column.chain"), or(row.chain()))
                .add(t("indicator.field.plan"), or(detail.plan()))
                .add(t("indicator.field.definition"), or(detail.draft().definition()));
    }

    private static String target(IndicatorRow row) {
        return row.target() == null
                ? t("indicator.ui.noTarget")
                : t("indicator.target.words", IndicatorWords.term(row), IndicatorWords.target(row));
    }

    private static String value(IndicatorRow row) {
        return row.figure() == null
                ? t("indicator.ui.noValue")
                : t("indicator.ui.valueOf", IndicatorWords.period(row), IndicatorWords.total(row));
    }

    private static String or(String text) {
        return text.isEmpty() ? t("indicator.ui.nothing") : text;
    }

    private static IndicatorId id(String text) {
        try {
            return IndicatorId.of(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}
