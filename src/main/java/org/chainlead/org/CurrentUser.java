package org.chainlead.org;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.audit.spi.ActorSnapshot;
import org.chainlead.audit.spi.CurrentActor;
import org.chainlead.common.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Tells who is acting. The account and its appointments are read from the database at each call: a disabled account, an
 * ended appointment or a changed role counts at the next click. Within one transaction they are read once: a call ends
 * as the person it began with.
 */
@Component
public class CurrentUser implements CurrentActor {

    private static final String APPOINTMENTS = """
            select a.id, a.role, a.post_id, a.review_step, a.unit_id, u.name as unit_name, c.id as account_id,
                   c.name as account_name, p.name as behalf
              from account c
              join appointment a on a.account_id = c.id
              join unit u on u.id = a.unit_id
              left join appointment d on d.id = a.delegated_from
              left join account p on p.id = d.account_id
              cross join security_policy s
             where c.id = :account and c.disabled_at is null and not c.must_change_password
               and (s.password_valid_days is null
                    or c.password_changed_at + make_interval(days => s.password_valid_days) > :now)
               and a.confirmed and a.ended_at is null
               and a.valid_from <= :today and (a.valid_until is null or a.valid_until >= :today)
             order by a.valid_from, a.lane""";

    private static final String MUST_CHANGE = """
            select c.must_change_password
                   or c.password_changed_at + make_interval(days => s.password_valid_days) <= :now
              from account c cross join security_policy s
             where c.id = :account and c.disabled_at is null""";

    private final JdbcClient jdbc;
    private final Clock clock;

    CurrentUser(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The acting person; refused when nobody is signed in or no appointment is in force today. */
    public Actor actor() {
        return find().orElseThrow(() -> new AccessDeniedException("no appointment in force"));
    }

    /** The acting person in the chosen appointment, or in the first one in force when none was chosen; nobody once it ended. */
    public Optional<Actor> find() {
        SignedIn signedIn = signedIn();
        if (signedIn == null) {
            return Optional.empty();
        }
        List<Actor> all = appointments(signedIn.account());
        UUID chosen = signedIn.appointment();
        return all.stream()
                .filter(actor -> actor.appointment().uuid().equals(chosen))
                .findFirst()
                .or(() -> chosen == null ? all.stream().findFirst() : Optional.empty());
    }

    /** All appointments of the signed-in person in force today, for the switch in the top bar. */
    public List<Actor> choices() {
        SignedIn signedIn = signedIn();
        return signedIn == null ? List.of() : appointments(signedIn.account());
    }

    /** From now on act in this appointment; refused unless it is one of {@link #choices}. */
    public void actIn(AppointmentId appointment) {
        SignedIn signedIn = signedIn();
        if (signedIn == null
                || choices().stream().noneMatch(a -> a.appointment().equals(appointment))) {
            throw new AccessDeniedException("not an appointment of this person");
        }
        signedIn.actIn(appointment.uuid());
    }

    /** The account that is signed in, whether or not it holds an appointment. */
    public Optional<AccountId> account() {
        return Optional.ofNullable(signedIn()).map(SignedIn::account);
    }

    /**
     * Whether the signed-in person has to change the password, a first one or one that has expired, before anything else;
     * until then {@link #find} finds nobody.
     */
    public boolean mustChangePassword() {
        return account()
                .flatMap(account -> jdbc.sql(MUST_CHANGE)
                        .param("account", account.uuid())
                        .param("now", now())
                        .query(Boolean.class)
                        .optional())
                .orElse(false);
    }

    /** Nobody is signed in and nobody could be: there is no account yet. */
    public boolean isFirstRun() {
        return signedIn() == null
                && jdbc.sql("select not exists(select 1 from account)")
                        .query(Boolean.class)
                        .single();
    }

    @Override
    public ActorSnapshot snapshot() {
        return find().map(actor -> new ActorSnapshot(
                        actor.account().uuid(),
                        actor.name(),
                        actor.unit().uuid(),
                        actor.unitName(),
                        actor.role().name(),
                        actor.onBehalfOf(),
                        address()))
                .orElseGet(this::withoutAppointment);
    }

    private ActorSnapshot withoutAppointment() {
        UUID account = account().map(AccountId::uuid).orElse(null);
        String name = account == null ? Texts.t("org.system") : Names.of(jdbc, "account", account);
        return new ActorSnapshot(account, name, null, null, null, null, address());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private List<Actor> appointments(AccountId account) {
        LocalDate today = LocalDate.now(clock);
        return ActorsOfTransaction.find(account, today, () -> appointments(account, today));
    }

    private List<Actor> appointments(AccountId account, LocalDate today) {
        return jdbc.sql(APPOINTMENTS)
                .param("account", account.uuid())
                .param("today", today)
                .param("now", now())
                .query((row, n) -> read(row))
                .list();
    }

    private static Actor read(ResultSet row) throws SQLException {
        UUID post = row.getObject("post_id", UUID.class);
        String step = row.getString("review_step");
        return new Actor(
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("account_name"),
                new AppointmentId(row.getObject("id", UUID.class)),
                Role.valueOf(row.getString("role")),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("unit_name"),
                post == null ? null : new LeaderPostId(post),
                step == null ? null : ReviewStep.valueOf(step),
                row.getString("behalf"));
    }

    private static @Nullable SignedIn signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn ? signedIn : null;
    }

    /** Where the request comes from; of work outside a request, where the person signed in. */
    private static @Nullable String address() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            return attributes.getRequest().getRemoteAddr();
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : null;
    }
}
