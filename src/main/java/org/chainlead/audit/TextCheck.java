package org.chainlead.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Compares the texts that stand beside the trail with the hashes in it, a thousand at a time. */
final class TextCheck {

    private static final int CHUNK = 1_000;

    private record Expected(Subject subject, int seq, Details.TextRef text) {}

    private final Connection connection;
    private final Map<UUID, Tombstone> tombstones;
    private final Faults faults;
    private final List<Expected> waiting = new ArrayList<>();
    private long present;

    TextCheck(Connection connection, Map<UUID, Tombstone> tombstones, Faults faults) {
        this.connection = connection;
        this.tombstones = tombstones;
        this.faults = faults;
    }

    void check(Subject subject, int seq, Details details) throws SQLException {
        for (Details.TextRef text : details.texts()) {
            waiting.add(new Expected(subject, seq, text));
        }
        if (waiting.size() >= CHUNK) {
            compare();
        }
    }

    /** Compares the rest and looks for texts that no entry knows. */
    void finish() throws SQLException {
        compare();
        long stored = count();
        if (stored > present) {
            faults.add("audit.fault.textsTooMany", stored - present);
        }
    }

    long present() {
        return present;
    }

    private void compare() throws SQLException {
        Map<UUID, String> hashes = waiting.isEmpty() ? Map.of() : hashes();
        for (Expected expected : waiting) {
            String hash = hashes.get(expected.text().id());
            if (hash != null) {
                present++;
                if (!hash.equals(expected.text().hash())) {
                    fault("audit.fault.textChanged", expected);
                }
            } else if (!isErased(expected)) {
                fault("audit.fault.textMissing", expected);
            }
        }
        waiting.clear();
    }

    private boolean isErased(Expected expected) {
        Tombstone tombstone = tombstones.get(expected.text().id());
        return tombstone != null && tombstone.hash().equals(expected.text().hash());
    }

    private void fault(String key, Expected expected) {
        faults.add(
                key,
                TrailWords.subject(expected.subject()),
                expected.seq(),
                TrailWords.field(expected.text().field()));
    }

    private Map<UUID, String> hashes() throws SQLException {
        Object[] ids = waiting.stream().map(expected -> expected.text().id()).toArray();
        Map<UUID, String> hashes = new HashMap<>();
        try (PreparedStatement query =
                connection.prepareStatement("select id, salt, body from audit_text where id = any(?)")) {
            query.setArray(1, connection.createArrayOf("uuid", ids));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    String hash = Hashes.hex(Hashes.sha256(row.getString("salt") + row.getString("body")));
                    hashes.put(row.getObject("id", UUID.class), hash);
                }
            }
        }
        return hashes;
    }

    private long count() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select count(*) from audit_text");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
