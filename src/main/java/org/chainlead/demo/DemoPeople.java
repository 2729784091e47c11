package org.chainlead.demo;

import java.util.function.Supplier;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.Role;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;

/** Lets the demo's people act, each with their own rights. */
@Component
class DemoPeople {

    private final UserDetailsService accounts;
    private final CurrentUser user;

    DemoPeople(UserDetailsService accounts, CurrentUser user) {
        this.accounts = accounts;
        this.user = user;
    }

    /** Does something as this person in the first appointment of one of these roles; in the first one if none is named. */
    <T> T as(String username, Supplier<T> act, Role... roles) {
        SecurityContext before = SecurityContextHolder.getContext();
        UserDetails details = accounts.loadUserByUsername(username);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(details, null, details.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            choose(roles);
            return act.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    void act(String username, Runnable act, Role... roles) {
        as(
                username,
                () -> {
                    act.run();
                    return Boolean.TRUE;
                },
                roles);
    }

    private void choose(Role... roles) {
        for (Role role : roles) {
            for (Actor choice : user.choices()) {
                if (choice.role() == role) {
                    user.actIn(choice.appointment());
                    return;
                }
            }
        }
    }
}
