package org.chainlead.testing;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import org.chainlead.org.AccountId;
import org.chainlead.org.Appoint;
import org.chainlead.org.AppointmentAdministration;
import org.chainlead.org.AppointmentId;
import org.chainlead.org.CreateAccount;
import org.chainlead.org.CreateUnit;
import org.chainlead.org.LeaderPostId;
import org.chainlead.org.OrgAdministration;
import org.chainlead.org.OrgBootstrap;
import org.chainlead.org.OrgLists;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * People and units for tests, reached through the product's own services. {@link #start} makes the root 州人民政府 and the
 * administrators {@code xitong}, {@code anquan}, {@code shenji}; everybody has the password {@link #PASSWORD}.
 */
@Component
public class OrgFixture {

    public static final String PASSWORD = "Demo-2026!";

    /** Before the usual date of the test clock, so that appointments are in force. */
    public static final LocalDate SINCE = LocalDate.of(2023, 1, 1);

    private final OrgBootstrap bootstrap;
    private final OrgAdministration units;
    private final OrgLists lists;
    private final AppointmentAdministration appointments;
    private final SignIn signIn;
    private int sort;

    OrgFixture(
            OrgBootstrap bootstrap,
            OrgAdministration units,
            OrgLists lists,
            AppointmentAdministration appointments,
            SignIn signIn) {
        this.bootstrap = bootstrap;
        this.units = units;
        this.lists = lists;
        this.appointments = appointments;
        this.signIn = signIn;
    }

    /** Root unit and administrators; once per database. */
    public UnitId start() {
        return bootstrap.firstAdministrators(
                CreateUnit.of("ROOT", UnitKind.PREFECTURE_GOVERNMENT, "州人民政府", null, 0, SINCE),
                account("xitong", "系统管理员"),
                account("anquan", "安全管理员"),
                account("shenji", "审计管理员"));
    }

    /** Starts, and makes a person in every role at the root unit; the user names by role. */
    public Map<Role, String> oneOfEveryRole() {
        UnitId root = start();
        LeaderPostId post = post("副州长", root);
        Map<Role, String> people = new EnumMap<>(
                Map.of(Role.SYSTEM_ADMIN, "xitong", Role.SECURITY_ADMIN, "anquan", Role.AUDITOR, "shenji"));
        for (Role role : EnumSet.complementOf(EnumSet.copyOf(people.keySet()))) {
            String username = role.name().toLowerCase(Locale.ROOT);
            if (role == Role.LEADER || role == Role.SECRETARY) {
                person(username, root, role, post);
            } else {
                person(username, root, role);
            }
            people.put(role, username);
        }
        return people;
    }

    public UnitId unit(String name, UnitKind kind, @Nullable UnitId parent) {
        int number = ++sort;
        return signIn.as(
                "xitong", () -> units.createUnit(CreateUnit.of("T" + number, kind, name, parent, number, SINCE)));
    }

    public LeaderPostId post(String name, UnitId unit) {
        return signIn.as("xitong", () -> lists.createPost(name, unit, ++sort));
    }

    /** A person without appointment. */
    public AccountId account(String username) {
        return bootstrap.readyAccount(account(username, username));
    }

    /** A new person in an appointment without end. */
    public AccountId person(String username, UnitId unit, Role role) {
        AccountId account = account(username);
        appoint(account, unit, role);
        return account;
    }

    /** A new leader or secretary of a post. */
    public AccountId person(String username, UnitId unit, Role role, LeaderPostId post) {
        AccountId account = account(username);
        give(Appoint.toPost(account, unit, role, post, SINCE));
        return account;
    }

    public AppointmentId appoint(AccountId account, UnitId unit, Role role) {
        return give(Appoint.of(account, unit, role, SINCE));
    }

    public AppointmentId give(Appoint appointment) {
        return signIn.as("anquan", () -> appointments.appoint(appointment));
    }

    public static CreateAccount account(String username, String name) {
        return new CreateAccount(username, name, null, PASSWORD);
    }
}
