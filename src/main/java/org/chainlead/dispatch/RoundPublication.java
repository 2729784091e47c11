package org.chainlead.dispatch;

import java.time.Instant;
import java.util.List;
import org.chainlead.common.CodePoints;
import org.chainlead.common.Refusal;
import org.chainlead.dispatch.spi.PublicationGate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes a round, which freezes it for ever. For the module that issues the 通报, inside its transaction and after its
 * own check of rights; not for views.
 */
@Component
public class RoundPublication {

    private static final int LONGEST_REASON = 500;

    private final RoundDesk desk;
    private final List<PublicationGate> gates;

    RoundPublication(RoundDesk desk, List<PublicationGate> gates) {
        this.desk = desk;
        this.gates = gates;
    }

    /**
     * 公布 by hand. Issuing the 通报 publishes a round, so whoever does it by hand does it without one and says why.
     *
     * @throws org.chainlead.common.NotFound when there is no such round
     * @throws Refusal without a reason; when it is not closed, or published already; while the units are asked about its 通报
     */
    @Transactional(propagation = Propagation.MANDATORY)
    DispatchRound publish(RoundId id, String reason) {
        // Before the round is locked: issuing locks its 通报 first, too.
        PublicationGate.pass(gates, id);
        DispatchRound round = desk.locked(id);
        round.need(RoundState.CLOSED);
        String why = reason.strip();
        if (why.isEmpty() || CodePoints.of(why) > LONGEST_REASON) {
            throw Refusal.because("dispatch.publish.refused.reason", LONGEST_REASON);
        }
        round.publish(desk.by(), desk.now(), why);
        desk.done(round, desk.entry(round, "roundPublished").reason(why));
        return round;
    }

    /**
     * Publishes the round of which a 通报 is issued; one that was published before stays as it is.
     *
     * @param writtenAt when the rows were written that the 通报 was made from
     * @throws org.chainlead.common.NotFound when there is no such round
     * @throws Refusal when it is not closed, or its rows were written anew since
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publishAsOf(RoundId id, Instant writtenAt) {
        DispatchRound round = desk.locked(id);
        if (!writtenAt.equals(round.writtenAt)) {
            throw Refusal.because("dispatch.publish.refused.rewritten", round.name());
        }
        if (round.state != RoundState.PUBLISHED) {
            round.publish(desk.by(), desk.now(), null);
            desk.done(round, desk.entry(round, "roundPublished"));
        }
    }
}
