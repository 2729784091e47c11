package org.chainlead.org;

import org.jspecify.annotations.Nullable;

/**
 * An account to be made.
 *
 * @param username 2 to 40 letters, digits, dots, hyphens, underscores; case does not count
 * @param name the person's name as it is shown and frozen in the trail
 * @param firstPassword told to the person, who must change it at the first sign-in
 */
public record CreateAccount(
        String username, String name, @Nullable String phone, String firstPassword) {

    @Override
    public String toString() {
        return "CreateAccount[" + username + "]";
    }
}
