package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.ActionBar;
import org.chainlead.common.ui.ConfirmAction;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.ReasonDialog;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.export.ui.ExportLink;
import org.chainlead.org.Access;
import org.chainlead.org.TypedReasons;
import org.chainlead.project.FigureToVerify;
import org.chainlead.project.ProjectSheets;
import org.chainlead.project.ProjectVerification;

/** 待核验: what units entered about their projects, taken one by one or several at once, or given back. */
@Route(ProjectAddress.VERIFY)
@PermitAll
@RequiresOperation("project.verify")
class VerifyView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ProjectVerification verification;
    private final transient TypedReasons reasons;
    private final WorkspaceGrid<FigureToVerify> grid = new WorkspaceGrid<>(t("project.verify.title"));
    private final ActionBar bar =
            new ActionBar(new Button(t("project.verify.takeSelected"), click -> take(selected())));
    private final SectionCard card = new SectionCard(t("project.verify.title"), grid, bar).flush();

    VerifyView(ProjectVerification verification, ProjectSheets sheets, Access access, TypedReasons reasons) {
        this.reasons = reasons;
        this.verification = verification;
        columns();
        grid.addClassNames("rows-grid", "work-grid");
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addSelectionListener(
                change -> bar.setSelected(change.getAllSelectedItems().size()));
        grid.setEmptyStateComponent(new EmptyState(t("project.verify.none")));
        grid.setShortPages((offset, limit) -> verification.waiting(offset, limit), FigureToVerify::ref);
        bar.clearedBy(grid::deselectAll);
        Div stack = new Div(
                new ViewHeader(getPageTitle())
                        .subline(t("project.verify.subline"))
                        .actions(ExportLink.of(sheets::waiting)),
                new ProjectNav(access, ProjectAddress.VERIFY),
                card);
        stack.addClassName("stack");
        addClassNames("view", "projects-view");
        add(stack);
    }

    @Override
    public String getPageTitle() {
        return t("project.verify.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        grid.deselectAll();
        long waiting = verification.waiting(0, 0).total();
        card.count(waiting);
        bar.setSummary(t("project.verify.count", waiting));
        grid.getDataProvider().refreshAll();
    }

    private void columns() {
        grid.addComponentColumn(row -> new Anchor(ProjectAddress.of(row.ref().project()), row.projectName()))
                .setKey("project")
                .setHeader(t("project.column.name"))
                .setWidth("220px")
                .setFlexGrow(3);
        grid.addComponentColumn(VerifyView::entered)
                .setKey("words")
                .setHeader(t("project.verify.entered"))
                .setWidth("280px")
                .setFlexGrow(5);
        grid.addTextColumn("before", t("project.verify.before"), FigureToVerify::before)
                .setFlexGrow(2);
        grid.addTextColumn("basis", t("project.verify.basis"), FigureToVerify::basis)
                .setFlexGrow(2);
        grid.addTextColumn("by", t("project.verify.by"), VerifyView::by)
                .setWidth("170px")
                .setFlexGrow(3);
        grid.addComponentColumn(this::acts)
                .setKey("acts")
                .setHeader(t("project.verify.acts"))
                .setWidth("200px")
                .setFlexGrow(0);
    }

    /** Whole, as it is what one verifies, with what looks odd about the project. */
    private static Div entered(FigureToVerify row) {
        Div entered = new Div(new Span(row.words()));
        row.questions().forEach(question -> {
            Span asked = new Span(question.text());
            asked.addClassName("asked");
            entered.add(asked);
        });
        entered.addClassName("entered-words");
        return entered;
    }

    private static String by(FigureToVerify row) {
        return t("project.verify.byWhom", row.enteredBy(), DateTimeText.moment(row.enteredAt()));
    }

    private Span acts(FigureToVerify row) {
        if (!row.mayVerify()) {
            return new Span(t("project.verify.own"));
        }
        Button take = new Button(t("project.verify.take"), click -> take(List.of(row)));
        take.setAriaLabel(t("project.verify.actOn", t("project.verify.take"), row.projectName(), row.words()));
        Button back = new Button(t("project.verify.giveBack"), click -> giveBack(row));
        take.addThemeVariants(ButtonVariant.LUMO_SMALL);
        back.addThemeVariants(ButtonVariant.LUMO_SMALL);
        back.setAriaLabel(t("project.verify.actOn", t("project.verify.giveBack"), row.projectName(), row.words()));
        Span acts = new Span(take, back);
        acts.addClassName("row-acts");
        return acts;
    }

    private List<FigureToVerify> selected() {
        return grid.getSelectedItems().stream().toList();
    }

    private void take(List<FigureToVerify> rows) {
        new ConfirmAction(t("project.verify.take"), rows.size(), consequence(rows), t("project.verify.take"), () -> {
                    verification.verify(rows.stream().map(FigureToVerify::ref).toList());
                    Notifications.success(t("project.verify.taken", rows.size()));
                    show();
                })
                .open();
    }

    /** Of one figure what it says; of any that something is asked about, that it is. */
    private static String consequence(List<FigureToVerify> rows) {
        String what = rows.size() == 1
                ? t(
                        "project.verify.one",
                        rows.getFirst().projectName(),
                        rows.getFirst().words())
                : "";
        long asked = rows.stream().filter(row -> !row.questions().isEmpty()).count();
        return what + (asked == 0 ? "" : t("project.verify.asked", asked)) + t("project.verify.consequence");
    }

    private void giveBack(FigureToVerify row) {
        new ReasonDialog(
                        t("project.verify.actOn", t("project.verify.giveBack"), row.projectName(), row.words()),
                        t("project.verify.reason"),
                        t("project.verify.giveBack"),
                        reason -> {
                            verification.giveBack(row.ref(), reason);
                            Notifications.success(t("project.verify.givenBack"));
                            show();
                        })
                .keptIn(
                        reasons,
                        "project.giveBack:" + row.ref().kind() + ":" + row.ref().project() + ":"
                                + row.ref().part())
                .atMost(ProjectVerification.LONGEST_REASON)
                .open();
    }
}
