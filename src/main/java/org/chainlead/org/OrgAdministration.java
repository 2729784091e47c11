package org.chainlead.org;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Units over time: they are entered, renamed, moved and closed, never deleted. */
@Service
@Transactional
public class OrgAdministration {

    private final JdbcClient jdbc;
    private final Units units;
    private final UnitTree tree;
    private final AuditTrail trail;
    private final Clock clock;

    OrgAdministration(JdbcClient jdbc, Units units, UnitTree tree, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.tree = tree;
        this.trail = trail;
        this.clock = clock;
    }

    @PreAuthorize("@access.may('org.createUnit')")
    public UnitId createUnit(CreateUnit command) {
        return units.create(command, "createUnit");
    }

    /** A unit that an imported list names and the directory does not know; the trail says that it came in so. */
    @PreAuthorize("@access.may('org.createUnitInImport')")
    public UnitId createUnitInImport(CreateUnit command) {
        return units.create(command, "createUnitInImport");
    }

    /**
     * The unit is called so from that day on; what was written before keeps the old name. On the day the present name
     * began it is a correction.
     *
     * @param from not before the present name began, not after today
     * @param version as read; refused as stale when somebody changed the unit meanwhile
     */
    @PreAuthorize("@access.may('org.renameUnit')")
    public void renameUnit(UnitId id, String name, String shortName, LocalDate from, long version) {
        Units.Present before = units.forChange(id, version);
        LocalDate began = nameBegan(id);
        Refusal.ifAny(reasonsAgainstName(name, from, began));
        jdbc.sql("update unit set name = :name, short_name = :short, initials = :initials where id = :id")
                .param("name", name.strip())
                .param("short", shortName.isBlank() ? name.strip() : shortName.strip())
                .param("initials", Initials.of(name.strip()))
                .param("id", id.uuid())
                .update();
        writeName(id, name.strip(), from, began);
        trail.record(AuditRecord.of(Subject.of("unit", id.uuid()), "renameUnit")
                .detail("before", before.name())
                .detail("name", name.strip())
                .detail("from", from));
    }

    /** Hangs the unit and all below it under another superior from that day on; null makes it a root. */
    @PreAuthorize("@access.may('org.moveUnit')")
    public void moveUnit(UnitId id, @Nullable UnitId parent, LocalDate from, long version) {
        units.changeTree();
        Units.Present before = units.forChange(id, version);
        if (parent != null) {
            units.getInForce(parent);
        }
        tree.move(id, parent, from);
        jdbc.sql("update unit set parent_id = :parent where id = :id")
                .param("parent", parent == null ? null : parent.uuid())
                .param("id", id.uuid())
                .update();
        trail.record(AuditRecord.of(Subject.of("unit", id.uuid()), "moveUnit")
                .detail("name", before.name())
                .detail("before", units.nameOf(before.parent()))
                .detail("parent", units.nameOf(parent))
                .detail("from", from));
    }

    /** The unit has this last day. Refused while units below it or people in it would be left behind. */
    @PreAuthorize("@access.may('org.closeUnit')")
    public void closeUnit(UnitId id, LocalDate lastDay, String reason, long version) {
        units.changeTree();
        Units.Present unit = units.forChange(id, version);
        Refusal.ifAny(reasonsAgainstClosing(unit, lastDay));
        jdbc.sql("update unit set valid_until = :until where id = :id")
                .param("until", lastDay)
                .param("id", id.uuid())
                .update();
        trail.record(AuditRecord.of(Subject.of("unit", id.uuid()), "closeUnit")
                .detail("name", unit.name())
                .detail("until", lastDay)
                .reason(reason));
    }

    @PreAuthorize("@access.may('org.createLine')")
    public LineId createLine(String name) {
        LineId id = LineId.random();
        Names.unused(jdbc, "line", name);
        jdbc.sql("insert into line (id, name) values (:id, :name)")
                .param("id", id.uuid())
                .param("name", name.strip())
                .update();
        trail.record(AuditRecord.of(Subject.of("line", id.uuid()), "createLine").detail("name", name.strip()));
        return id;
    }

    /** Puts the unit into a line beside its superior, or takes it out (null). */
    @PreAuthorize("@access.may('org.setLine')")
    public void setLine(UnitId id, @Nullable LineId line) {
        Units.Present unit = units.getInForce(id);
        jdbc.sql("update unit set line_id = :line, version = version + 1 where id = :id")
                .param("line", line == null ? null : line.uuid())
                .param("id", id.uuid())
                .update();
        trail.record(AuditRecord.of(Subject.of("unit", id.uuid()), "setLine")
                .detail("name", unit.name())
                .detail("line", line == null ? null : Names.of(jdbc, "line", line.uuid())));
    }

    private LocalDate nameBegan(UnitId id) {
        return jdbc.sql("select max(valid_from) from unit_name where unit_id = :id")
                .param("id", id.uuid())
                .query(LocalDate.class)
                .single();
    }

    private List<Reason> reasonsAgainstName(String name, LocalDate from, LocalDate began) {
        List<Reason> reasons = new ArrayList<>();
        if (name.isBlank()) {
            reasons.add(Reason.of("org.unit.nameMissing"));
        }
        if (from.isBefore(began) || from.isAfter(LocalDate.now(clock))) {
            reasons.add(Reason.of("org.unit.renameDate", began));
        }
        return reasons;
    }

    private void writeName(UnitId id, String name, LocalDate from, LocalDate began) {
        if (from.isAfter(began)) {
            jdbc.sql("update unit_name set valid_until = :until where unit_id = :id and valid_from = :began")
                    .param("until", from.minusDays(1))
                    .param("id", id.uuid())
                    .param("began", began)
                    .update();
        }
        jdbc.sql("""
                        insert into unit_name (unit_id, name, valid_from) values (:id, :name, :from)
                        on conflict (unit_id, valid_from) do update set name = excluded.name""")
                .param("id", id.uuid())
                .param("name", name)
                .param("from", from)
                .update();
    }

    private List<Reason> reasonsAgainstClosing(Units.Present unit, LocalDate lastDay) {
        List<Reason> reasons = new ArrayList<>();
        if (lastDay.isBefore(unit.from())) {
            reasons.add(Reason.of("org.unit.closeDate", unit.from()));
        }
        long below = count("""
                select count(*) from unit where parent_id = :id and (valid_until is null or valid_until > :day)""", unit.id(), lastDay);
        if (below > 0) {
            reasons.add(Reason.of("org.unit.hasUnitsBelow", below));
        }
        long people = count("""
                select count(*) from appointment where unit_id = :id and ended_at is null
                   and (valid_until is null or valid_until > :day)""", unit.id(), lastDay);
        if (people > 0) {
            reasons.add(Reason.of("org.unit.hasPeople", people));
        }
        return reasons;
    }

    private long count(String sql, UnitId unit, LocalDate day) {
        return jdbc.sql(sql)
                .param("id", unit.uuid())
                .param("day", day)
                .query(Long.class)
                .single();
    }
}
