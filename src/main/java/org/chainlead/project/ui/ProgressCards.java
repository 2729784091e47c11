package org.chainlead.project.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chainlead.audit.StoryEntry;
import org.chainlead.org.Access;
import org.chainlead.org.Directory;
import org.chainlead.project.ProgressDetail;
import org.chainlead.project.ProjectDetail;
import org.chainlead.project.ProjectMerge;
import org.chainlead.project.ProjectMilestones;
import org.chainlead.project.ProjectPlans;
import org.chainlead.project.ProjectProgress;
import org.chainlead.project.ProjectResources;
import org.chainlead.project.ProjectStages;
import org.chainlead.project.ProjectTasks;
import org.chainlead.task.TaskQueries;
import org.springframework.context.annotation.Scope;

/** What is entered about one project, as cards; who reads the published list alone sees the stages only. */
@SpringComponent
@Scope("prototype")
class ProgressCards {

    private final ProjectProgress progress;
    private final ProjectStages stages;
    private final ProjectPlans plans;
    private final ProjectMilestones milestones;
    private final ProjectResources resources;
    private final ProjectTasks tasks;
    private final TaskQueries ledger;
    private final Directory directory;
    private final Access access;
    private final Clock clock;

    ProgressCards(
            ProjectProgress progress,
            ProjectStages stages,
            ProjectPlans plans,
            ProjectMilestones milestones,
            ProjectResources resources,
            ProjectTasks tasks,
            TaskQueries ledger,
            Directory directory,
            Access access,
            Clock clock) {
        this.progress = progress;
        this.stages = stages;
        this.plans = plans;
        this.milestones = milestones;
        this.resources = resources;
        this.tasks = tasks;
        this.ledger = ledger;
        this.directory = directory;
        this.access = access;
        this.clock = clock;
    }

    /** @param refresh shows the page anew */
    void addTo(Div stack, ProjectDetail project, Runnable refresh) {
        LocalDate today = LocalDate.now(clock);
        stack.add(new StageCard(project, stages, today, refresh));
        stack.add(new TaskCard(project.row().id(), project.links(), tasks, ledger, refresh));
        if (access.may("project.resource")) {
            boolean asks = !project.moves().isEmpty();
            ResourceCard card = new ResourceCard(project.row().id(), resources, directory, today, refresh);
            card.addTo(stack, asks, access.may("project.review"));
        }
        if (access.may("project.progress")) {
            progress.find(project.row().id()).ifPresent(detail -> addTo(stack, detail, today, refresh));
        }
    }

    /** Of one that was folded into another: where it stood, and what happened to it. */
    void addFoldedTo(Div stack, ProjectDetail project, ProjectMerge merged) {
        LocalDate day = LocalDate.ofInstant(merged.at(), clock.getZone());
        stack.add(new StageCard(project, stages, day, () -> {}));
        if (access.may("project.progress")) {
            List<StoryEntry> story = progress.storyOfFolded(project.row().id());
            if (!story.isEmpty()) {
                stack.add(new StoryCard(story));
            }
        }
    }

    private void addTo(Div stack, ProgressDetail detail, LocalDate today, Runnable refresh) {
        if (!detail.anomalies().isEmpty()) {
            stack.add(new AnomalyCard(detail.anomalies()));
        }
        stack.add(
                new PlanCard(detail, plans, today, refresh),
                new KeyDateCard(detail, plans, today, refresh),
                new MonthCard(detail),
                new MilestoneCard(detail, milestones, today, refresh),
                new StoryCard(detail.story()));
    }
}
