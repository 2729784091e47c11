package org.chainlead.bulletin;

import static org.chainlead.common.Texts.t;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chainlead.common.Texts;
import org.chainlead.org.Access;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.UnitId;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskScope;
import org.chainlead.task.TimelineItem;
import org.chainlead.task.TimelineKind;
import org.chainlead.task.spi.TimelineSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 申辩 against the draft of a 通报 and its decision, in the story of the tasks it is about. Read by the unit that raised it
 * and by whoever reads the task's other 申辩.
 */
@Component
class BulletinTimeline implements TimelineSource {

    private final JdbcClient jdbc;
    private final TaskScope tasks;
    private final Access access;
    private final CurrentUser user;

    BulletinTimeline(JdbcClient jdbc, TaskScope tasks, Access access, CurrentUser user) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.access = access;
        this.user = user;
    }

    private record Objection(UUID bulletin, String round, boolean issued, UnitAnswer answer) {}

    @Override
    public List<TimelineItem> items(TaskId task) {
        UnitId me = user.actor().unit();
        boolean all = access.may("objection.view", tasks.relations(task));
        List<TimelineItem> items = new ArrayList<>();
        for (Objection objection : of(task)) {
            boolean own = objection.answer().unit().equals(me);
            if (all || own) {
                add(items, objection, link(objection, own));
            }
        }
        return items;
    }

    private List<Objection> of(TaskId task) {
        return jdbc.sql("""
                        select x.*, b.round_name, b.issued_at is not null as issued from bulletin_objection_task o
                          join bulletin_unit x on x.bulletin_id = o.bulletin_id and x.no = o.no and x.unit_id = o.unit_id
                          join bulletin b on b.id = o.bulletin_id
                         where o.task_id = :task""")
                .param("task", task.uuid())
                .query((row, n) -> read(row))
                .list();
    }

    private static Objection read(ResultSet row) throws SQLException {
        return new Objection(
                row.getObject("bulletin_id", UUID.class),
                row.getString("round_name"),
                row.getBoolean("issued"),
                BulletinAnswers.read(row));
    }

    /** The unit's own page is gone once the 通报 is issued; a draft is opened by the office only. */
    private @Nullable String link(Objection objection, boolean own) {
        String page = "bulletins/" + objection.bulletin();
        if (objection.issued() || access.may("bulletin.answers")) {
            return page;
        }
        return own ? page + "/opinion" : null;
    }

    private static void add(List<TimelineItem> items, Objection objection, @Nullable String link) {
        UnitAnswer said = objection.answer();
        items.add(new TimelineItem(
                TimelineKind.OBJECTION,
                Objects.requireNonNull(said.answeredAt()),
                t("bulletin.timeline.objected", said.unitName(), objection.round()),
                Objects.requireNonNullElse(said.answeredName(), ""),
                List.of(Objects.requireNonNullElse(said.words(), "")),
                List.of(),
                link));
        if (said.decidedAt() != null) {
            items.add(new TimelineItem(
                    TimelineKind.OBJECTION,
                    said.decidedAt(),
                    t("bulletin.timeline.decided", objection.round(), Texts.label(said.state())),
                    Objects.requireNonNullElse(said.decidedName(), ""),
                    List.of(Objects.requireNonNullElse(said.decision(), "")),
                    List.of(),
                    link));
        }
    }
}
