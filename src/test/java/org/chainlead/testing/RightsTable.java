package org.chainlead.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chainlead.org.Relation;
import org.chainlead.org.Role;

/** The table of rights, read by itself, so that a mistake in the product's reader shows. */
public final class RightsTable {

    private final Map<String, Map<Role, Set<Relation>>> rows = new TreeMap<>();

    private RightsTable() {}

    public static RightsTable read() {
        RightsTable table = new RightsTable();
        try {
            Files.readAllLines(Path.of("src/main/resources/authorization.csv")).forEach(table::line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    public Set<String> operations() {
        return rows.keySet();
    }

    public boolean allows(String operation, Role role) {
        return !relations(operation, role).isEmpty();
    }

    /** By which relations the role reaches the operation; empty when not at all. */
    public Set<Relation> relations(String operation, Role role) {
        return rows.getOrDefault(operation, Map.of()).getOrDefault(role, Set.of());
    }

    private void line(String line) {
        String[] parts = line.split(";");
        if (line.startsWith("#") || parts.length < 3) {
            return;
        }
        Map<Role, Set<Relation>> row = rows.computeIfAbsent(parts[0].strip(), o -> new EnumMap<>(Role.class));
        for (Role role : roles(parts[1].strip())) {
            Set<Relation> relations = row.computeIfAbsent(role, r -> EnumSet.noneOf(Relation.class));
            for (String relation : parts[2].strip().split("\\s+")) {
                relations.add(Relation.valueOf(relation));
            }
        }
    }

    private static Set<Role> roles(String text) {
        if (text.equals("*")) {
            return EnumSet.allOf(Role.class);
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String role : text.split("\\s+")) {
            if (!role.equals("-")) {
                roles.add(Role.valueOf(role));
            }
        }
        return roles;
    }
}
