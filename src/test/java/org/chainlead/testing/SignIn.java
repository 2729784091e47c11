package org.chainlead.testing;

import java.util.concurrent.Callable;
import org.chainlead.org.AppointmentId;
import org.chainlead.org.CurrentUser;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;

/** Puts people of the database into the security context of the thread, as a sign-in would; inject it into the test. */
@Component
public class SignIn {

    private final UserDetailsService accounts;
    private final CurrentUser user;

    SignIn(UserDetailsService accounts, CurrentUser user) {
        this.accounts = accounts;
        this.user = user;
    }

    /** From now on this person acts, in the first appointment in force. */
    public void as(String username) {
        UserDetails details = accounts.loadUserByUsername(username);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(details, null, details.getAuthorities()));
        SecurityContextHolder.setContext(context);
    }

    /** The same in a chosen appointment. */
    public void as(String username, AppointmentId appointment) {
        as(username);
        user.actIn(appointment);
    }

    /** Does something as this person; afterwards whoever acted before acts again. */
    public <T> T as(String username, Callable<T> act) {
        SecurityContext before = SecurityContextHolder.getContext();
        as(username);
        try {
            return act.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Nobody acts any more. */
    public void out() {
        SecurityContextHolder.clearContext();
    }
}
