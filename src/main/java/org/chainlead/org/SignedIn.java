package org.chainlead.org;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Who signed in, and which appointment is acted in. Rights are never kept here: they are read anew at each call, so that
 * an ended appointment or a disabled account counts at once.
 */
public final class SignedIn implements UserDetails, CredentialsContainer {

    @Serial
    private static final long serialVersionUID = 1L;

    private final UUID account;
    private final String username;
    private final boolean locked;
    private final boolean enabled;

    @Nullable
    private String passwordHash;

    @Nullable
    private volatile UUID appointment;

    SignedIn(UUID account, String username, String passwordHash, boolean locked, boolean enabled) {
        this.account = account;
        this.username = username;
        this.passwordHash = passwordHash;
        this.locked = locked;
        this.enabled = enabled;
    }

    public AccountId account() {
        return new AccountId(account);
    }

    @Nullable
    UUID appointment() {
        return appointment;
    }

    void actIn(UUID chosen) {
        appointment = chosen;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_SIGNED_IN"));
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && that.account.equals(account);
    }

    @Override
    public int hashCode() {
        return account.hashCode();
    }
}
