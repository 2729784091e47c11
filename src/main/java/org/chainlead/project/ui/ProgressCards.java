package org.chainlead.project.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chainlead.audit.StoryEntry;
import org.chainlead.common.ui.KeptDialogs;
import org.chainlead.org.Access;
import org.chainlead.org.Directory;
import org.chainlead.org.TypedReasons;
import org.chainlead.project.ProgressDetail;
import org.chainlead.project.ProjectDetail;
import org.chainlead.project.ProjectDrafts;
import org.chainlead.project.ProjectId;
import org.chainlead.project.ProjectMilestones;
import org.chainlead.project.ProjectPageSheets;
import org.chainlead.project.ProjectPlanDrafts;
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
    private final ProjectPlanDrafts drafts;
    private final ProjectDrafts officeDrafts;
    private final ProjectMilestones milestones;
    private final ProjectResources resources;
    private final ProjectTasks tasks;
    private final ProjectPageSheets sheets;
    private final TaskQueries ledger;
    private final TypedReasons reasons;
    private final Directory directory;
    private final Access access;
    private final Clock clock;

    ProgressCards(
            ProjectProgress progress,
            ProjectStages stages,
            ProjectPlans plans,
            ProjectPlanDrafts drafts,
            ProjectDrafts officeDrafts,
            ProjectMilestones milestones,
            ProjectResources resources,
            ProjectTasks tasks,
            ProjectPageSheets sheets,
            TaskQueries ledger,
            TypedReasons reasons,
            Directory directory,
            Access access,
            Clock clock) {
        this.progress = progress;
        this.stages = stages;
        this.plans = plans;
        this.drafts = drafts;
        this.officeDrafts = officeDrafts;
        this.milestones = milestones;
        this.resources = resources;
        this.tasks = tasks;
        this.sheets = sheets;
        this.ledger = ledger;
        this.reasons = reasons;
        this.directory = directory;
        this.access = access;
        this.clock = clock;
    }

    /** @param refresh shows the page anew */
    void addTo(Div stack, ProjectDetail project, Runnable refresh) {
        LocalDate today = LocalDate.now(clock);
        KeptDialogs dialogs = new KeptDialogs(drafts);
        stack.add(
                new StageCard(project, sheets, today, () -> StageFields.ask(dialogs, project, stages, today, refresh)));
        stack.add(new TaskCard(project.row().id(), project.links(), tasks, sheets, ledger, refresh));
        if (access.may("project.resource")) {
            addResources(stack, project, today, refresh);
        }
        if (access.may("project.progress")) {
            progress.find(project.row().id()).ifPresent(detail -> addTo(stack, detail, today, refresh));
        }
    }

    private void addResources(Div stack, ProjectDetail project, LocalDate today, Runnable refresh) {
        ProjectId id = project.row().id();
        boolean asks = !project.moves().isEmpty();
        boolean reviews = access.may("project.review");
        new ResourceCard(id, resources, sheets, refresh, reasons)
                .addTo(
                        stack,
                        asks
                                ? () -> ResourceFields.ask(
                                        new KeptDialogs(drafts), id, resources, directory, today, refresh)
                                : null,
                        reviews
                                ? rows -> ReviewFields.ask(
                                        new KeptDialogs(officeDrafts), id, rows, resources, today, refresh)
                                : null);
    }

    /** Of one that was folded into another: where it stood, and what happened to it. */
    void addFoldedTo(Div stack, ProjectDetail project) {
        ProjectId id = project.row().id();
        stack.add(new StageCard(project, sheets, LocalDate.now(clock), () -> {}));
        if (access.may("project.progress")) {
            List<StoryEntry> story = progress.storyOfFolded(id);
            if (!story.isEmpty()) {
                stack.add(new StoryCard(story, () -> sheets.story(id)));
            }
        }
    }

    private void addTo(Div stack, ProgressDetail detail, LocalDate today, Runnable refresh) {
        if (!detail.anomalies().isEmpty()) {
            stack.add(new AnomalyCard(detail.anomalies(), () -> sheets.questions(detail.project())));
        }
        stack.add(
                new PlanCard(detail, sheets, plans, drafts, today, refresh),
                new KeyDateCard(detail, sheets, kind -> KeyDateFields.ask(detail, kind, plans, drafts, today, refresh)),
                new MonthCard(detail, sheets),
                new MilestoneCard(
                        detail,
                        sheets,
                        today,
                        () -> MilestoneForm.ask(new KeptDialogs(drafts), detail, milestones, refresh)),
                new StoryCard(detail.story(), () -> sheets.story(detail.project())));
    }
}
