package org.chainlead.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainlead.audit.spi.SubjectNames;
import org.springframework.stereotype.Component;

/** Names of subjects, asked of the modules that own them, once for each kind. */
@Component
class Subjects {

    private final Map<String, SubjectNames> owners;

    Subjects(List<SubjectNames> owners) {
        this.owners = owners.stream().collect(Collectors.toMap(SubjectNames::kind, owner -> owner));
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
