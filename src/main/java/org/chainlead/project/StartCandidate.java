package org.chainlead.project;

import java.time.LocalDate;
import java.util.List;
import org.chainlead.common.Reason;

/**
 * A planned start that is not made, with what it still wants.
 *
 * @param startsOn planned day
 * @param met how many of {@link Readiness#ALL} conditions are met
 * @param wanting the others, in words
 */
public record StartCandidate(ProjectRow project, LocalDate startsOn, int met, List<Reason> wanting) {}
