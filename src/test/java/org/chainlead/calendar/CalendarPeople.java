package org.chainlead.calendar;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Somebody of a role, signed in, for the tests of this module. */
public record CalendarPeople(JdbcClient jdbc, UserDetailsService accounts) {

    public void signInAs(String role) {
        UUID unit = UUID.randomUUID();
        UUID account = UUID.randomUUID();
        jdbc.sql("insert into unit (id, code, kind, name, short_name, initials, sort, valid_from)"
                        + " values (:id, :code, 'OFFICE', '督查室', '督查室', 'dcs', 1, '2020-01-01')")
                .param("id", unit)
                .param("code", role)
                .update();
        jdbc.sql("insert into account (id, username, name, password_hash, password_changed_at, created_at)"
                        + " values (:id, :name, '督查室主任', 'x', now(), now())")
                .param("id", account)
                .param("name", role)
                .update();
        jdbc.sql("insert into appointment (id, account_id, unit_id, role, valid_from)"
                        + " values (gen_random_uuid(), :account, :unit, :role, '2020-01-01')")
                .param("account", account)
                .param("unit", unit)
                .param("role", role)
                .update();
        UserDetails user = accounts.loadUserByUsername(role);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
    }
}
