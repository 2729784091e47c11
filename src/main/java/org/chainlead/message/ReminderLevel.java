package org.chainlead.message;

/** Whom a reminder has reached; each once. */
enum ReminderLevel {
    FIRST,
    HEAD,
    OFFICE
}
