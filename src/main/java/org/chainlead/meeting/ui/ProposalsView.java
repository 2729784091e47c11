package org.chainlead.meeting.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.chainlead.common.NotFound;
import org.chainlead.common.Page;
import org.chainlead.common.Refusal;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.DoubleLight;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.PagedRows;
import org.chainlead.common.ui.ReasonList;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.meeting.AgendaProposal;
import org.chainlead.meeting.AgendaReason;
import org.chainlead.meeting.MeetingAgenda;
import org.chainlead.meeting.MeetingId;
import org.chainlead.meeting.MeetingQueries;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskRow;
import org.jspecify.annotations.Nullable;

/** 选取议题: what the product proposes for the agenda, each with the reason why; a person picks. */
@Route("meetings/:meetingId/proposals")
@PermitAll
@RequiresOperation("meeting.prepare")
class ProposalsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int MOST_REPORTS = 12;

    private final transient MeetingAgenda agenda;
    private final transient MeetingQueries queries;
    private final transient Set<TaskId> picked = new LinkedHashSet<>();
    private final CheckboxGroup<AgendaReason> reasons = new CheckboxGroup<>(t("meeting.ui.reasons"));
    private final IntegerField reports = new IntegerField(t("meeting.ui.stuckReports"));
    private final ReasonList refused = new ReasonList();
    private final PagedRows<AgendaProposal> rows;
    private final Button take = new Button(t("meeting.ui.takeUp", 0), click -> take());
    private @Nullable MeetingId id;

    ProposalsView(MeetingAgenda agenda, MeetingQueries queries) {
        this.agenda = agenda;
        this.queries = queries;
        rows = new PagedRows<>(PagedRows.PAGE, this::page, this::row, () -> t("meeting.ui.noProposals"));
        reasons.setItems(AgendaReason.values());
        reasons.setItemLabelGenerator(Texts::label);
        reasons.setValue(Set.of(AgendaReason.values()));
        reasons.addValueChangeListener(change -> first());
        reports.setMin(1);
        reports.setMax(MOST_REPORTS);
        reports.setStepButtonsVisible(true);
        reports.setValue(MeetingAgenda.STUCK_REPORTS);
        reports.addValueChangeListener(change -> first());
        take.setEnabled(false);
        addClassName("view");
    }

    @Override
    public String getPageTitle() {
        return t("meeting.ui.proposals");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        try {
            id = event.getRouteParameters()
                    .get("meetingId")
                    .flatMap(text -> MeetingWords.id(text, MeetingId::of))
                    .orElseThrow(NotFound::new);
            show(id);
        } catch (NotFound missing) {
            add(
                    new ViewHeader(getPageTitle()),
                    new EmptyState(missing.text(), new Anchor("meetings", t("meeting.ui.toList"))));
        }
    }

    private void show(MeetingId meeting) {
        String name = queries.detail(meeting).row().name();
        ViewHeader header = new ViewHeader(getPageTitle())
                .breadcrumb(new Anchor("meetings", t("meeting.ui.title")), new Anchor("meetings/" + meeting, name))
                .subline(t("meeting.ui.proposalsHelp"))
                .primary(take);
        Div filter = new Div(reasons, reports);
        filter.addClassName("meeting-filter");
        add(header, refused, filter, new SectionCard(getPageTitle(), rows).flush());
        rows.show(0);
    }

    private void first() {
        if (id != null) {
            rows.show(0);
        }
    }

    private Page<AgendaProposal> page(int offset, int limit) {
        return agenda.proposals(Objects.requireNonNull(id), reasons.getValue(), reports(), offset, limit);
    }

    private int reports() {
        return Math.clamp(Objects.requireNonNullElse(reports.getValue(), MeetingAgenda.STUCK_REPORTS), 1, MOST_REPORTS);
    }

    private WorkRow row(AgendaProposal proposal) {
        TaskRow task = proposal.task();
        Checkbox pick = new Checkbox(picked.contains(task.id()));
        pick.setAriaLabel(t("meeting.ui.pick", task.title()));
        pick.addValueChangeListener(change -> pick(task.id(), change.getValue()));
        UnorderedList why = new UnorderedList();
        why.addClassName("meeting-why");
        proposal.why().forEach(sentence -> why.add(new ListItem(sentence)));
        String number = task.sourceNumber() == null ? "" : task.sourceNumber() + " ";
        Div title = new Div(pick, new Anchor("tasks/" + task.id(), number + task.title()));
        title.addClassName("meeting-pick");
        return new WorkRow(title, Objects.requireNonNullElse(task.leadUnitName(), ""))
                .below(why)
                .middle(new DoubleLight(task.reportedLight(), task.verifiedLight()));
    }

    private void pick(TaskId task, boolean wanted) {
        if (wanted) {
            picked.add(task);
        } else {
            picked.remove(task);
        }
        take.setEnabled(!picked.isEmpty());
        take.setText(t("meeting.ui.takeUp", picked.size()));
    }

    private void take() {
        refused.clear();
        try {
            if (id != null) {
                agenda.pick(id, picked, reports());
                getUI().ifPresent(ui -> ui.navigate("meetings/" + id));
                Notifications.success(t("meeting.ui.taken", picked.size()));
            }
        } catch (Refusal refusal) {
            refused.show(refusal);
        }
    }
}
