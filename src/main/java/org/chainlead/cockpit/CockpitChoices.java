package org.chainlead.cockpit;

import java.util.List;
import java.util.UUID;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitKind;
import org.chainlead.org.UnitRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the cockpit can be narrowed to. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('cockpit.view')")
public class CockpitChoices {

    private final JdbcClient jdbc;

    CockpitChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counties and zones in force, in the order of the unit list. */
    public List<UnitRef> counties() {
        return jdbc.sql("""
                        select id, code, name, kind from unit where kind in ('COUNTY_GOVERNMENT', 'PARK')
                           and valid_until is null order by sort, code limit 200""")
                .query((row, n) -> new UnitRef(
                        new UnitId(row.getObject("id", UUID.class)),
                        row.getString("code"),
                        row.getString("name"),
                        UnitKind.valueOf(row.getString("kind"))))
                .list();
    }
}
