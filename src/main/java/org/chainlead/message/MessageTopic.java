package org.chainlead.message;

import java.util.Arrays;

/** What a message is about; each person chooses by it what the daily mail lists. */
public enum MessageTopic {
    /** 任务: handed out, signed, changed, closed. */
    TASK("task."),
    /** 月报. */
    REPORT("dispatch."),
    /** 督办文书、催办. */
    NOTICE("supervision."),
    /** 批示. */
    INSTRUCTION("instruction."),
    /** 会议. */
    MEETING("meeting."),
    /** 申辩. */
    OBJECTION("objection."),
    /** 通报. */
    BULLETIN("bulletin."),
    /** 回头看. */
    FOLLOW_UP("followup."),
    /** 任职: who stands in, and who is to confirm. */
    APPOINTMENT("org."),
    /** 到期提醒: what time alone makes due; its sentences carry no typed words. */
    REMINDER(""),
    OTHER("");

    private static final String REMINDING = ".reminder.";

    private final String prefix;

    MessageTopic(String prefix) {
        this.prefix = prefix;
    }

    /** By the key of the sentence. */
    static MessageTopic of(String key) {
        if (key.contains(REMINDING)) {
            return REMINDER;
        }
        return Arrays.stream(values())
                .filter(topic -> !topic.prefix.isEmpty() && key.startsWith(topic.prefix))
                .findFirst()
                .orElse(OTHER);
    }
}
