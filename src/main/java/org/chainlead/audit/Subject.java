package org.chainlead.audit;

import java.util.UUID;

/** What an entry is about: kind (task, account, unit, …) and identity. Each subject has a chain of its own. */
public record Subject(String kind, String id) {

    public static Subject of(String kind, UUID id) {
        return new Subject(kind, id.toString());
    }
}
