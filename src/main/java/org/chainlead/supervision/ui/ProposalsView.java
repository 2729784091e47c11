package org.chainlead.supervision.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.ReasonDialog;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.common.ui.ViewTabs;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.org.TypedReasons;
import org.chainlead.supervision.LadderProposals;
import org.chainlead.supervision.LadderStep;
import org.chainlead.supervision.ProposalRow;
import org.chainlead.task.TaskId;

/** 建议督办: what the rules propose, by step, with the reasons. A person selects rows and writes the document, or dismisses. */
@Route("proposals")
@PermitAll
@RequiresOperation("supervision.ladder")
class ProposalsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final List<LadderStep> STEPS = List.of(LadderStep.values());

    private final transient LadderProposals proposals;
    private final transient TypedReasons reasons;
    private final ViewTabs tabs = new ViewTabs(this::go);
    private final WorkspaceGrid<ProposalRow> grid = new WorkspaceGrid<>(t("supervision.ladder.title"));
    private final Button follow = new Button("", click -> follow());
    private final Button dismiss = new Button(t("supervision.ladder.dismiss"), click -> askDismiss());
    private LadderStep step = LadderStep.URGE;

    ProposalsView(LadderProposals proposals, TypedReasons reasons) {
        this.reasons = reasons;
        this.proposals = proposals;
        STEPS.forEach(each -> tabs.add(label(each)));
        columns();
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addSelectionListener(event -> enable());
        grid.setPages((offset, limit) -> proposals.page(step, offset, limit), ProposalRow::id);
        addClassNames("view", "full-height");
        Span how = new Span(t("supervision.ladder.how"));
        how.addClassName("hint");
        add(
                new ViewHeader(getPageTitle())
                        .breadcrumb(new Anchor("notices", t("supervision.ui.title")))
                        .actions(dismiss)
                        .primary(follow),
                how,
                tabs,
                grid);
    }

    @Override
    public String getPageTitle() {
        return t("supervision.ladder.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<LadderStep, Long> counts = proposals.counts();
        String wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("step")
                .orElse("");
        step = Arrays.stream(LadderStep.values())
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .orElseGet(() ->
                        STEPS.stream().filter(counts::containsKey).findFirst().orElse(LadderStep.URGE));
        refresh();
    }

    private void refresh() {
        Map<LadderStep, Long> counts = proposals.counts();
        STEPS.forEach(each -> tabs.setText(each.ordinal(), label(each) + " " + counts.getOrDefault(each, 0L)));
        tabs.select(step.ordinal());
        follow.setText(t("supervision.ladder.follow", step));
        grid.setEmptyStateComponent(new EmptyState(t("supervision.ladder.empty", step)));
        grid.deselectAll();
        grid.getDataProvider().refreshAll();
        enable();
    }

    private void enable() {
        boolean some = !grid.getSelectedItems().isEmpty();
        follow.setEnabled(some);
        dismiss.setEnabled(some);
    }

    private void go(int index) {
        QueryParameters wanted = QueryParameters.of("step", STEPS.get(index).name());
        getUI().ifPresent(ui -> ui.navigate(ProposalsView.class, wanted));
    }

    /** To the form of the step: there exactly what is sent and to whom is shown first. */
    private void follow() {
        Map<String, List<String>> parameters = new HashMap<>();
        parameters.put(
                "task",
                grid.getSelectedItems().stream()
                        .map(ProposalRow::task)
                        .filter(Objects::nonNull)
                        .map(TaskId::toString)
                        .distinct()
                        .toList());
        step.kind().ifPresent(kind -> parameters.put("kind", List.of(kind.name())));
        String route = step == LadderStep.URGE ? "urges/new" : "notices/new";
        getUI().ifPresent(ui -> ui.navigate(route, new QueryParameters(parameters)));
    }

    private void askDismiss() {
        List<ProposalRow> chosen = List.copyOf(grid.getSelectedItems());
        new ReasonDialog(t("supervision.ladder.dismissing", chosen.size()), reason -> {
                    proposals.dismiss(chosen.stream().map(ProposalRow::id).toList(), reason);
                    refresh();
                    Notifications.success(t("supervision.ladder.dismissed", chosen.size()));
                })
                .keptIn(reasons, "supervision.dismiss")
                .atMost(LadderProposals.LONGEST_REASON)
                .open();
    }

    private void columns() {
        grid.addTextColumn("unit", t("supervision.urge.unit"), ProposalRow::unitName)
                .setWidth("160px")
                .setFlexGrow(1);
        grid.addComponentColumn(ProposalsView::task)
                .setKey("task")
                .setHeader(t("supervision.urge.task"))
                .setWidth("220px")
                .setFlexGrow(2);
        grid.addComponentColumn(ProposalsView::why)
                .setKey("why")
                .setHeader(t("supervision.ladder.why"))
                .setWidth("280px")
                .setFlexGrow(4);
        grid.addTextColumn("since", t("supervision.ladder.since"), row -> DateTimeText.date(row.since()))
                .setWidth("130px")
                .setFlexGrow(0);
    }

    private static Component task(ProposalRow row) {
        TaskId task = row.task();
        return task == null ? new Span() : new Anchor("tasks/" + task, row.taskName());
    }

    private static Component why(ProposalRow row) {
        Div cell = new Div();
        cell.addClassName("notice-cell");
        row.why().forEach(reason -> cell.add(new Div(reason)));
        return cell;
    }
}
