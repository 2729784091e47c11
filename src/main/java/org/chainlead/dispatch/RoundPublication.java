package org.chainlead.dispatch;

import java.time.Instant;
import org.chainlead.common.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes a round, which freezes it for ever. For the module that issues the 通报, inside its transaction and after its
 * own check of rights; not for views.
 */
@Component
public class RoundPublication {

    private final RoundDesk desk;

    RoundPublication(RoundDesk desk) {
        this.desk = desk;
    }

    /**
     * @throws org.chainlead.common.NotFound when there is no such round
     * @throws org.chainlead.common.Refusal when it is not closed, or published already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    DispatchRound publish(RoundId id) {
        DispatchRound round = desk.locked(id);
        round.publish(desk.by(), desk.now());
        desk.done(round, desk.entry(round, "roundPublished"));
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
            round.publish(desk.by(), desk.now());
            desk.done(round, desk.entry(round, "roundPublished"));
        }
    }
}
