package org.chainlead.org;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chainlead.common.Page;
import org.chainlead.common.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts and appointments as administrators see them; a UNIT_ADMIN those of the own unit and below. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('org.register')")
public class PeopleRegister {

    private static final String ACCOUNTS = """
             from account c
            where (lower(c.name) like :like or c.username like :like or c.initials like :like)
              and (cast(:ceiling as uuid) is null or exists(
                    select 1 from appointment a join unit_tree t on t.unit_id = a.unit_id
                     where a.account_id = c.id and t.superior_id = cast(:ceiling as uuid) and a.ended_at is null
                       and (a.valid_until is null or a.valid_until >= :today)))
            """;

    /** A table of all appointments with their state today, as the inner of the filtered list. */
    private static final String APPOINTMENTS = """
             from (select a.id, a.account_id, c.name as person, c.username, c.initials, a.unit_id, u.name as unit_name,
                          u.initials as unit_initials, a.role, p.name as post, a.review_step, a.valid_from,
                          a.valid_until, b.name as behalf,
                          case when a.ended_at is not null or a.valid_until < :today then 'ENDED'
                               when not a.confirmed then 'UNCONFIRMED'
                               when a.valid_from > :today then 'FUTURE' else 'IN_FORCE' end as state
                     from appointment a
                     join account c on c.id = a.account_id
                     join unit u on u.id = a.unit_id
                     left join leader_post p on p.id = a.post_id
                     left join appointment d on d.id = a.delegated_from
                     left join account b on b.id = d.account_id
                    where cast(:ceiling as uuid) is null or exists(
                          select 1 from unit_tree t
                           where t.superior_id = cast(:ceiling as uuid) and t.unit_id = a.unit_id)) x
            where (lower(person) like :like or username like :like or initials like :like
                   or lower(unit_name) like :like or unit_initials like :like)
              and (cast(:role as text) is null or role = :role)
              and (cast(:state as text) is null or state = :state)
            """;

    private final JdbcClient jdbc;
    private final Register register;
    private final Clock clock;

    PeopleRegister(JdbcClient jdbc, Register register, Clock clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.clock = clock;
    }

    /** @param words part of the name, user name or initials; empty for all */
    public Page<AccountRow> accounts(String words, int offset, int limit) {
        long total =
                accountsQuery("select count(*)", "", words).query(Long.class).single();
        List<AccountRow> rows = accountsQuery(
                        "select c.*", "order by c.name, c.username offset :offset limit :limit", words)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> account(row))
                .list();
        return new Page<>(withAppointments(rows), total);
    }

    public Page<AppointmentRow> appointments(AppointmentFilter filter, int offset, int limit) {
        long total = appointmentsQuery("select count(*)", "", filter)
                .query(Long.class)
                .single();
        List<AppointmentRow> rows = appointmentsQuery(
                        "select *", "order by unit_name, role, valid_from desc, id offset :offset limit :limit", filter)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> appointment(row))
                .list();
        return new Page<>(rows, total);
    }

    private JdbcClient.StatementSpec accountsQuery(String select, String order, String words) {
        return jdbc.sql(select + ACCOUNTS + order)
                .param("like", Register.pattern(words))
                .param("ceiling", register.ceiling())
                .param("today", LocalDate.now(clock));
    }

    private JdbcClient.StatementSpec appointmentsQuery(String select, String order, AppointmentFilter filter) {
        return jdbc.sql(select + APPOINTMENTS + order)
                .param("like", Register.pattern(filter.words()))
                .param("ceiling", register.ceiling())
                .param("today", LocalDate.now(clock))
                .param("role", name(filter.role()))
                .param("state", name(filter.state()));
    }

    private List<AccountRow> withAppointments(List<AccountRow> rows) {
        Map<UUID, List<String>> appointments = new HashMap<>();
        if (!rows.isEmpty()) {
            jdbc.sql("""
                            select a.account_id, u.name, a.role from appointment a join unit u on u.id = a.unit_id
                             where a.account_id in (:ids) and a.confirmed and a.ended_at is null
                               and a.valid_from <= :today and (a.valid_until is null or a.valid_until >= :today)
                             order by a.valid_from, a.lane""")
                    .param("ids", rows.stream().map(row -> row.id().uuid()).toList())
                    .param("today", LocalDate.now(clock))
                    .query(row -> {
                        String words =
                                Texts.t("org.unitAndRole", row.getString("name"), Role.valueOf(row.getString("role")));
                        appointments
                                .computeIfAbsent(row.getObject("account_id", UUID.class), id -> new ArrayList<>())
                                .add(words);
                    });
        }
        return rows.stream()
                .map(row -> new AccountRow(
                        row.id(),
                        row.username(),
                        row.name(),
                        row.phone(),
                        row.state(),
                        appointments.getOrDefault(row.id().uuid(), List.of())))
                .toList();
    }

    private AccountRow account(ResultSet row) throws SQLException {
        return new AccountRow(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("username"),
                row.getString("name"),
                row.getString("phone"),
                state(row),
                List.of());
    }

    private AccountState state(ResultSet row) throws SQLException {
        OffsetDateTime lockedUntil = row.getObject("locked_until", OffsetDateTime.class);
        if (row.getObject("disabled_at") != null) {
            return AccountState.DISABLED;
        }
        if (lockedUntil != null && lockedUntil.isAfter(clock.instant().atOffset(ZoneOffset.UTC))) {
            return AccountState.LOCKED;
        }
        return row.getBoolean("must_change_password") ? AccountState.FIRST_PASSWORD : AccountState.ACTIVE;
    }

    private static AppointmentRow appointment(ResultSet row) throws SQLException {
        String step = row.getString("review_step");
        return new AppointmentRow(
                new AppointmentId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("person"),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("unit_name"),
                Role.valueOf(row.getString("role")),
                row.getString("post"),
                step == null ? null : ReviewStep.valueOf(step),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getString("behalf"),
                AppointmentState.valueOf(row.getString("state")));
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
