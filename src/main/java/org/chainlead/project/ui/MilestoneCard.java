package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Objects;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.export.ui.ExportLink;
import org.chainlead.project.MilestoneDraft;
import org.chainlead.project.MilestoneStand;
import org.chainlead.project.ProgressDetail;
import org.chainlead.project.ProjectPageSheets;

/** 节点 of one project, the overdue ones marked. */
class MilestoneCard extends Composite<SectionCard> {

    private final LocalDate today;

    /** @param ask opens the form */
    MilestoneCard(ProgressDetail detail, ProjectPageSheets sheets, LocalDate today, Runnable ask) {
        this.today = today;
        long done = detail.milestones().stream()
                .filter(each -> each.doneOn() != null)
                .count();
        if (detail.milestones().isEmpty()) {
            getContent().add(new EmptyState(t("project.milestone.none")));
        } else {
            getContent()
                    .note(t("project.milestone.count", done, detail.milestones().size()))
                    .actions(ExportLink.quiet(t("project.milestone.title"), () -> sheets.milestones(detail.project())));
        }
        detail.milestones().forEach(each -> getContent().add(row(each)));
        if (detail.maintains()) {
            getContent().actions(new Button(t("project.milestone.edit"), click -> ask.run()));
        }
    }

    @Override
    protected SectionCard initContent() {
        return new SectionCard(t("project.milestone.title")).flush();
    }

    private WorkRow row(MilestoneDraft milestone) {
        LocalDate due = Objects.requireNonNull(milestone.dueOn());
        LocalDate done = milestone.doneOn();
        String words = done == null
                ? t("project.milestone.due", due)
                : t("project.milestone.done", due, DateTimeText.date(done));
        return new WorkRow(new Span(milestone.name()), words).middle(tag(MilestoneStand.of(milestone, today)));
    }

    private static StatusTag tag(MilestoneStand stand) {
        return new StatusTag(
                stand,
                switch (stand) {
                    case REACHED, LATE -> StatusTag.Kind.SUCCESS;
                    case OVERDUE -> StatusTag.Kind.WARNING;
                    case OPEN -> StatusTag.Kind.NEUTRAL;
                });
    }
}
