package org.chainlead.org;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The table of rights, read from {@code authorization.csv}: operation;roles;relations, roles and relations separated by
 * blanks, {@code *} for every role, {@code -} for nobody who is signed in.
 */
final class AuthorizationTable {

    private static final String FILE = "/authorization.csv";

    private final Map<String, Map<Role, Set<Relation>>> cells = new TreeMap<>();

    private AuthorizationTable() {}

    static AuthorizationTable load() {
        AuthorizationTable table = new AuthorizationTable();
        try (var stream = AuthorizationTable.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("Missing " + FILE);
            }
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(table::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    Set<String> operations() {
        return cells.keySet();
    }

    Set<Relation> relations(String operation, Role role) {
        Map<Role, Set<Relation>> row = cells.get(operation);
        if (row == null) {
            throw new IllegalArgumentException("No row in the authorisation table for " + operation);
        }
        return row.getOrDefault(role, EnumSet.noneOf(Relation.class));
    }

    private void add(String line) {
        String[] parts = line.split(";", -1);
        if (parts.length != 3) {
            throw new IllegalStateException("Broken row in " + FILE + ": " + line);
        }
        Map<Role, Set<Relation>> row = cells.computeIfAbsent(parts[0].strip(), o -> new EnumMap<>(Role.class));
        for (Role role : roles(parts[1].strip())) {
            Set<Relation> cell = row.computeIfAbsent(role, r -> EnumSet.noneOf(Relation.class));
            for (String relation : parts[2].strip().split("\\s+")) {
                cell.add(Relation.valueOf(relation));
            }
        }
    }

    private static Set<Role> roles(String text) {
        if (text.equals("*")) {
            return EnumSet.allOf(Role.class);
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (text.equals("-")) {
            return roles;
        }
        for (String role : text.split("\\s+")) {
            roles.add(Role.valueOf(role));
        }
        return roles;
    }
}
