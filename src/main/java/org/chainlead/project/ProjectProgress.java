package org.chainlead.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainlead.audit.StoryEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans, days, milestones and money of a project: for the unit that leads it, the government of its county, its chain's
 * office, the supervision office and the leaders. Other units read the published list alone.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('project.progress')")
public class ProjectProgress {

    private final ProjectReach reach;
    private final PlanBook plans;
    private final MilestoneBook milestones;
    private final MonthBook months;
    private final AnomalyBook anomalies;
    private final ProjectStory story;
    private final JdbcClient jdbc;

    ProjectProgress(
            ProjectReach reach,
            PlanBook plans,
            MilestoneBook milestones,
            MonthBook months,
            AnomalyBook anomalies,
            ProjectStory story,
            JdbcClient jdbc) {
        this.reach = reach;
        this.plans = plans;
        this.milestones = milestones;
        this.months = months;
        this.anomalies = anomalies;
        this.story = story;
        this.jdbc = jdbc;
    }

    /** Empty when the acting person reads the published list alone, or there is no such project. */
    public Optional<ProgressDetail> find(ProjectId id) {
        return reaches(id, "project.progress") ? Optional.of(read(id)) : Optional.empty();
    }

    /** What happened to a project that was folded into another; empty when its progress did not concern the acting person. */
    public List<StoryEntry> storyOfFolded(ProjectId id) {
        return reaches(id, "project.progress", ProjectSight.FOLDED) ? story.of(id) : List.of();
    }

    private ProgressDetail read(ProjectId id) {
        return new ProgressDetail(
                id,
                plans.code(id),
                plans.plans(id),
                plans.contract(id),
                plans.keyDates(id),
                milestones.of(id),
                milestones.version(id),
                months.of(id),
                anomalies.figures("p.id = :id", Map.of("id", id.uuid())),
                story.of(id),
                reaches(id, "project.maintain"));
    }

    private boolean reaches(ProjectId id, String operation) {
        return reaches(id, operation, ProjectSight.LISTED);
    }

    private boolean reaches(ProjectId id, String operation, String among) {
        return jdbc.sql("select exists (select 1 from major_project p where p.id = :id and " + among + " and "
                        + reach.condition(operation) + ")")
                .params(reach.parameters())
                .param("id", id.uuid())
                .query(Boolean.class)
                .single();
    }
}
