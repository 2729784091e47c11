package org.chainlead.bulletin;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.chainlead.common.Reason;
import org.chainlead.dispatch.RoundId;
import org.chainlead.dispatch.spi.PublicationGate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Once the units are asked about the draft, only issuing the 通报 publishes the round: a published round takes no rows
 * anew, and what a unit rightly objects to could not be put right any more.
 */
@Component
class BulletinGate implements PublicationGate {

    private static final Set<BulletinState> ASKED =
            EnumSet.of(BulletinState.CONSULTING, BulletinState.CONSULTED, BulletinState.REVIEWED);

    private final JdbcClient jdbc;

    BulletinGate(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The draft stays as it is until the transaction ends. */
    @Override
    public Optional<Reason> holds(RoundId round) {
        return jdbc.sql("select state from bulletin where round_id = :round for share")
                .param("round", round.uuid())
                .query(String.class)
                .optional()
                .map(BulletinState::valueOf)
                .filter(ASKED::contains)
                .map(state -> Reason.of("bulletin.refused.publishing", state));
    }
}
