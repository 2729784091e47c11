package org.chainlead.org;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The directory everybody who is signed in may look into: units, groups, leaders' posts, and who holds which role. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('org.directory')")
public class Directory {

    private static final String UNIT = "select id, code, name, kind from unit u ";
    private static final String IN_FORCE =
            " (a.valid_from <= :today and (a.valid_until is null or a.valid_until >= :today) and a.confirmed and a.ended_at is null) ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Directory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Units in force whose name, short name, code or pinyin initials contain the words, in the order of the unit list.
     *
     * @param words empty for all
     */
    public List<UnitRef> units(String words, int offset, int limit) {
        String like = "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return jdbc.sql(UNIT + """
                         where (valid_until is null or valid_until >= :today)
                           and (lower(name) like :like or lower(short_name) like :like or lower(code) like :like
                                or initials like :like)
                         order by sort, code offset :offset limit :limit""")
                .param("today", LocalDate.now(clock))
                .param("like", like)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> unit(row))
                .list();
    }

    public Optional<UnitRef> unit(UnitId id) {
        return jdbc.sql(UNIT + " where id = :id")
                .param("id", id.uuid())
                .query((row, n) -> unit(row))
                .optional();
    }

    public List<UnitRef> units(Collection<UnitId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(UNIT + " where id in (:ids) order by sort, code")
                .param("ids", ids.stream().map(UnitId::uuid).toList())
                .query((row, n) -> unit(row))
                .list();
    }

    public List<GroupRef> groups() {
        return jdbc.sql("""
                        select g.id, g.name, count(m.unit_id) as members
                          from unit_group g
                          left join unit_group_member m on m.group_id = g.id and m.valid_from <= :today
                               and (m.valid_until is null or m.valid_until >= :today)
                         group by g.id, g.name, g.sort order by g.sort, g.name""")
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new GroupRef(
                        new UnitGroupId(row.getObject("id", UUID.class)), row.getString("name"), row.getInt("members")))
                .list();
    }

    /** Members of a group on this day, in the order of the list. */
    public List<UnitRef> members(UnitGroupId group, LocalDate day) {
        return jdbc.sql("""
                        select u.id, u.code, u.name, u.kind from unit_group_member m join unit u on u.id = m.unit_id
                         where m.group_id = :group and m.valid_from <= :day
                           and (m.valid_until is null or m.valid_until >= :day)
                         order by m.sort, u.sort, u.code""")
                .param("group", group.uuid())
                .param("day", day)
                .query((row, n) -> unit(row))
                .list();
    }

    public List<PostRef> posts() {
        return jdbc.sql("select id, name from leader_post order by sort, name")
                .query((row, n) ->
                        new PostRef(new LeaderPostId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }

    /** Everybody who holds one of the roles at the unit today. */
    public List<PersonRef> people(UnitId unit, Collection<Role> roles) {
        return jdbc.sql("""
                        select c.id, c.name, c.phone, a.role, u.id as unit_id, u.name as unit_name
                          from appointment a join account c on c.id = a.account_id join unit u on u.id = a.unit_id
                         where a.unit_id = :unit and a.role in (:roles) and c.disabled_at is null and """ + IN_FORCE + " order by a.role, a.lane")
                .param("unit", unit.uuid())
                .param("roles", roles.stream().map(Enum::name).toList())
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new PersonRef(
                        new AccountId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("phone"),
                        Role.valueOf(row.getString("role")),
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getString("unit_name")))
                .list();
    }

    private static UnitRef unit(ResultSet row) throws SQLException {
        return new UnitRef(
                new UnitId(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                UnitKind.valueOf(row.getString("kind")));
    }
}
