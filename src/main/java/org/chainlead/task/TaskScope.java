package org.chainlead.task;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chainlead.org.Access;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.Relation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which tasks the acting person reaches, as a condition of the query itself: never read first and filter afterwards.
 * Each relation is a set of task ids found by an index; the scope is their union. For other modules, not for views.
 */
@Component
public class TaskScope {

    private static final String CHAINS_LED = "(select c.id from industry_chain c where c.leader_post_id = :post)";

    /** Two sets, each answered by an index, as one condition with {@code or} would read every task. */
    private static final String BY_POST =
            "select id from task where post_id = :post union select s.id from task s where s.chain_id in " + CHAINS_LED;

    /** The same of the alias {@code t}: a list in some order finds the first of them without knowing all. */
    private static final String LED = "(t.post_id = :post or t.chain_id = any (array" + CHAINS_LED + "))";

    private static final Set<Relation> LEADERS = EnumSet.of(Relation.LEADER_IN_CHARGE, Relation.LEADERS_SECRETARY);

    private static final Map<Relation, String> IDS = new EnumMap<>(Relation.class);

    static {
        IDS.put(Relation.SELF, "select id from task where author_id = :account");
        IDS.put(Relation.OWN_UNIT, "select id from task where lead_unit_id = :unit");
        IDS.put(Relation.BELOW, """
                select s.id from task s join unit_tree x on x.unit_id = s.lead_unit_id
                 where x.superior_id = :unit and x.distance > 0""");
        IDS.put(
                Relation.PARENT_LEAD,
                "select s.id from task s join task p on p.id = s.parent_id where p.lead_unit_id = :unit");
        IDS.put(
                Relation.CHILD_LEAD,
                "select s.parent_id from task s where s.lead_unit_id = :unit and s.parent_id is not null");
        IDS.put(Relation.SUPPORTING, byUnitRelation("SUPPORTING"));
        IDS.put(Relation.ASKED, byUnitRelation("ASKED"));
        IDS.put(Relation.ADDRESSEE, byUnitRelation("ADDRESSEE"));
        IDS.put(Relation.COPIED, byUnitRelation("COPIED"));
        IDS.put(Relation.CHAIN_OFFICE, """
                select s.id from task s join industry_chain c on c.id = s.chain_id
                 where c.office_unit_id = :unit""");
        IDS.put(Relation.LINE, """
                select s.id from task s join unit l on l.id = s.lead_unit_id join unit m on m.line_id = l.line_id
                 where m.id = :unit and m.kind = 'PREFECTURE_DEPARTMENT' and l.kind <> 'PREFECTURE_DEPARTMENT'""");
        IDS.put(Relation.LEADER_IN_CHARGE, BY_POST);
        IDS.put(Relation.LEADERS_SECRETARY, BY_POST);
    }

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Access access;

    TaskScope(JdbcClient jdbc, CurrentUser user, Access access) {
        this.jdbc = jdbc;
        this.user = user;
        this.access = access;
    }

    /** A condition on the alias {@code t} and its parameters. */
    public record Condition(String sql, Map<String, Object> parameters) {}

    /**
     * A condition that one statement asks several times; the set of tasks is worked out once.
     *
     * @param with a part to begin the statement's {@code with} list: empty, or it ends with a comma
     */
    public record Repeated(String with, Condition condition) {

        /** Every task is reached, so that nothing needs to be joined. */
        public boolean all() {
            return with.isEmpty();
        }

        /**
         * Behind a table that names tasks. A join and not {@code in}, of which the database would expect few tasks and read
         * whatever belongs to each.
         *
         * @param task the column with the id of the task
         */
        public String join(String task) {
            return all() ? "" : " join reached on reached.id = " + task;
        }
    }

    /** The tasks the operation reaches for the acting person. */
    public Condition of(String operation) {
        Actor actor = user.actor();
        Set<Relation> relations = access.relations(operation);
        if (!relations.isEmpty() && LEADERS.containsAll(relations)) {
            return condition(LED, actor);
        }
        String ids = ids(relations);
        return condition(ids == null ? null : "t.id in (" + ids + ")", actor);
    }

    /** As {@link #of}, for statements of several parts. */
    public Repeated repeated(String operation) {
        Actor actor = user.actor();
        String ids = ids(access.relations(operation));
        String with = ids == null ? "" : "reached as materialized (" + ids + "), ";
        return new Repeated(with, condition(null, actor));
    }

    private static Condition condition(@Nullable String reached, Actor actor) {
        String handedOut = handedOut(actor);
        return new Condition(reached == null ? handedOut : reached + " and " + handedOut, parameters(actor));
    }

    /** A statement that gives the ids the relations lead to; null for every task. */
    private static @Nullable String ids(Set<Relation> relations) {
        if (relations.contains(Relation.ANY)) {
            return null;
        }
        return relations.isEmpty()
                ? "select id from task where false"
                : relations.stream().map(IDS::get).collect(Collectors.joining(" union "));
    }

    /** What an author has handed in is seen by the leader in charge too, who may be asked about it; others have no such post. */
    private static String handedOut(Actor actor) {
        if (actor.isOffice()) {
            return "(t.state <> 'DRAFT' or t.author_unit_id = :unit)";
        }
        String assigned = "(t.assigned_at is not null or t.author_unit_id = :unit";
        return actor.post() == null ? assigned + ")" : assigned + " or (t.state <> 'DRAFT' and " + LED + "))";
    }

    /** Whether the acting person finds the task in any list; nobody outside the author's unit finds a draft. */
    public boolean sees(TaskId task) {
        Condition condition = of("task.view");
        return jdbc.sql("select exists(select 1 from task t where t.id = :seen and " + condition.sql() + ")")
                .params(condition.parameters())
                .param("seen", task.uuid())
                .query(Boolean.class)
                .single();
    }

    /**
     * Those of the tasks which the person reaches as a unit asked for help and in no other way: of these the five
     * elements are read, not how the task goes (product.md, relations that give rights).
     */
    public Set<TaskId> onlyAsked(Collection<TaskId> tasks) {
        Set<Relation> relations = access.relations("task.view");
        if (tasks.isEmpty() || relations.contains(Relation.ANY) || !relations.contains(Relation.ASKED)) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("select t.id from task t where t.id in (:tasks) and t.id in ("
                        + IDS.get(Relation.ASKED) + ") and t.id not in (" + otherThanAsked(relations) + ")")
                .params(parameters(user.actor()))
                .param("tasks", tasks.stream().map(TaskId::uuid).toList())
                .query((row, n) -> new TaskId(row.getObject(1, UUID.class)))
                .list());
    }

    /**
     * On the alias {@code t}, with the parameters of {@link #of}: how the task goes may be read. Whoever filters or counts
     * by progress leaves the others out, else an asked unit could find it by asking for it.
     */
    public String showsProgress() {
        Set<Relation> relations = access.relations("task.view");
        return relations.contains(Relation.ANY) || !relations.contains(Relation.ASKED)
                ? "true"
                : "(t.id not in (" + IDS.get(Relation.ASKED) + ") or t.id in (" + otherThanAsked(relations) + "))";
    }

    private static String otherThanAsked(Set<Relation> relations) {
        return relations.stream()
                .filter(relation -> relation != Relation.ASKED)
                .map(IDS::get)
                .collect(Collectors.joining(" union "));
    }

    /**
     * How the acting person stands to the task; empty when there is no relation. Whether the task is handed out is not asked:
     * see {@link #sees}.
     */
    public Set<Relation> relations(TaskId task) {
        Actor actor = user.actor();
        List<String> parts = new ArrayList<>();
        IDS.forEach((relation, ids) -> {
            if (fits(relation, actor)) {
                // Not ":task in (ids)": that would read every task of the unit to find one.
                parts.add("select '" + relation.name() + "' where exists (select 1 from (" + ids
                        + ") x(id) where x.id = :task)");
            }
        });
        Map<String, Object> parameters = new HashMap<>(parameters(actor));
        parameters.put("task", task.uuid());
        Set<Relation> found = EnumSet.noneOf(Relation.class);
        jdbc.sql(String.join(" union all ", parts))
                .params(parameters)
                .query(String.class)
                .list()
                .forEach(name -> found.add(Relation.valueOf(name)));
        return found;
    }

    private static boolean fits(Relation relation, Actor actor) {
        return switch (relation) {
            case LEADER_IN_CHARGE -> actor.role() == org.chainlead.org.Role.LEADER;
            case LEADERS_SECRETARY -> actor.role() == org.chainlead.org.Role.SECRETARY;
            default -> true;
        };
    }

    private static Map<String, Object> parameters(Actor actor) {
        return Map.of(
                "account", actor.account().uuid(),
                "unit", actor.unit().uuid(),
                "post", actor.post() == null ? new UUID(0, 0) : actor.post().uuid());
    }

    private static String byUnitRelation(String relation) {
        return "select task_id from task_unit where unit_id = :unit and relation = '" + relation + "'";
    }
}
