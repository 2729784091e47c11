package org.chainlead.task;

import java.time.Instant;

/** The elements of a task as they stood from {@code changedAt} on, and why they were changed. */
public record ElementVersion(int no, TaskDraft elements, String reason, Instant changedAt) {}
