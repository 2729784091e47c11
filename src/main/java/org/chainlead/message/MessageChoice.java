package org.chainlead.message;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to be told besides the bell, which always tells.
 *
 * @param address where the daily mail goes; absent for none
 * @param hour from which hour on it goes, 0 to 23, Asia/Shanghai; on working days
 * @param mailed the kinds of messages it lists; the others are told by the bell alone
 * @param version 0 while nothing was chosen
 */
public record MessageChoice(@Nullable String address, int hour, Set<MessageTopic> mailed, long version) {

    /** Without a choice of one's own. */
    static final MessageChoice DEFAULT = new MessageChoice(
            null,
            8,
            Set.of(
                    MessageTopic.REMINDER,
                    MessageTopic.TASK,
                    MessageTopic.REPORT,
                    MessageTopic.NOTICE,
                    MessageTopic.BULLETIN,
                    MessageTopic.FOLLOW_UP,
                    MessageTopic.APPOINTMENT),
            0);

    public MessageChoice {
        mailed = Set.copyOf(mailed);
    }
}
