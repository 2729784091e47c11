package org.chainlead.org;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the lists of the register have in common: whose units a person may see, and how words are looked for. */
@Component
class Register {

    static final String OPERATION = "org.register";

    private final Access access;
    private final CurrentUser user;

    Register(Access access, CurrentUser user) {
        this.access = access;
        this.user = user;
    }

    /** The unit at and below which the acting person sees the register; null for everything. */
    @Nullable
    UUID ceiling() {
        return access.relations(OPERATION).contains(Relation.ANY)
                ? null
                : user.actor().unit().uuid();
    }

    /** The words as a pattern for LIKE, where % and _ of the person stand for themselves. */
    static String pattern(String words) {
        return "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
