package org.chainlead.ranking;

import java.time.LocalDate;
import org.chainlead.org.LeaderPostId;
import org.chainlead.project.GaugeKind;
import org.chainlead.project.StandingGroup;
import org.chainlead.testing.SignIn;
import org.springframework.stereotype.Component;

/** 排名依据 in the company of another fixture that has {@code zhuren}, and {@code lingdao} who holds the post. */
@Component
public class RankingFixture {

    private final RankingBases bases;
    private final SignIn signIn;

    RankingFixture(RankingBases bases, SignIn signIn) {
        this.bases = bases;
        this.signIn = signIn;
    }

    /** 开工率 by department, from March to the end of June 2023. */
    public RankingBasisId inForce(LeaderPostId post, String words) {
        RankingDraft draft = new RankingDraft(
                GaugeKind.START_RATE,
                StandingGroup.DEPARTMENT,
                words,
                words,
                words,
                LocalDate.of(2023, 3, 1),
                LocalDate.of(2023, 6, 30),
                post);
        return inForce(draft);
    }

    RankingBasisId inForce(RankingDraft draft) {
        RankingBasisId id = signIn.as("zhuren", () -> bases.ask(draft));
        return signIn.as("lingdao", () -> {
            bases.approve(id);
            return id;
        });
    }
}
