package org.chainlead.message;

import java.util.Optional;
import java.util.regex.Pattern;
import org.chainlead.common.Reason;

/** What counts as a mail address: one plain mailbox, nothing that could end a header line or name a second reader. */
final class MailAddresses {

    private static final int LONGEST = 254;
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?");

    private MailAddresses() {}

    static Optional<Reason> reasonAgainst(String address) {
        return address.length() <= LONGEST && PLAIN.matcher(address).matches()
                ? Optional.empty()
                : Optional.of(Reason.of("message.refused.address"));
    }
}
