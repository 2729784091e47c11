package org.chainlead.org;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chainlead.common.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Units, groups, lines and posts as administrators see them: closed ones too, and with their history. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('org.register')")
public class UnitRegister {

    private static final String NODE = """
            select u.id, u.code, u.name, u.kind, u.valid_until, p.name as superior,
                   exists(select 1 from unit b where b.parent_id = u.id) as has_below
              from unit u left join unit p on p.id = u.parent_id
            """;

    private static final String VISIBLE = """
            (cast(:ceiling as uuid) is null or exists(
                select 1 from unit_tree t where t.superior_id = cast(:ceiling as uuid) and t.unit_id = u.id))
            """;

    private static final String FOUND =
            " where (lower(u.name) like :like or lower(u.short_name) like :like or lower(u.code) like :like"
                    + " or u.initials like :like) and " + VISIBLE;

    private static final String DETAIL = """
            select u.*, p.name as superior, l.name as line_name
              from unit u left join unit p on p.id = u.parent_id left join line l on l.id = u.line_id
             where u.id = :id and """ + " " + VISIBLE;

    private static final String POSTS = """
            select p.id, p.name, u.name as unit_name,
                   array(select c.name from appointment a join account c on c.id = a.account_id
                          where a.post_id = p.id and a.role = 'LEADER' and a.ended_at is null and a.confirmed
                            and a.valid_from <= :today and (a.valid_until is null or a.valid_until >= :today)) as holders,
                   array(select c.name from appointment a join account c on c.id = a.account_id
                          where a.post_id = p.id and a.role = 'SECRETARY' and a.ended_at is null and a.confirmed
                            and a.valid_from <= :today and (a.valid_until is null or a.valid_until >= :today)) as secretaries
              from leader_post p join unit u on u.id = p.unit_id
             order by p.sort, p.name""";

    private final JdbcClient jdbc;
    private final Register register;
    private final Clock clock;

    UnitRegister(JdbcClient jdbc, Register register, Clock clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.clock = clock;
    }

    /** The units right below; null gives the top of what the person may see. */
    public List<UnitNode> below(@Nullable UnitId superior) {
        UUID ceiling = register.ceiling();
        UUID parent = superior == null ? null : superior.uuid();
        String where = superior == null && ceiling != null
                ? " where u.id = cast(:ceiling as uuid) "
                : " where u.parent_id is not distinct from cast(:parent as uuid) and " + VISIBLE;
        JdbcClient.StatementSpec query = jdbc.sql(NODE + where + " order by u.sort, u.code");
        if (superior != null || ceiling == null) {
            query = query.param("parent", parent);
        }
        return query.param("ceiling", ceiling).query((row, n) -> node(row)).list();
    }

    /** Units found by name, short name, code or initials, in the order of the unit list. */
    public List<UnitNode> search(String words, int offset, int limit) {
        return jdbc.sql(NODE + FOUND + " order by u.sort, u.code offset :offset limit :limit")
                .param("like", Register.pattern(words))
                .param("ceiling", register.ceiling())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> node(row))
                .list();
    }

    public int count(String words) {
        return jdbc.sql("select count(*) from unit u" + FOUND)
                .param("like", Register.pattern(words))
                .param("ceiling", register.ceiling())
                .query(Integer.class)
                .single();
    }

    /** Answers alike for a unit that is not there and one that this person may not see. */
    public UnitDetail unit(UnitId id) {
        return jdbc.sql(DETAIL)
                .param("id", id.uuid())
                .param("ceiling", register.ceiling())
                .query((row, n) -> detail(id, row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    public List<PostRow> posts() {
        return jdbc.sql(POSTS)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new PostRow(
                        new LeaderPostId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("unit_name"),
                        List.of((String[]) row.getArray("holders").getArray()),
                        List.of((String[]) row.getArray("secretaries").getArray())))
                .list();
    }

    public List<LineRef> lines() {
        return jdbc.sql("select id, name from line order by name")
                .query((row, n) -> new LineRef(new LineId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }

    private UnitDetail detail(UnitId id, ResultSet row) throws SQLException {
        return new UnitDetail(
                id,
                row.getString("code"),
                row.getString("name"),
                row.getString("short_name"),
                UnitKind.valueOf(row.getString("kind")),
                row.getString("superior"),
                row.getString("line_name"),
                row.getString("place"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                dated("select name, valid_from, valid_until from unit_name where unit_id = :id order by 2", id),
                dated("""
                        select coalesce(u.name, '') as name, h.valid_from, h.valid_until
                          from unit_place h left join unit u on u.id = h.parent_id
                         where h.unit_id = :id order by 2""", id),
                steps(id),
                groups(id),
                row.getLong("version"));
    }

    private List<UnitDetail.Dated> dated(String sql, UnitId id) {
        return jdbc.sql(sql)
                .param("id", id.uuid())
                .query((row, n) -> new UnitDetail.Dated(
                        row.getString("name"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class)))
                .list();
    }

    private List<ReviewStepSetting> steps(UnitId id) {
        return jdbc.sql("select step, on_paper from unit_review_step where unit_id = :id order by position")
                .param("id", id.uuid())
                .query((row, n) ->
                        new ReviewStepSetting(ReviewStep.valueOf(row.getString("step")), row.getBoolean("on_paper")))
                .list();
    }

    private List<String> groups(UnitId id) {
        return jdbc.sql("""
                        select g.name from unit_group_member m join unit_group g on g.id = m.group_id
                         where m.unit_id = :id and m.valid_from <= :today
                           and (m.valid_until is null or m.valid_until >= :today) order by g.sort, g.name""")
                .param("id", id.uuid())
                .param("today", LocalDate.now(clock))
                .query(String.class)
                .list();
    }

    private static UnitNode node(ResultSet row) throws SQLException {
        return new UnitNode(
                new UnitId(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                UnitKind.valueOf(row.getString("kind")),
                row.getString("superior"),
                row.getObject("valid_until", LocalDate.class),
                row.getBoolean("has_below"));
    }
}
