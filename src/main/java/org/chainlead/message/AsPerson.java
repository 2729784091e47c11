package org.chainlead.message;

import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;

/** Asks a question with the rights of a person who is not there: what would they see now? Only for reading. */
@Component
class AsPerson {

    private final UserDetailsService accounts;
    private final JdbcClient jdbc;

    AsPerson(UserDetailsService accounts, JdbcClient jdbc) {
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    <T> T ask(UUID account, Supplier<T> question) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(contextOf(account));
        try {
            return question.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private SecurityContext contextOf(UUID account) {
        String username = jdbc.sql("select username from account where id = :id")
                .param("id", account)
                .query(String.class)
                .single();
        UserDetails person = accounts.loadUserByUsername(username);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        return context;
    }
}
