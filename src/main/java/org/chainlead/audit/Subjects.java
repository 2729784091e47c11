package org.chainlead.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainlead.audit.spi.SubjectNames;
import org.chainlead.audit.spi.TaskSubjects;
import org.springframework.stereotype.Component;

/** Names of subjects, asked of the modules that own them, once for each kind. */
@Component
class Subjects {

    private static final String TASK = "task";

    private final Map<String, SubjectNames> owners;
    private final Map<String, TaskSubjects> parts;

    Subjects(List<SubjectNames> owners, List<TaskSubjects> parts) {
        this.owners = owners.stream().collect(Collectors.toMap(SubjectNames::kind, owner -> owner));
        this.parts = parts.stream().collect(Collectors.toMap(TaskSubjects::kind, part -> part));
    }

    /** The subjects of which a 调阅单 must name one to open this one: itself, and the tasks it belongs to. */
    Set<Subject> opening(Subject subject) {
        TaskSubjects part = parts.get(subject.kind());
        Set<Subject> opening = new HashSet<>(Set.of(subject));
        if (part != null) {
            part.tasksOf(subject.id()).forEach(task -> opening.add(new Subject(TASK, task)));
        }
        return opening;
    }

    /** Kind and name; the identity stands in for a name that is missing. */
    Map<Subject, String> names(Collection<Subject> subjects) {
        Map<String, Set<String>> ids = subjects.stream()
                .collect(Collectors.groupingBy(Subject::kind, Collectors.mapping(Subject::id, Collectors.toSet())));
        Map<Subject, String> names = new HashMap<>();
        ids.forEach((kind, of) -> {
            Map<String, String> known =
                    owners.containsKey(kind) ? owners.get(kind).names(of) : Map.of();
            of.forEach(
                    id -> names.put(new Subject(kind, id), TrailWords.kind(kind) + " " + known.getOrDefault(id, id)));
        });
        return names;
    }

    /** The subject somebody means who may have typed its name in place of its identity. */
    Subject resolve(Subject typed) {
        SubjectNames owner = owners.get(typed.kind());
        return owner == null
                ? typed
                : owner.find(typed.id())
                        .map(id -> new Subject(typed.kind(), id))
                        .orElse(typed);
    }
}
