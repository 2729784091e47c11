package org.chainlead.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.chain.ChainId;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.org.Actor;
import org.chainlead.org.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The plans' rows, for the services of this module. */
@Component
class Plans {

    private final JdbcClient jdbc;
    private final AuditTrail trail;

    Plans(JdbcClient jdbc, AuditTrail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public PlanId create(
            String name,
            String document,
            TaskLevel level,
            LocalDate startsOn,
            LocalDate endsOn,
            List<String> specials) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into action_plan (id, name, document, level, starts_on, ends_on, sort)
                        select :id, :name, :document, :level, :starts, :ends, coalesce(max(sort), 0) + 1 from action_plan""")
                .param("id", id)
                .param("name", name)
                .param("document", document)
                .param("level", level.name())
                .param("starts", startsOn)
                .param("ends", endsOn)
                .update();
        specials.forEach(special -> special(new PlanId(id), special));
        trail.record(AuditRecord.of(Subject.of("plan", id), "planCreated")
                .detail("name", name)
                .text("document", document));
        return new PlanId(id);
    }

    /** The special action of this name, added at the end when the plan does not have it yet. */
    UUID special(PlanId plan, String name) {
        return jdbc.sql("""
                        insert into special_action (id, plan_id, name, sort)
                        select :id, :plan, :name, coalesce(max(sort), 0) + 1 from special_action where plan_id = :plan
                        on conflict (plan_id, name) do update set name = excluded.name returning id""")
                .param("id", UUID.randomUUID())
                .param("plan", plan.uuid())
                .param("name", name)
                .query(UUID.class)
                .single();
    }

    String name(PlanId plan) {
        return jdbc.sql("select name from action_plan where id = :id")
                .param("id", plan.uuid())
                .query(String.class)
                .single();
    }

    boolean isFrozen(@Nullable UUID plan) {
        return plan != null
                && jdbc.sql("select count(*) from action_plan where id = :id and frozen_at is not null")
                                .param("id", plan)
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    /** @throws Refusal when the plan is frozen: nothing may come into it any more */
    void needOpen(@Nullable PlanId plan) {
        if (plan != null && isFrozen(plan.uuid())) {
            throw Refusal.because("task.refused.planFrozen", name(plan));
        }
    }

    /** 冻结, once nothing of the plan is open any more; a plan frozen before stays so. */
    void freeze(PlanId plan, String reason, Actor by, Instant at) {
        String name = jdbc.sql("select name from action_plan where id = :id for update")
                .param("id", plan.uuid())
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
        long open = jdbc.sql("""
                        select count(*) from task where plan_id = :id
                           and state not in ('COMPLETED', 'CLOSED', 'ARCHIVED', 'TERMINATED')""").param("id", plan.uuid()).query(Long.class).single();
        if (open > 0) {
            throw Refusal.because("task.carry.refused.open", name, open);
        }
        int frozen = jdbc.sql("""
                        update action_plan set frozen_at = :at, frozen_by_name = :by where id = :id
                           and frozen_at is null""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.signedName())
                .param("id", plan.uuid())
                .update();
        if (frozen == 1) {
            trail.record(AuditRecord.of(Subject.of("plan", plan.uuid()), "planFrozen")
                    .detail("name", name)
                    .reason(reason));
        }
    }

    List<PlanRef> all() {
        Map<UUID, List<String>> specials = new HashMap<>();
        jdbc.sql("select plan_id, name from special_action order by plan_id, sort")
                .query((row, n) -> specials.computeIfAbsent(row.getObject(1, UUID.class), p -> new ArrayList<>())
                        .add(row.getString(2)))
                .list();
        return jdbc.sql("select * from action_plan order by sort, name")
                .query((row, n) -> plan(row, specials))
                .list();
    }

    boolean isOwnChain(@Nullable ChainId chain, UnitId office) {
        return chain != null
                && jdbc.sql("select count(*) from industry_chain where id = :chain and office_unit_id = :office")
                                .param("chain", chain.uuid())
                                .param("office", office.uuid())
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    private static PlanRef plan(ResultSet row, Map<UUID, List<String>> specials) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new PlanRef(
                new PlanId(id),
                row.getString("name"),
                row.getString("document"),
                TaskLevel.valueOf(row.getString("level")),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                specials.getOrDefault(id, List.of()),
                row.getObject("frozen_at") != null);
    }
}
