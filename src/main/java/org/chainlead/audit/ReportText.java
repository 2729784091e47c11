package org.chainlead.audit;

import static org.chainlead.common.Texts.t;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Reason;

/** A verification's result in sentences, the same on the screen and at the command line. */
public final class ReportText {

    private ReportText() {}

    /** All of it, one sentence a line; the conclusion with the first broken place last. */
    public static List<String> lines(VerificationReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(t("audit.report.time", DateTimeText.fullMoment(report.at())));
        lines.add(t("audit.report.counts", report.entries(), report.subjects(), report.batches(), report.texts()));
        lines.add(unanchored(report));
        report.tombstones().forEach(tombstone -> lines.add(tombstone(tombstone)));
        report.faults().stream().skip(1).map(Reason::text).forEach(lines::add);
        lines.add(conclusion(report));
        return lines;
    }

    /** Intact, or how many broken places and the first of them. */
    public static String conclusion(VerificationReport report) {
        return report.firstFault()
                .map(fault -> t("audit.report.broken", report.faultCount(), fault.text()))
                .orElseGet(() -> t("audit.report.intact"));
    }

    private static String unanchored(VerificationReport report) {
        if (report.oldestUnanchored() == null) {
            return t("audit.report.allAnchored");
        }
        long seconds = Duration.between(report.oldestUnanchored(), report.at()).toSeconds();
        return t(
                "audit.report.unanchored",
                report.unanchored(),
                DateTimeText.fullMoment(report.oldestUnanchored()),
                Math.max(0, seconds));
    }

    private static String tombstone(Tombstone tombstone) {
        if (tombstone.seq() == 0) {
            return t(
                    "audit.report.tombstoneContent",
                    TrailWords.field(tombstone.field()),
                    DateTimeText.fullMoment(tombstone.at()),
                    tombstone.order(),
                    tombstone.persons(),
                    tombstone.hash());
        }
        return t(
                "audit.report.tombstone",
                TrailWords.subject(tombstone.subject()),
                tombstone.seq(),
                TrailWords.field(tombstone.field()),
                DateTimeText.fullMoment(tombstone.at()),
                tombstone.order(),
                tombstone.persons(),
                tombstone.hash());
    }
}
