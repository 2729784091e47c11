package org.chainlead.demo;

import static org.chainlead.common.Texts.t;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.chainlead.chain.ChainRef;
import org.chainlead.chain.Chains;
import org.chainlead.project.NegotiationDraft;
import org.chainlead.project.ProjectNegotiations;
import org.springframework.stereotype.Component;

/** A project in 在谈 of 州工业和信息化局: seen by it, 招商委办, the leader of its chain and 总链长. */
@Component
class DemoNegotiation implements DemoChapter {

    private static final String STAFF = "jingban";
    private static final BigDecimal SUM = new BigDecimal("186000");

    private final ProjectNegotiations negotiations;
    private final Chains chains;
    private final DemoPeople people;

    DemoNegotiation(ProjectNegotiations negotiations, Chains chains, DemoPeople people) {
        this.negotiations = negotiations;
        this.chains = chains;
        this.people = people;
    }

    @Override
    public void schedule(DemoScript script, DemoCase made, DemoCalendar calendar) {
        LocalDate day = calendar.date("T-20");
        script.add(day, 10, 30, "negotiation", () -> people.act(STAFF, this::enter));
    }

    private void enter() {
        negotiations.enter(new NegotiationDraft(
                t("demo.negotiation.name"),
                t("demo.negotiation.partner"),
                SUM,
                chains.all().stream()
                        .filter(chain -> chain.name().equals(t("demo.negotiation.chain")))
                        .map(ChainRef::id)
                        .findFirst()
                        .orElse(null),
                negotiations.places().getFirst().id()));
    }
}
