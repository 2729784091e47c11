package org.chainlead.ranking.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.PagedRows;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.org.Access;
import org.chainlead.ranking.CompetitiveRanking;
import org.chainlead.ranking.RankingBases;
import org.chainlead.ranking.RankingBasis;
import org.chainlead.ranking.RankingSheet;

/** 排名: what is in force, as far as it may be seen, and for the office and who decides the bases. */
@Route(CompetitiveRanking.PAGE)
@PermitAll
@RequiresOperation("ranking.page")
class RankingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CompetitiveRanking ranking;
    private final transient RankingBases bases;
    private final transient RankingDialogs dialogs;
    private final transient Access access;

    RankingView(CompetitiveRanking ranking, RankingBases bases, RankingDialogs dialogs, Access access) {
        this.ranking = ranking;
        this.bases = bases;
        this.dialogs = dialogs;
        this.access = access;
        addClassName("view");
    }

    @Override
    public String getPageTitle() {
        return t("ranking.ui.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        Div stack = new Div(header());
        stack.addClassName("stack");
        boolean whole = access.may("ranking.bases");
        if (access.may("ranking.read")) {
            List<RankingSheet> sheets = ranking.read();
            sheets.forEach(sheet -> stack.add(new RankingCard(sheet, whole)));
            if (sheets.isEmpty()) {
                stack.add(new SectionCard(t("ranking.ui.off"), new EmptyState(t(off(whole)))));
            }
        }
        if (whole) {
            stack.add(new SectionCard(
                            t("ranking.ui.bases"), new PagedRows<>(bases::page, this::row, t("ranking.ui.noBases")))
                    .flush());
        }
        removeAll();
        add(stack);
    }

    private static String off(boolean whole) {
        return whole ? "ranking.ui.offMeans" : "ranking.ui.offUnit";
    }

    private ViewHeader header() {
        ViewHeader header = new ViewHeader(getPageTitle())
                .breadcrumb(new Anchor("projects/progress", t("project.progress.title")), new Span(getPageTitle()))
                .subline(t("ranking.ui.subline"));
        if (access.may("ranking.ask")) {
            header.primary(new Button(t("ranking.ui.ask"), click -> dialogs.ask(this::show)));
        }
        return header;
    }

    private Component row(RankingBasis basis) {
        WorkRow row = new WorkRow(
                        new Span(t("ranking.ui.nameInPeriod", RankingWords.name(basis), RankingWords.period(basis))),
                        RankingWords.legal(basis))
                .middle(new StatusTag(basis.state(), RankingWords.kind(basis.state())));
        RankingWords.steps(basis).forEach(step -> row.below(new Div(step)));
        if (basis.mayEnd()) {
            row.acts(act(RankingDialogs.end(basis), basis, () -> dialogs.end(basis, this::show)));
        }
        if (basis.mayDecide()) {
            row.acts(
                    act(t("ranking.ui.refuse"), basis, () -> dialogs.refuse(basis, this::show)),
                    act(t("ranking.ui.approve"), basis, () -> dialogs.approve(basis, this::show)));
        }
        return row;
    }

    private static Button act(String words, RankingBasis basis, Runnable work) {
        Button button = new Button(words, click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(t("ranking.ui.actOn", words, RankingWords.name(basis)));
        return button;
    }
}
