package org.chainlead.project;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chainlead.audit.AuditStory;
import org.chainlead.audit.StoryEntry;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;
import org.chainlead.task.TaskScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to a project, as the acting person may read it: a task is named to those who see it. */
@Component
class ProjectStory {

    static final String TASK = "task";

    /** 撤销并入, at the one that stands for itself again. */
    static final String UNFOLDED = "projectUnfolded";

    private static final int MOST = 200;

    private final AuditStory story;
    private final TaskScope scope;
    private final CurrentUser user;
    private final JdbcClient jdbc;

    ProjectStory(AuditStory story, TaskScope scope, CurrentUser user, JdbcClient jdbc) {
        this.story = story;
        this.scope = scope;
        this.user = user;
        this.jdbc = jdbc;
    }

    /** The newest first; of one whose progress the acting person reads. */
    List<StoryEntry> of(ProjectId project) {
        Actor actor = user.actor();
        List<StoryEntry> entries = story.of(
                ProjectImportWriting.SUBJECT,
                Set.of(project.uuid()),
                actor.unit().uuid(),
                actor.isOffice(),
                MOST);
        Map<String, String> names = names(entries.stream()
                .map(entry -> entry.details().get(TASK))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return entries.stream().map(entry -> named(entry, names)).toList();
    }

    /**
     * Of one in 在谈 that the acting person sees: what its unit wrote of it stays inside the unit (see {@link
     * ProjectNegotiations}), and whoever is told of the project is told that with it.
     */
    List<StoryEntry> ofNegotiation(NegotiationId id, UUID reportingUnit) {
        return story.of(ProjectImportWriting.SUBJECT, Set.of(id.uuid()), reportingUnit, false, MOST);
    }

    /** The last 撤销并入 of one that was folded into another. */
    Optional<StoryEntry> lastUnfolded(ProjectId project) {
        return story
                .acts(
                        ProjectImportWriting.SUBJECT,
                        Set.of(project.uuid()),
                        Set.of(UNFOLDED),
                        Instant.EPOCH,
                        user.actor().unit().uuid())
                .stream()
                .findFirst();
    }

    private Map<String, String> names(Set<String> tasks) {
        Map<String, String> names = new HashMap<>();
        if (!tasks.isEmpty()) {
            TaskScope.Condition seen = scope.of("task.view");
            jdbc.sql("select t.id, concat_ws(' ', coalesce(t.source_number, t.case_number), t.title) from task t"
                            + " where t.id in (:tasks) and (" + seen.sql() + ")")
                    .params(seen.parameters())
                    .param("tasks", tasks.stream().map(UUID::fromString).toList())
                    .query((row, n) -> names.put(row.getString(1), row.getString(2)))
                    .list();
        }
        return names;
    }

    /** Where the entry itself has words of a task they are left out: nobody looked whether the reader sees it. */
    private static StoryEntry named(StoryEntry entry, Map<String, String> names) {
        String name = names.get(entry.details().getOrDefault(TASK, ""));
        if (name == null && !entry.texts().containsKey(TASK)) {
            return entry;
        }
        Map<String, String> texts = new LinkedHashMap<>(entry.texts());
        texts.remove(TASK);
        if (name != null) {
            texts.put(TASK, name);
        }
        return entry.withTexts(texts);
    }
}
