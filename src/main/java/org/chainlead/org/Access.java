package org.chainlead.org;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.chainlead.audit.spi.Permissions;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * The one place that says who may do what: the table of operation × role × relation in {@code authorization.csv}.
 *
 * <p>Every public service method is under {@code @PreAuthorize("@access.may('module.operation')")}, which asks for the
 * role; where the table names relations the method then asks {@link #require} with the relations it found, and queries
 * put {@link #relations} into their conditions.
 */
@Component("access")
public class Access implements Permissions {

    private final CurrentUser user;
    private final AuthorizationTable table;

    Access(CurrentUser user) {
        this.user = user;
        this.table = AuthorizationTable.load();
    }

    /** Whether the acting person's role occurs in the table for this operation, whatever the relation. */
    @Override
    public boolean may(String operation) {
        return user.find()
                .map(actor -> !table.relations(operation, actor.role()).isEmpty())
                .orElseGet(() -> mayWithoutAppointment(operation));
    }

    /** Whether the table allows the operation to the acting person standing so to the thing. */
    public boolean may(String operation, Collection<Relation> found) {
        return user.find().map(actor -> allowed(operation, actor, found)).orElse(false);
    }

    /** Refuses unless the table allows the operation to the acting person standing so to the thing. */
    public void require(String operation, Collection<Relation> found) {
        if (!may(operation, found)) {
            throw new AccessDeniedException(operation);
        }
    }

    /** The relations by which the acting person's role reaches the operation; {@link Relation#ANY} means all. */
    public Set<Relation> relations(String operation) {
        return user.find()
                .map(actor -> table.relations(operation, actor.role()))
                .orElseGet(() -> EnumSet.noneOf(Relation.class));
    }

    /** The two doors that stand open to who cannot act yet. */
    private boolean mayWithoutAppointment(String operation) {
        return switch (operation) {
            case "org.changeOwnPassword" -> user.mustChangePassword();
            case "org.setUp" -> user.isFirstRun();
            default -> false;
        };
    }

    private boolean allowed(String operation, Actor actor, Collection<Relation> found) {
        Set<Relation> relations = table.relations(operation, actor.role());
        return relations.contains(Relation.ANY) || found.stream().anyMatch(relations::contains);
    }
}
