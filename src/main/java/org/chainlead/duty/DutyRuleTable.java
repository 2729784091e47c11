package org.chainlead.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chainlead.common.CountingPeriod;
import org.chainlead.org.LeaderPostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rules with the posts they are for. */
@Component
class DutyRuleTable {

    private final JdbcClient jdbc;

    DutyRuleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those in force, in their order. */
    List<DutyRule> all() {
        Map<UUID, List<LeaderPostId>> posts = new HashMap<>();
        jdbc.sql("""
                        select r.rule_id, r.post_id from duty_rule_post r join leader_post p on p.id = r.post_id
                         order by p.sort, p.name""")
                .query((row, n) -> posts.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(new LeaderPostId(row.getObject(2, UUID.class))))
                .list();
        return jdbc.sql("select * from duty_rule where ended_at is null order by sort, name")
                .query((row, n) -> read(row, posts))
                .list();
    }

    boolean exists(DutyRuleId id) {
        return jdbc.sql("select exists (select 1 from duty_rule where id = :id)")
                .param("id", id.uuid())
                .query(Boolean.class)
                .single();
    }

    void insert(DutyRule rule) {
        jdbc.sql("""
                        insert into duty_rule (id, name, times, per, counted_from, basis, sort, version)
                        select :id, :name, :times, :per, :from, :basis, coalesce(max(sort), 0) + 10, 1 from duty_rule""").params(parameters(rule)).update();
        posts(rule);
    }

    /** Whether it was still of the version it names. */
    boolean update(DutyRule rule) {
        boolean changed = jdbc.sql("""
                                update duty_rule
                                   set name = :name, times = :times, per = :per, counted_from = :from, basis = :basis,
                                       version = version + 1
                                 where id = :id and version = :version and ended_at is null""")
                        .params(parameters(rule))
                        .param("version", rule.version())
                        .update()
                == 1;
        if (changed) {
            posts(rule);
        }
        return changed;
    }

    /** Whether it was still of the version. */
    boolean end(DutyRuleId id, long version, OffsetDateTime at) {
        return jdbc.sql("""
                                update duty_rule set ended_at = :at, version = version + 1
                                 where id = :id and version = :version and ended_at is null""")
                        .param("id", id.uuid())
                        .param("version", version)
                        .param("at", at)
                        .update()
                == 1;
    }

    private void posts(DutyRule rule) {
        jdbc.sql("delete from duty_rule_post where rule_id = :id")
                .param("id", rule.id().uuid())
                .update();
        jdbc.sql("""
                        insert into duty_rule_post (rule_id, post_id)
                        select :id, id from leader_post where id in (:posts)""")
                .param("id", rule.id().uuid())
                .param("posts", rule.posts().stream().map(LeaderPostId::uuid).toList())
                .update();
    }

    private static Map<String, Object> parameters(DutyRule rule) {
        return Map.of(
                "id", rule.id().uuid(),
                "name", rule.name().strip(),
                "times", rule.times(),
                "per", rule.per().name(),
                "from", rule.countedFrom(),
                "basis", rule.basis().strip());
    }

    private static DutyRule read(ResultSet row, Map<UUID, List<LeaderPostId>> posts) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new DutyRule(
                new DutyRuleId(id),
                row.getString("name"),
                row.getInt("times"),
                CountingPeriod.valueOf(row.getString("per")),
                row.getObject("counted_from", LocalDate.class),
                row.getString("basis"),
                posts.getOrDefault(id, List.of()),
                row.getLong("version"));
    }
}
