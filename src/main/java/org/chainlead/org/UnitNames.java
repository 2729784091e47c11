package org.chainlead.org;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every name a unit or a group goes by, former and short names too; for imports, not for views. */
@Component
public class UnitNames {

    private final JdbcClient jdbc;
    private final Clock clock;

    UnitNames(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Units in force by name; a present name wins over a short name, that over a former one. */
    public Map<String, UnitId> units() {
        Map<String, UnitId> names = new HashMap<>();
        jdbc.sql("""
                        select n.name, n.id from (
                            select name, id, 1 as rank from unit where valid_until is null or valid_until >= :today
                            union all
                            select short_name, id, 2 from unit where valid_until is null or valid_until >= :today
                            union all
                            select m.name, m.unit_id, 3 from unit_name m join unit u on u.id = m.unit_id
                             where u.valid_until is null or u.valid_until >= :today) n
                         order by n.rank""")
                .param("today", LocalDate.now(clock))
                .query((row, n) -> names.putIfAbsent(row.getString(1), new UnitId(row.getObject(2, UUID.class))))
                .list();
        return names;
    }

    /** Groups by name and synonym; synonyms are separated by semicolons. */
    public Map<String, UnitGroupId> groups() {
        Map<String, UnitGroupId> names = new HashMap<>();
        jdbc.sql("select id, name || ';' || synonyms from unit_group")
                .query((row, n) -> {
                    UnitGroupId id = new UnitGroupId(row.getObject(1, UUID.class));
                    for (String name : row.getString(2).split("[;\uFF1B]")) {
                        if (!name.isBlank()) {
                            names.putIfAbsent(name.strip(), id);
                        }
                    }
                    return id;
                })
                .list();
        return names;
    }
}
