package org.chainlead.org;

import java.time.LocalDate;
import java.util.UUID;
import org.chainlead.common.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the table of superiors and the places over time in step with the tree. */
@Component
class UnitTree {

    private static final String ENTER = """
            insert into unit_tree (superior_id, unit_id, distance)
            select superior_id, :id, distance + 1 from unit_tree where unit_id = cast(:parent as uuid)
            union all select :id, :id, 0""";

    private static final String CUT = """
            delete from unit_tree
             where unit_id in (select unit_id from unit_tree where superior_id = :id)
               and superior_id in (select superior_id from unit_tree where unit_id = :id and distance > 0)""";

    private static final String HANG = """
            insert into unit_tree (superior_id, unit_id, distance)
            select s.superior_id, b.unit_id, s.distance + b.distance + 1
              from unit_tree s cross join unit_tree b
             where s.unit_id = cast(:parent as uuid) and b.superior_id = :id""";

    private final JdbcClient jdbc;

    UnitTree(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A new unit under its superior. */
    void enter(UnitId unit, @Nullable UnitId parent, LocalDate from) {
        lock();
        change(ENTER, unit, parent);
        openPlace(unit, parent, from);
    }

    /** The unit and all below it move under another superior, or become a root. */
    void move(UnitId unit, @Nullable UnitId parent, LocalDate from) {
        lock();
        if (parent != null && contains(unit, parent)) {
            throw Refusal.because("org.unit.moveBelowItself");
        }
        jdbc.sql(CUT).param("id", unit.uuid()).update();
        change(HANG, unit, parent);
        closePlace(unit, from);
        openPlace(unit, parent, from);
    }

    boolean contains(UnitId superior, UnitId unit) {
        return jdbc.sql("select exists(select 1 from unit_tree where superior_id = :superior and unit_id = :unit)")
                .param("superior", superior.uuid())
                .param("unit", unit.uuid())
                .query(Boolean.class)
                .single();
    }

    /** Two people moving units at once could else close a ring. */
    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('unit_tree', 0))")
                .query((row, n) -> 0)
                .list();
    }

    private void change(String sql, UnitId unit, @Nullable UnitId parent) {
        jdbc.sql(sql).param("id", unit.uuid()).param("parent", uuid(parent)).update();
    }

    private void closePlace(UnitId unit, LocalDate from) {
        jdbc.sql("delete from unit_place where unit_id = :id and valid_from >= :from")
                .param("id", unit.uuid())
                .param("from", from)
                .update();
        jdbc.sql("update unit_place set valid_until = :until where unit_id = :id and valid_until is null")
                .param("until", from.minusDays(1))
                .param("id", unit.uuid())
                .update();
    }

    private void openPlace(UnitId unit, @Nullable UnitId parent, LocalDate from) {
        jdbc.sql("insert into unit_place (unit_id, parent_id, valid_from) values (:id, :parent, :from)")
                .param("id", unit.uuid())
                .param("parent", uuid(parent))
                .param("from", from)
                .update();
    }

    private static @Nullable UUID uuid(@Nullable UnitId unit) {
        return unit == null ? null : unit.uuid();
    }
}
