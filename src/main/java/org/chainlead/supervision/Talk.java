package org.chainlead.supervision;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDateTime;
import org.chainlead.org.Actor;
import org.jspecify.annotations.Nullable;

/** The columns of a notice that only a 约谈 fills. */
@Embeddable
class Talk {

    @Nullable
    @Column(name = "talk_at")
    LocalDateTime at;

    @Column(name = "talk_place")
    String place = "";

    String invited = "";
    String talkedBy = "";
    String points = "";
    String promises = "";

    @Nullable
    Instant outcomeAt;

    @Nullable
    String outcomeName;

    void write(Interview interview) {
        at = interview.at();
        place = interview.place();
        invited = interview.invited();
        talkedBy = interview.talkedBy();
        points = interview.points();
        promises = interview.promises();
    }

    void record(InterviewOutcome outcome, Actor by, Instant now) {
        points = outcome.points();
        promises = outcome.promises();
        outcomeAt = now;
        outcomeName = by.signedName();
    }

    Interview read() {
        return new Interview(at, place, invited, talkedBy, points, promises);
    }
}
