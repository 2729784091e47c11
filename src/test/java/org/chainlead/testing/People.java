package org.chainlead.testing;

import java.util.UUID;
import org.chainlead.org.AccountId;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Makes units and people in the test's database and signs them in on the test's thread. */
public final class People {

    private final JdbcClient jdbc;
    private final UserDetailsService accounts;

    public People(JdbcClient jdbc, UserDetailsService accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /** A department of the prefecture; code, name and short name are alike. */
    public UnitId unit(String name) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into unit (id, code, kind, name, short_name, initials, sort, valid_from)
                        values (:id, :name, 'PREFECTURE_DEPARTMENT', :name, :name, '', 1, '2020-01-01')""").param("id", id).param("name", name).update();
        return new UnitId(id);
    }

    /** A person with an appointment since 2020; the shown name is the user name. */
    public AccountId person(String username, Role role, UnitId unit) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into account (id, username, name, password_hash, password_changed_at, created_at,
                            must_change_password)
                        values (:id, :name, :name, '{noop}x', '2023-01-01', '2023-01-01', false)""").param("id", id).param("name", username).update();
        jdbc.sql("""
                        insert into appointment (id, account_id, unit_id, role, valid_from)
                        values (gen_random_uuid(), :account, :unit, :role, '2020-01-01')""")
                .param("account", id)
                .param("unit", unit.uuid())
                .param("role", role.name())
                .update();
        return new AccountId(id);
    }

    /** From now on this thread acts as the person. */
    public void signIn(String username) {
        UserDetails user = accounts.loadUserByUsername(username);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
    }

    public void signOut() {
        SecurityContextHolder.clearContext();
    }
}
