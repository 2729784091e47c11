package org.chainlead.calendar;

import java.util.Locale;
import org.chainlead.org.Role;
import org.chainlead.testing.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Puts a person of a role at the calendar. */
public final class CalendarPeople {

    private final People people;

    public CalendarPeople(JdbcClient jdbc, UserDetailsService accounts) {
        this.people = new People(jdbc, accounts);
    }

    public void signInAs(String role) {
        String username = role.toLowerCase(Locale.ROOT);
        people.person(username, Role.valueOf(role), people.unit("督查室 " + username));
        people.signIn(username);
    }
}
