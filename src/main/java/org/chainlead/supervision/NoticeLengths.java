package org.chainlead.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chainlead.common.Reason;
import org.chainlead.office.PageEstimate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says while a notice is written which of its texts are longer than they should be; never refuses one. */
@Service
@Transactional(readOnly = true)
public class NoticeLengths {

    private final LengthLimits limits;
    private final NoticePapers papers;
    private final Clock clock;

    NoticeLengths(LengthLimits limits, NoticePapers papers, Clock clock) {
        this.limits = limits;
        this.papers = papers;
        this.clock = clock;
    }

    /**
     * By the limits of today, in the order of the form; nothing where all is short enough. Pages are estimated by the grid
     * of the layout and named as an estimate.
     */
    @PreAuthorize("@access.may('supervision.draft')")
    public List<Reason> tooLong(NoticeDraft draft) {
        return limits.inForce(draft.kind(), LocalDate.now(clock)).stream()
                .sorted(Comparator.comparing(LengthLimit::field))
                .flatMap(limit -> over(limit, draft).stream())
                .toList();
    }

    private Optional<Reason> over(LengthLimit limit, NoticeDraft draft) {
        Integer most = limit.characters();
        if (most == null) {
            return Optional.empty();
        }
        boolean pages = limit.field().isPages();
        int length = pages
                ? PageEstimate.pages(papers.preview(draft))
                : limit.field().length(draft);
        String key = pages ? "supervision.length.overPages" : "supervision.length.over";
        return length > most ? Optional.of(Reason.of(key, limit.field(), most, length)) : Optional.empty();
    }
}
