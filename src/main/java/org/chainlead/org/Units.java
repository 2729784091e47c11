package org.chainlead.org;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.NotFound;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.common.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Enters units and finds them for the other writers. Who may do it is asked by the callers. */
@Component
class Units {

    private static final String INSERT = """
            insert into unit (id, code, kind, name, short_name, initials, parent_id, line_id, place, sort, valid_from)
            values (:id, :code, :kind, :name, :short, :initials, :parent, :line, :place, :sort, :from)""";

    private final JdbcClient jdbc;
    private final UnitTree tree;
    private final AuditTrail trail;
    private final Clock clock;

    Units(JdbcClient jdbc, UnitTree tree, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.tree = tree;
        this.trail = trail;
        this.clock = clock;
    }

    record Present(
            UnitId id,
            String code,
            String name,
            @Nullable UnitId parent,
            LocalDate from,
            @Nullable LocalDate until,
            long version) {

        boolean inForce(LocalDate day) {
            return until == null || !until.isBefore(day);
        }
    }

    UnitId create(CreateUnit command, String action) {
        changeTree();
        Refusal.ifAny(reasonsAgainst(command));
        UnitId id = UnitId.random();
        String name = command.name().strip();
        insert(id, name, command);
        jdbc.sql("insert into unit_name (unit_id, name, valid_from) values (:id, :name, :from)")
                .param("id", id.uuid())
                .param("name", name)
                .param("from", command.validFrom())
                .update();
        tree.enter(id, command.parent(), command.validFrom());
        trail.record(AuditRecord.of(Subject.of("unit", id.uuid()), action)
                .detail("name", name)
                .detail("code", command.code().strip())
                .detail("kind", Texts.label(command.kind()))
                .detail("parent", nameOf(command.parent()))
                .detail("from", command.validFrom()));
        return id;
    }

    /** The unit for a change: refused when somebody else changed it since it was read. */
    Present forChange(UnitId id, long version) {
        Present unit = get(id);
        int rows = jdbc.sql("update unit set version = version + 1 where id = :id and version = :version")
                .param("id", id.uuid())
                .param("version", version)
                .update();
        if (rows == 0) {
            throw new Stale();
        }
        return unit;
    }

    Present get(UnitId id) {
        return find(id).orElseThrow(NotFound::new);
    }

    /** One after the other: no unit comes below one that closes, and no two come below each other. */
    void changeTree() {
        Names.alone(jdbc, "unit-tree");
    }

    /** The unit, refused when it is closed; until the end of the transaction it cannot be closed either. */
    Present getInForce(UnitId id) {
        jdbc.sql("select id from unit where id = :id for share")
                .param("id", id.uuid())
                .query(UUID.class)
                .list();
        Present unit = get(id);
        if (!unit.inForce(LocalDate.now(clock))) {
            throw Refusal.because("org.unit.closed", unit.name());
        }
        return unit;
    }

    @Nullable
    String nameOf(@Nullable UnitId id) {
        return id == null ? null : get(id).name();
    }

    private Optional<Present> find(UnitId id) {
        return jdbc.sql("select * from unit where id = :id")
                .param("id", id.uuid())
                .query((row, n) -> {
                    UUID parent = row.getObject("parent_id", UUID.class);
                    return new Present(
                            id,
                            row.getString("code"),
                            row.getString("name"),
                            parent == null ? null : new UnitId(parent),
                            row.getObject("valid_from", LocalDate.class),
                            row.getObject("valid_until", LocalDate.class),
                            row.getLong("version"));
                })
                .optional();
    }

    private List<Reason> reasonsAgainst(CreateUnit command) {
        List<Reason> reasons = new ArrayList<>();
        if (command.name().isBlank()) {
            reasons.add(Reason.of("org.unit.nameMissing"));
        }
        if (command.code().isBlank()) {
            reasons.add(Reason.of("org.unit.codeMissing"));
        }
        if (command.parent() != null) {
            getInForce(command.parent());
        }
        boolean taken = jdbc.sql("select exists(select 1 from unit where code = :code)")
                .param("code", command.code().strip())
                .query(Boolean.class)
                .single();
        if (taken) {
            reasons.add(Reason.of("org.unit.codeTaken", command.code().strip()));
        }
        return reasons;
    }

    private void insert(UnitId id, String name, CreateUnit command) {
        jdbc.sql(INSERT)
                .param("id", id.uuid())
                .param("code", command.code().strip())
                .param("kind", command.kind().name())
                .param("name", name)
                .param(
                        "short",
                        command.shortName().isBlank()
                                ? name
                                : command.shortName().strip())
                .param("initials", Initials.of(name))
                .param(
                        "parent",
                        command.parent() == null ? null : command.parent().uuid())
                .param("line", command.line() == null ? null : command.line().uuid())
                .param("place", command.place())
                .param("sort", command.sort())
                .param("from", command.validFrom())
                .update();
    }
}
