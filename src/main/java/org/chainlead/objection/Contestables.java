package org.chainlead.objection;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chainlead.audit.AuditStory;
import org.chainlead.audit.StoryEntry;
import org.chainlead.audit.TrailWords;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.BusinessClock;
import org.chainlead.org.UnitId;
import org.chainlead.task.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the acts a unit may still answer to. To a 督办事项通知单 the answer is 签收 or 申请调整, so it is none of them. */
@Component
class Contestables {

    /** The subjects of a unit by kind of act: subject, the task it belongs to, and the task's name. */
    private enum Source {
        LIGHT(ObjectionKind.LIGHT, "task", Set.of("lightChanged", "lightOverridden"), """
                select t.id, t.id, concat_ws(' ', t.source_number, t.title) from task t
                 where t.lead_unit_id = :unit and t.verified_light in ('YELLOW', 'RED')
                   and t.state in ('IN_PROGRESS', 'PENDING_VERIFICATION')"""),
        COMPLETION(ObjectionKind.RETURN, "task", Set.of("completionReturned"), """
                select t.id, t.id, concat_ws(' ', t.source_number, t.title) from task t
                 where t.lead_unit_id = :unit and t.state in ('IN_PROGRESS', 'PENDING_VERIFICATION')"""),
        REPORT(ObjectionKind.RETURN, "report", Set.of("reportReturned"), """
                select r.id, t.id, concat_ws(' ', t.source_number, t.title) from report r join task t on t.id = r.task_id
                 where r.unit_id = :unit and r.returned_at >= :since"""),
        NOTICE(ObjectionKind.NOTICE, "notice", Set.of("noticeIssued"), """
                select distinct on (n.id) n.id, t.id, concat_ws(' ', t.source_number, t.title)
                  from notice n join notice_unit u on u.notice_id = n.id and u.unit_id = :unit and u.relation = 'ADDRESSEE'
                  join notice_task p on p.notice_id = n.id join task t on t.id = p.task_id
                 where n.state = 'ISSUED' and n.kind <> 'ASSIGNMENT' and n.issued_at >= :since order by n.id, p.position""");

        final ObjectionKind kind;
        final String subject;
        final Set<String> acts;
        final String sql;

        Source(ObjectionKind kind, String subject, Set<String> acts, String sql) {
            this.kind = kind;
            this.subject = subject;
            this.acts = acts;
            this.sql = sql;
        }
    }

    private record Owner(TaskId task, String name) {}

    private final JdbcClient jdbc;
    private final AuditStory story;
    private final ObjectionDays days;
    private final Clock clock;

    Contestables(JdbcClient jdbc, AuditStory story, WorkCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.story = story;
        this.days = new ObjectionDays(calendar);
        this.clock = clock;
    }

    /** Newest first; what the unit has answered to already is left out. */
    List<Contestable> of(UnitId unit) {
        List<Contestable> found = new ArrayList<>();
        Set<Contestable.Act> answered = answered(unit);
        Map<Contestable.Act, String> before = recalled(unit);
        Instant since = days.earliest(LocalDate.now(clock))
                .atStartOfDay(BusinessClock.ZONE)
                .toInstant();
        for (Source source : Source.values()) {
            Map<UUID, Owner> owners = owners(source, unit, since);
            for (StoryEntry entry : entries(source, owners.keySet(), unit, since)) {
                Contestable one = contestable(source, entry, owners, before);
                if (!answered.contains(one.act())) {
                    found.add(one);
                }
            }
        }
        found.sort(Comparator.comparing(Contestable::at).reversed());
        return found;
    }

    /** Within the days; of a light only what it shows now. */
    private List<StoryEntry> entries(Source source, Set<UUID> subjects, UnitId unit, Instant since) {
        LocalDate today = LocalDate.now(clock);
        Set<UUID> told = new LinkedHashSet<>();
        return story.acts(source.subject, subjects, source.acts, since, unit.uuid()).stream()
                .filter(entry -> source.kind != ObjectionKind.LIGHT || told.add(entry.subject()))
                .filter(entry -> days.isOpen(LocalDate.ofInstant(entry.at(), BusinessClock.ZONE), today))
                .toList();
    }

    private Contestable contestable(
            Source source, StoryEntry entry, Map<UUID, Owner> owners, Map<Contestable.Act, String> before) {
        Contestable.Act act = new Contestable.Act(source.subject, entry.subject(), entry.seq());
        Owner owner = owners.getOrDefault(entry.subject(), new Owner(new TaskId(entry.subject()), ""));
        return new Contestable(
                act,
                source.kind,
                owner.task(),
                owner.name(),
                words(entry),
                entry.at(),
                entry.who(),
                entry.action().equals("lightChanged") ? null : entry.actorAccount(),
                days.until(LocalDate.ofInstant(entry.at(), BusinessClock.ZONE)),
                before.getOrDefault(act, ""));
    }

    private static String words(StoryEntry entry) {
        StringBuilder words = new StringBuilder(entry.sentence());
        entry.texts().forEach((field, text) -> {
            if (field.equals("reason") || field.equals("title")) {
                words.append('\n').append(TrailWords.field(field)).append(' ').append(text);
            }
        });
        return words.toString();
    }

    private Map<UUID, Owner> owners(Source source, UnitId unit, Instant since) {
        Map<UUID, Owner> owners = new HashMap<>();
        jdbc.sql(source.sql)
                .param("unit", unit.uuid())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, n) -> owners.put(
                        row.getObject(1, UUID.class),
                        new Owner(new TaskId(row.getObject(2, UUID.class)), row.getString(3))))
                .list();
        return owners;
    }

    private Set<Contestable.Act> answered(UnitId unit) {
        return Set.copyOf(jdbc.sql("""
                        select act_kind, act_subject, act_seq from objection
                         where unit_id = :unit and state <> 'RECALLED'""")
                .param("unit", unit.uuid())
                .query((row, n) -> new Contestable.Act(row.getString(1), row.getObject(2, UUID.class), row.getInt(3)))
                .list());
    }

    /** What was said before it was taken back, the last of it. */
    private Map<Contestable.Act, String> recalled(UnitId unit) {
        Map<Contestable.Act, String> said = new HashMap<>();
        jdbc.sql("""
                        select act_kind, act_subject, act_seq, reason from objection
                         where unit_id = :unit and state = 'RECALLED' order by asked_at""")
                .param("unit", unit.uuid())
                .query((row, n) -> said.put(
                        new Contestable.Act(row.getString(1), row.getObject(2, UUID.class), row.getInt(3)),
                        row.getString(4)))
                .list();
        return said;
    }
}
