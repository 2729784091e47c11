package org.chainlead.dispatch;

/** How much of a report somebody reads. */
enum Reader {
    /** The unit itself: drafts, returns inside, everything. */
    INSIDE("true"),
    /** Who reviews it: what has left the unit. */
    REVIEWER("v.handed_in_at is not null"),
    /** Everybody else who sees the task: what was accepted. */
    PUBLIC("v.accepted_at is not null");

    private final String versions;

    Reader(String versions) {
        this.versions = versions;
    }

    /** Condition on the alias {@code v} of the versions such a reader sees. */
    String versions() {
        return versions;
    }
}
