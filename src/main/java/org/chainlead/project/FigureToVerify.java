package org.chainlead.project;

import java.time.Instant;

/**
 * A figure that waits for the office.
 *
 * @param words what is entered, in a line
 * @param before what counts until then; empty for nothing
 * @param basis what it comes from; may be empty
 * @param mayVerify whether the acting person is another than who entered it
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
        boolean mayVerify) {}
