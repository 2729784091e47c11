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
import org.chainlead.project.MilestoneDraft;
import org.chainlead.project.ProgressDetail;

/** 节点 of one project, the overdue ones marked. */
class MilestoneCard extends Composite<SectionCard> {

    private final LocalDate today;

    /** @param ask opens the form */
    MilestoneCard(ProgressDetail detail, LocalDate today, Runnable ask) {
        this.today = today;
        long done = detail.milestones().stream()
                .filter(each -> each.doneOn() != null)
                .count();
        if (detail.milestones().isEmpty()) {
            getContent().add(new EmptyState(t("project.milestone.none")));
        } else {
            getContent()
                    .note(t("project.milestone.count", done, detail.milestones().size()));
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
        return new WorkRow(new Span(milestone.name()), words).middle(tag(due, done));
    }

    private StatusTag tag(LocalDate due, @org.jspecify.annotations.Nullable LocalDate done) {
        if (done != null) {
            return new StatusTag(
                    t(done.isAfter(due) ? "project.milestone.late" : "project.milestone.reached"),
                    StatusTag.Kind.SUCCESS);
        }
        return due.isBefore(today)
                ? new StatusTag(t("project.milestone.overdue"), StatusTag.Kind.WARNING)
                : new StatusTag(t("project.milestone.open"), StatusTag.Kind.NEUTRAL);
    }
}
