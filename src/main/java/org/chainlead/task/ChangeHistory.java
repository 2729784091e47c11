package org.chainlead.task;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the elements of a task, in sentences to be read or printed.
 *
 * @param number of the source as printed
 * @param summary the first date, how often it was moved, and the version that counts now
 * @param entries each request, oldest first
 */
public record ChangeHistory(
        TaskId task, @Nullable String number, String title, List<String> summary, List<Entry> entries) {

    public ChangeHistory {
        summary = List.copyOf(summary);
        entries = List.copyOf(entries);
    }

    /** One request: who asked for what and why, and who decided with what consequence. */
    public record Entry(String heading, List<String> sentences) {

        public Entry {
            sentences = List.copyOf(sentences);
        }
    }
}
