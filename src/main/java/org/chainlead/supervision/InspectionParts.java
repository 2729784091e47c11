package org.chainlead.supervision;

import static org.chainlead.common.Texts.t;

import java.util.List;
import java.util.UUID;
import org.chainlead.org.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The units of an inspection, and what its task brings along. */
@Component
class InspectionParts {

    private final NoticeParts tasks;
    private final JdbcClient jdbc;

    InspectionParts(NoticeParts tasks, JdbcClient jdbc) {
        this.tasks = tasks;
        this.jdbc = jdbc;
    }

    /** The draft with what its task says: its chain, and its title where no matter is written. */
    InspectionDraft completed(InspectionDraft draft) {
        if (draft.task() == null) {
            return draft;
        }
        tasks.needVisible(List.of(draft.task()));
        return jdbc.sql("select title, chain_id from task where id = :id")
                .param("id", draft.task().uuid())
                .query((row, n) -> draft.about(row.getString("title"), row.getObject("chain_id", UUID.class)))
                .single();
    }

    void write(UUID inspection, List<UnitId> units) {
        jdbc.sql("delete from inspection_unit where inspection_id = :id")
                .param("id", inspection)
                .update();
        int position = 0;
        for (UnitId unit : units) {
            jdbc.sql("insert into inspection_unit (inspection_id, unit_id, position) values (:id, :unit, :position)")
                    .param("id", inspection)
                    .param("unit", unit.uuid())
                    .param("position", position++)
                    .update();
        }
    }

    List<UnitId> units(UUID inspection) {
        return jdbc
                .sql("select unit_id from inspection_unit where inspection_id = :id order by position")
                .param("id", inspection)
                .query(UUID.class)
                .list()
                .stream()
                .map(UnitId::new)
                .toList();
    }

    String names(UUID inspection) {
        return jdbc.sql("""
                        select string_agg(u.name, :and order by p.position) from inspection_unit p
                          join unit u on u.id = p.unit_id where p.inspection_id = :id""")
                .param("and", t("supervision.and"))
                .param("id", inspection)
                .query(String.class)
                .single();
    }
}
