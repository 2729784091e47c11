package org.chainlead.dispatch;

import static org.chainlead.common.Texts.t;

import java.time.YearMonth;
import java.util.List;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.DecidedCheck;
import org.chainlead.common.Reason;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * A file that is evidence of several reports. It is asked about, never held against anybody.
 *
 * @param sha256 of its content, by which it is the same file
 * @param name as it was handed in, one of them where there are several
 * @param uses in how many reports it was handed in, of any task, unit or month; versions of one report count once
 * @param places those reports, the newest first, at most {@value EvidenceBook#PLACES}
 * @param decided null while it waits
 */
public record RepeatedFile(
        String sha256,
        String name,
        int uses,
        List<Place> places,
        @Nullable DecidedCheck decided) {

    /** A report it was handed in with. */
    public record Place(TaskId task, String taskName, String unit, YearMonth period) {

        /** Unit, task and month. */
        public String words() {
            return t("dispatch.evidence.place", unit, taskName, DateTimeText.month(period));
        }
    }

    /** What is asked, in a sentence. */
    public Reason question() {
        return Reason.of("dispatch.evidence.question", name, uses);
    }

    RepeatedFile named(String other) {
        return new RepeatedFile(sha256, other, uses, places, decided);
    }
}
