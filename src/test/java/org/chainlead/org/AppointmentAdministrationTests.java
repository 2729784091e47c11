package org.chainlead.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
@FreshDatabase
class AppointmentAdministrationTests {

    private static final LocalDate TODAY = LocalDate.of(2023, 3, 13);

    private final AppointmentAdministration appointments;
    private final AccountAdministration accounts;
    private final CurrentUser user;
    private final Recipients recipients;
    private final OrgFixture org;
    private final SignIn signIn;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private UnitId root;
    private UnitId bureau;

    @Autowired
    AppointmentAdministrationTests(
            AppointmentAdministration appointments,
            AccountAdministration accounts,
            CurrentUser user,
            Recipients recipients,
            OrgFixture org,
            SignIn signIn,
            TestClock clock,
            JdbcClient jdbc) {
        this.appointments = appointments;
        this.accounts = accounts;
        this.user = user;
        this.recipients = recipients;
        this.org = org;
        this.signIn = signIn;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @AfterEach
    void leave() {
        clock.reset();
        signIn.out();
    }

    @BeforeEach
    void someUnits() {
        root = org.start();
        bureau = org.unit("州工业和信息化局", UnitKind.PREFECTURE_DEPARTMENT, root);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDITOR"})
    void theDatabaseRefusesAnAdministratorBesideAnyOtherRole(Role administrator) {
        LeaderPostId post = org.post("副州长", root);
        for (Role other : Role.values()) {
            AccountId account = org.account("p" + administrator.ordinal() + "x" + other.ordinal());
            insert(account, administrator, post);
            assertThatThrownBy(() -> insert(account, other, post))
                    .as(administrator + " beside " + other)
                    .isInstanceOf(DataIntegrityViolationException.class)
                    .hasMessageContaining("administrators_are_exclusive");
        }
    }

    @Test
    void businessRolesStandBesideOneAnother() {
        LeaderPostId post = org.post("副州长", root);
        AccountId account = org.account("duo");
        EnumSet.allOf(Role.class).stream()
                .filter(role -> !role.isAdministrator())
                .forEach(role -> insert(account, role, post));
        signIn.as("duo");
        assertThat(user.choices()).hasSize(Role.values().length - 3);
    }

    @Test
    void theServiceSaysWhyAnAdministratorIsRefused() {
        AccountId account = org.person("jia", bureau, Role.STAFF);
        signIn.as("anquan");
        assertThatThrownBy(() -> appointments.appoint(Appoint.of(account, root, Role.SYSTEM_ADMIN, TODAY)))
                .hasMessage("org.appointment.administratorsAreExclusive");
    }

    @Test
    void oneSwitchesBetweenAppointments() {
        AccountId account = org.person("jia", bureau, Role.STAFF);
        AppointmentId head = org.appoint(account, bureau, Role.UNIT_HEAD);
        signIn.as("jia");
        assertThat(user.actor().role()).isEqualTo(Role.STAFF);
        user.actIn(head);
        assertThat(user.actor().role()).isEqualTo(Role.UNIT_HEAD);
        assertThat(user.actor().reviewStep()).isEqualTo(ReviewStep.PRINCIPAL);
        AppointmentId foreign = org.appoint(org.account("yi"), bureau, Role.STAFF);
        assertThatThrownBy(() -> user.actIn(foreign)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anEndedAppointmentIsRefusedAtTheNextCall() {
        AccountId account = org.account("jia");
        AppointmentId first = org.appoint(account, bureau, Role.UNIT_HEAD);
        signIn.as("jia");
        assertThat(user.actor().role()).isEqualTo(Role.UNIT_HEAD);
        signIn.as("anquan", () -> {
            appointments.end(first, null, "调离");
            return first;
        });
        assertThatThrownBy(user::actor).isInstanceOf(AccessDeniedException.class);
        assertThat(recipients.at(bureau, Role.UNIT_HEAD)).isEmpty();
    }

    @Test
    void anAppointmentGivenTodayEndsTodayToo() {
        AccountId account = org.account("jia");
        AppointmentId today = org.give(Appoint.of(account, bureau, Role.STAFF, TODAY));
        signIn.as("anquan");
        appointments.end(today, null, "误任");
        signIn.as("jia");
        assertThat(user.find()).isEmpty();
    }

    @Test
    void theSuccessorInheritsThePost() {
        LeaderPostId post = org.post("副州长（工业）", root);
        AccountId before = org.account("qian");
        AppointmentId old = org.give(Appoint.toPost(before, root, Role.LEADER, post, OrgFixture.SINCE));
        assertThat(recipients.ofPost(post, Role.LEADER)).containsExactly(before);
        signIn.as("anquan");
        appointments.end(old, null, "调离");
        AccountId after = org.person("hou", root, Role.LEADER, post);
        assertThat(recipients.ofPost(post, Role.LEADER)).containsExactly(after);
    }

    @Test
    void unitAdministratorsGiveOnlyPlainRolesInTheirUnits() {
        UnitId section = org.unit("中小企业科", UnitKind.PREFECTURE_DEPARTMENT, bureau);
        UnitId other = org.unit("州农业农村局", UnitKind.PREFECTURE_DEPARTMENT, root);
        org.person("guanli", bureau, Role.UNIT_ADMIN);
        AccountId account = org.account("jia");
        signIn.as("guanli");
        appointments.appoint(Appoint.of(account, bureau, Role.STAFF, TODAY));
        AppointmentId below = appointments.appoint(Appoint.of(account, section, Role.LIAISON, TODAY));
        appointments.end(below, null, "轮岗");
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.STAFF, Role.LIAISON, Role.LEADER, Role.SECRETARY))) {
            assertThatThrownBy(() -> appointments.appoint(Appoint.of(account, bureau, role, TODAY)))
                    .as(role.name())
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> appointments.appoint(Appoint.of(account, other, Role.STAFF, TODAY)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> appointments.appoint(Appoint.of(account, root, Role.STAFF, TODAY)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void systemAdministratorsGiveNoBusinessRole() {
        AccountId account = org.account("jia");
        signIn.as("xitong");
        assertThatThrownBy(() -> appointments.appoint(Appoint.of(account, bureau, Role.STAFF, TODAY)))
                .isInstanceOf(AccessDeniedException.class);
        appointments.appoint(Appoint.of(account, root, Role.SYSTEM_ADMIN, TODAY));
    }

    @Test
    void aNewAuditorCountsAfterASecondAdministratorConfirmed() {
        AppointmentId auditor = org.give(Appoint.of(org.account("xin"), root, Role.AUDITOR, TODAY));
        assertThat(told("xitong")).containsExactly("org.message.toConfirm");
        assertThat(told("anquan")).isEmpty();
        signIn.as("xin");
        assertThat(user.find()).isEmpty();
        signIn.as("anquan");
        assertThatThrownBy(() -> appointments.confirm(auditor)).hasMessage("org.appointment.secondPerson");
        signIn.as("xitong");
        appointments.confirm(auditor);
        signIn.as("xin");
        assertThat(user.actor().role()).isEqualTo(Role.AUDITOR);
    }

    @Test
    void aResetAuditorRestsUntilConfirmedAnew() {
        AccountId auditor = signIn.as("shenji", () -> user.actor().account());
        signIn.as("xitong");
        accounts.resetPassword(auditor, "Another-2026!");
        assertThat(recipients.anywhere(Role.AUDITOR)).isEmpty();
    }

    /** Else one SYSTEM_ADMIN makes a second one and is two persons. */
    @Test
    void theSecondAdministratorIsOfAnotherKind() {
        AccountId second = org.account("xitong2");
        signIn.as("xitong");
        appointments.appoint(Appoint.of(second, root, Role.SYSTEM_ADMIN, TODAY));
        AppointmentId security = appointments.appoint(Appoint.of(org.account("xin"), root, Role.SECURITY_ADMIN, TODAY));
        signIn.as("xitong2");
        assertThatThrownBy(() -> appointments.confirm(security)).hasMessage("org.appointment.secondKind");
        signIn.as("shenji");
        appointments.confirm(security);
        signIn.as("xin");
        assertThat(user.actor().role()).isEqualTo(Role.SECURITY_ADMIN);
    }

    @Test
    void aResetIsConfirmedByAnotherKindToo() {
        AppointmentId security = signIn.as("anquan", () -> user.actor().appointment());
        AccountId account = signIn.as("anquan", () -> user.actor().account());
        AccountId second = org.account("xitong2");
        signIn.as("xitong");
        appointments.appoint(Appoint.of(second, root, Role.SYSTEM_ADMIN, TODAY));
        signIn.as("xitong2");
        accounts.resetPassword(account, "Another-2026!");
        signIn.as("xitong");
        assertThatThrownBy(() -> appointments.confirm(security)).hasMessage("org.appointment.secondKind");
        signIn.as("shenji");
        appointments.confirm(security);
        assertThat(recipients.anywhere(Role.SECURITY_ADMIN)).containsExactly(account);
    }

    @Test
    void somebodyIsLeftWhoMayConfirm() {
        AccountId security = signIn.as("anquan", () -> user.actor().account());
        AccountId auditor = signIn.as("shenji", () -> user.actor().account());
        signIn.as("xitong");
        accounts.resetPassword(auditor, "Another-2026!");
        assertThatThrownBy(() -> accounts.resetPassword(security, "Another-2026!"))
                .hasMessage("org.appointment.nobodyConfirms");
        assertThat(recipients.anywhere(Role.SECURITY_ADMIN)).containsExactly(security);
    }

    @Test
    void aLaterStandInNeverBeginsOnceTheOneStoodInForHasLeft() {
        org.person("zhang", bureau, Role.UNIT_HEAD);
        AccountId standIn = org.person("li", bureau, Role.STAFF);
        signIn.as("zhang");
        AppointmentId own = user.actor().appointment();
        appointments.delegate(new Delegate(own, standIn, TODAY.plusDays(10), TODAY.plusDays(14)));
        signIn.as("anquan");
        appointments.end(own, TODAY.plusDays(5), "调离");
        clock.set(TODAY.plusDays(11));
        signIn.as("li");
        assertThat(user.choices()).extracting(Actor::role).containsExactly(Role.STAFF);
        assertThat(recipients.at(bureau, Role.UNIT_HEAD)).isEmpty();
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'endAppointment'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void theLastAdministratorOfAKindStays() {
        AppointmentId own = signIn.as("shenji", () -> user.actor().appointment());
        signIn.as("anquan");
        assertThatThrownBy(() -> appointments.end(own, null, "")).hasMessage("org.appointment.lastAdministrator");
        AccountId account = signIn.as("shenji", () -> user.actor().account());
        signIn.as("xitong");
        assertThatThrownBy(() -> accounts.disable(account, "")).hasMessage("org.appointment.lastAdministrator");
    }

    @Test
    void aHeadNamesAStandInOfTheUnitForDays() {
        org.person("zhang", bureau, Role.UNIT_HEAD);
        AccountId standIn = org.person("li", bureau, Role.STAFF);
        AccountId stranger = org.person("wang", root, Role.STAFF);
        signIn.as("zhang");
        AppointmentId own = user.actor().appointment();
        LocalDate until = TODAY.plusDays(4);
        assertThatThrownBy(() -> appointments.delegate(new Delegate(own, stranger, TODAY, until)))
                .hasMessage("org.appointment.standInOfUnit");
        AppointmentId delegated = appointments.delegate(new Delegate(own, standIn, TODAY, until));
        assertThat(told("li")).containsExactly("org.message.standIn");
        signIn.as("li", delegated);
        assertThat(user.actor().role()).isEqualTo(Role.UNIT_HEAD);
        assertThat(user.actor().onBehalfOf()).isEqualTo("zhang");
        assertThat(user.actor().signedName()).isEqualTo("li代zhang");
        assertThatThrownBy(() -> appointments.delegate(new Delegate(delegated, stranger, TODAY, until)))
                .hasMessage("org.appointment.notDelegable");
        signIn.as("zhang");
        appointments.end(delegated, null, "提前返岗");
        signIn.as("li");
        assertThat(user.choices()).hasSize(1);
    }

    @Test
    void aHeadCannotDelegateWhatIsNotHis() {
        org.person("zhang", bureau, Role.UNIT_HEAD);
        AppointmentId other = org.appoint(org.account("zhao"), root, Role.UNIT_HEAD);
        AccountId standIn = org.person("li", bureau, Role.STAFF);
        signIn.as("zhang");
        assertThatThrownBy(() -> appointments.delegate(new Delegate(other, standIn, TODAY, TODAY)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> appointments.end(other, null, "")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobodyAppointsHimselfAndPostsGoWithTheirRoles() {
        AccountId self = signIn.as("anquan", () -> user.actor().account());
        AccountId account = org.account("jia");
        LeaderPostId post = org.post("副州长", root);
        signIn.as("anquan");
        assertThatThrownBy(() -> appointments.appoint(Appoint.of(self, bureau, Role.STAFF, TODAY)))
                .hasMessage("org.account.notOneself");
        assertThatThrownBy(() -> appointments.appoint(Appoint.of(account, root, Role.LEADER, TODAY)))
                .hasMessage("org.appointment.postMissing");
        assertThatThrownBy(() -> appointments.appoint(Appoint.toPost(account, root, Role.STAFF, post, TODAY)))
                .hasMessage("org.appointment.postNotAllowed");
        appointments.appoint(Appoint.of(account, bureau, Role.STAFF, TODAY));
        assertThatThrownBy(() -> appointments.appoint(Appoint.of(account, bureau, Role.STAFF, TODAY)))
                .hasMessage("org.appointment.held");
    }

    private void insert(AccountId account, Role role, LeaderPostId post) {
        boolean needsPost = role == Role.LEADER || role == Role.SECRETARY;
        jdbc.sql("""
                        insert into appointment (id, account_id, unit_id, role, post_id, valid_from)
                        values (:id, :account, :unit, :role, cast(:post as uuid), :from)""")
                .param("id", AppointmentId.random().uuid())
                .param("account", account.uuid())
                .param("unit", bureau.uuid())
                .param("role", role.name())
                .param("post", needsPost ? post.uuid() : null)
                .param("from", TODAY)
                .update();
    }

    private List<String> told(String username) {
        return jdbc.sql("""
                        select m.text_key from message m join account a on a.id = m.account_id
                         where a.username = :username""").param("username", username).query(String.class).list();
    }
}
