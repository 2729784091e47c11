package org.chainlead.meeting;

import static org.chainlead.common.Texts.t;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chainlead.common.CodePoints;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.NotFound;
import org.chainlead.common.Page;
import org.chainlead.common.Refusal;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskQueries;
import org.chainlead.task.TaskRow;
import org.chainlead.task.TaskSort;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 议程: what the product proposes with the reasons, what a person picks, adds freely and puts in order. */
@Service
@Transactional
@PreAuthorize("@access.may('meeting.prepare')")
public class MeetingAgenda {

    /** Reports in a row without progress that make a task stuck, unless the person asks otherwise. */
    public static final int STUCK_REPORTS = 2;

    /** The most items of one agenda. */
    public static final int MOST = 60;

    private static final int PAGE = 50;

    private final MeetingDesk desk;
    private final AgendaFinder finder;
    private final AgendaHelp help;
    private final TaskQueries tasks;
    private final JdbcClient jdbc;

    MeetingAgenda(MeetingDesk desk, AgendaFinder finder, AgendaHelp help, TaskQueries tasks, JdbcClient jdbc) {
        this.desk = desk;
        this.finder = finder;
        this.help = help;
        this.tasks = tasks;
        this.jdbc = jdbc;
    }

    /**
     * Tasks proposed for the agenda, those with most reasons first.
     *
     * @param reports how many reports in a row without progress make a task stuck, at least 1
     * @param limit at most 50
     */
    @Transactional(readOnly = true)
    public Page<AgendaProposal> proposals(MeetingId id, Set<AgendaReason> reasons, int reports, int offset, int limit) {
        Meeting meeting = desk.read(id, "meeting.prepare");
        AgendaFinder.Found found = finder.find(meeting, reasons, Math.max(1, reports), offset, Math.min(limit, PAGE));
        return new Page<>(proposals(found.tasks(), Math.max(1, reports)), found.total());
    }

    /**
     * Takes tasks up with the reasons that hold for them now; who picks a task that is up already changes nothing.
     *
     * @throws NotFound when one of them is not seen by the person
     */
    public void pick(MeetingId id, Collection<TaskId> picked, int reports) {
        Meeting meeting = openForAgenda(id);
        Map<TaskId, Set<AgendaReason>> reasons = finder.about(meeting, Math.max(1, reports), picked);
        Map<TaskId, Set<AgendaReason>> wanted = new LinkedHashMap<>();
        picked.forEach(task -> wanted.put(task, reasons.getOrDefault(task, Set.of())));
        List<AgendaProposal> up = proposals(wanted, Math.max(1, reports));
        if (up.size() != wanted.size()) {
            throw new NotFound();
        }
        int[] added = {0};
        for (AgendaProposal proposal : up) {
            added[0] += insert(
                    meeting,
                    UUID.randomUUID(),
                    proposal.task().id(),
                    name(proposal.task()),
                    String.join("\n", proposal.why()));
        }
        needRoom(meeting);
        if (added[0] > 0) {
            desk.note(desk.entry(meeting, "agendaPicked")
                    .detail("count", added[0])
                    .text(
                            "items",
                            String.join(
                                    "\n", up.stream().map(p -> name(p.task())).toList())));
        }
    }

    /** Adds an item of one's own. Writing the same id again changes nothing. */
    public void add(MeetingId id, AgendaItemId item, String title) {
        Meeting meeting = openForAgenda(id);
        if (title.isBlank()) {
            throw Refusal.because("meeting.missing.itemTitle");
        }
        Refusal.ifAny(MeetingPolicies.tooLong(title, MeetingPolicies.LINE, "meeting.field.itemTitle"));
        if (insert(meeting, item.uuid(), null, title.strip(), "") > 0) {
            needRoom(meeting);
            desk.note(desk.entry(meeting, "agendaAdded").text("items", title.strip()));
        }
    }

    /** Takes an item off. One with a decision stays: the decision goes first. */
    public void remove(MeetingId id, AgendaItemId item) {
        Meeting meeting = openForAgenda(id);
        String title = title(meeting, item);
        if (exists("select exists (select 1 from meeting_decision where item_id = :id)", item)) {
            throw Refusal.because("meeting.refused.itemDecided", title);
        }
        desk.note(desk.entry(meeting, "agendaRemoved").text("items", title).text("words", written(item)));
        jdbc.sql("delete from agenda_item where id = :id")
                .param("id", item.uuid())
                .update();
        renumber(meeting);
    }

    /** Moves an item up ({@code by} negative) or down among the others; at the end it stays, and nothing is written. */
    public void move(MeetingId id, AgendaItemId item, int by) {
        Meeting meeting = openForAgenda(id);
        String title = title(meeting, item);
        List<UUID> order =
                new ArrayList<>(jdbc.sql("select id from agenda_item where meeting_id = :id order by position, id")
                        .param("id", meeting.id)
                        .query(UUID.class)
                        .list());
        int from = order.indexOf(item.uuid());
        int to = Math.clamp(from + (long) by, 0, order.size() - 1);
        if (from == to) {
            return;
        }
        order.add(to, order.remove(from));
        order(meeting, order);
        desk.note(desk.entry(meeting, "agendaMoved")
                .detail("from", from + 1)
                .detail("to", to + 1)
                .text("items", title));
    }

    private Meeting openForAgenda(MeetingId id) {
        Meeting meeting = desk.open(id, "meeting.prepare");
        meeting.need(meeting.isOpen(), MeetingAct.ARRANGE);
        return meeting;
    }

    private int insert(Meeting meeting, UUID item, @Nullable TaskId task, String title, String why) {
        return jdbc.sql("""
                        insert into agenda_item (id, meeting_id, position, task_id, title, why)
                        values (:id, :meeting, (select count(*) from agenda_item where meeting_id = :meeting), :task, :title,
                                :why)
                        on conflict do nothing""")
                .param("id", item)
                .param("meeting", meeting.id)
                .param("task", task == null ? null : task.uuid())
                .param("title", title)
                .param("why", why)
                .update();
    }

    private void needRoom(Meeting meeting) {
        long items = jdbc.sql("select count(*) from agenda_item where meeting_id = :id")
                .param("id", meeting.id)
                .query(Long.class)
                .single();
        if (items > MOST) {
            throw Refusal.because("meeting.refused.agendaFull", MOST);
        }
    }

    private void renumber(Meeting meeting) {
        order(
                meeting,
                jdbc.sql("select id from agenda_item where meeting_id = :id order by position, id")
                        .param("id", meeting.id)
                        .query(UUID.class)
                        .list());
    }

    private void order(Meeting meeting, List<UUID> order) {
        jdbc.sql("""
                        update agenda_item a set position = x.n - 1
                          from unnest(cast(:order as uuid[])) with ordinality x (id, n)
                         where a.id = x.id and a.meeting_id = :id""")
                .param("order", order.toArray(UUID[]::new))
                .param("id", meeting.id)
                .update();
    }

    private String title(Meeting meeting, AgendaItemId item) {
        return jdbc.sql("select title from agenda_item where id = :id and meeting_id = :meeting")
                .param("id", item.uuid())
                .param("meeting", meeting.id)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private String written(AgendaItemId item) {
        return jdbc.sql(
                        "select concat_ws(chr(10), nullif(notes, ''), nullif(agreed, '')) from agenda_item where id = :id")
                .param("id", item.uuid())
                .query(String.class)
                .single();
    }

    private boolean exists(String sql, AgendaItemId item) {
        return jdbc.sql(sql).param("id", item.uuid()).query(Boolean.class).single();
    }

    private List<AgendaProposal> proposals(Map<TaskId, Set<AgendaReason>> found, int reports) {
        Map<TaskId, TaskRow> rows = new LinkedHashMap<>();
        tasks.selected(found.keySet(), TaskSort.DEADLINE, true).forEach(row -> rows.put(row.id(), row));
        Map<TaskId, List<AgendaHelp.Help>> asked = help.of(found.keySet());
        List<AgendaProposal> proposals = new ArrayList<>();
        found.forEach((task, reasons) -> {
            TaskRow row = rows.get(task);
            if (row != null) {
                List<AgendaHelp.Help> open = asked.getOrDefault(task, List.of());
                proposals.add(new AgendaProposal(row, reasons, why(row, reasons, open, reports)));
            }
        });
        return proposals;
    }

    private static List<String> why(TaskRow row, Set<AgendaReason> reasons, List<AgendaHelp.Help> asked, int reports) {
        List<String> why = new ArrayList<>();
        for (AgendaReason reason : reasons) {
            switch (reason) {
                case RED -> why.add(t("meeting.why.red", row.verifiedReason()));
                case OVERDUE -> {
                    if (row.dueOn() != null) {
                        why.add(t("meeting.why.overdue", DateTimeText.date(row.dueOn())));
                    }
                }
                case STUCK -> why.add(t("meeting.why.stuck", reports));
                case HELP ->
                    asked.stream().filter(each -> each.answer() == null).forEach(each -> why.add(help(each)));
            }
        }
        return why;
    }

    private static String help(AgendaHelp.Help help) {
        String by = help.by() == null ? "" : t("meeting.why.by", DateTimeText.date(help.by()));
        return help.asked().isEmpty()
                ? t("meeting.why.helpAnyone", help.problem(), by)
                : t("meeting.why.help", help.problem(), help.asked(), by);
    }

    static String name(TaskRow task) {
        String name = task.sourceNumber() == null ? task.title() : task.sourceNumber() + " " + task.title();
        return CodePoints.of(name) <= MeetingPolicies.LINE
                ? name
                : name.substring(0, name.offsetByCodePoints(0, MeetingPolicies.LINE));
    }
}
