package org.chainlead.project;

import java.time.Instant;
import java.util.List;
import org.chainlead.common.Reason;

/**
 * A figure that waits for the office.
 *
 * @param words what is entered, in a line
 * @param before what counts until then; empty for nothing
 * @param basis what it comes from; may be empty
 * @param mayVerify whether the acting person is another than who entered it
 * @param questions what is asked about the project under 请核对 and not decided yet; empty where only the figure is read
 */
public record FigureToVerify(
        FigureRef ref,
        String projectNumber,
        String projectName,
        String department,
        String words,
        String before,
        String basis,
        String enteredBy,
        Instant enteredAt,
        boolean mayVerify,
        List<Reason> questions) {

    public FigureToVerify {
        questions = List.copyOf(questions);
    }

    FigureToVerify asked(List<Reason> open) {
        return new FigureToVerify(
                ref,
                projectNumber,
                projectName,
                department,
                words,
                before,
                basis,
                enteredBy,
                enteredAt,
                mayVerify,
                open);
    }
}
