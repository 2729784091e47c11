package org.chainlead.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.chainlead.common.Reason;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says while a notice is written which of its texts are longer than they should be; never refuses one. */
@Service
@Transactional(readOnly = true)
public class NoticeLengths {

    private final LengthLimits limits;
    private final Clock clock;

    NoticeLengths(LengthLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** By the limits of today, in the order of the form; nothing where all is short enough. */
    @PreAuthorize("@access.may('supervision.draft')")
    public List<Reason> tooLong(NoticeDraft draft) {
        return limits.inForce(draft.kind(), LocalDate.now(clock)).stream()
                .filter(limit -> limit.characters() != null && limit.field().length(draft) > limit.characters())
                .sorted(Comparator.comparing(LengthLimit::field))
                .map(limit -> Reason.of(
                        "supervision.length.over",
                        limit.field(),
                        Objects.requireNonNull(limit.characters()),
                        limit.field().length(draft)))
                .toList();
    }
}
