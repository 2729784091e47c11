package org.chainlead.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainlead.chain.ChainId;
import org.chainlead.chaincard.CardElement;
import org.chainlead.chaincard.ChainAssigning;
import org.chainlead.chaincard.ChainBody;
import org.chainlead.chaincard.ChainCard;
import org.chainlead.chaincard.ChainCards;
import org.chainlead.chaincard.ChainPlans;
import org.chainlead.chaincard.ChainSessions;
import org.chainlead.chaincard.ElementFilling;
import org.chainlead.chaincard.ElementValue;
import org.chainlead.chaincard.PlanDraft;
import org.chainlead.chaincard.PlanVersionId;
import org.chainlead.chaincard.Responsibility;
import org.chainlead.chaincard.SessionDraft;
import org.chainlead.chaincard.SessionId;
import org.chainlead.org.UnitId;
import org.springframework.stereotype.Component;

/** The cards of the chains: who answers for them, their elements, meetings and plans, entered by their offices. */
@Component
class DemoChains implements DemoChapter {

    private static final String HEAD = "duchazhuren";
    private static final String OF_GUI = "lianzhangban";

    private final ChainCards cards;
    private final ChainAssigning assigning;
    private final ElementFilling filling;
    private final ChainSessions sessions;
    private final ChainPlans plans;
    private final DemoPeople people;

    DemoChains(
            ChainCards cards,
            ChainAssigning assigning,
            ElementFilling filling,
            ChainSessions sessions,
            ChainPlans plans,
            DemoPeople people) {
        this.cards = cards;
        this.assigning = assigning;
        this.filling = filling;
        this.sessions = sessions;
        this.plans = plans;
        this.people = people;
    }

    @Override
    public void schedule(DemoScript script, DemoCase made, DemoCalendar calendar) {
        List<DemoTable.Row> chains = DemoTable.read("chains.csv");
        script.add(
                calendar.date("2023-02-03"),
                9,
                0,
                "chains assigned",
                () -> people.act(HEAD, () -> assign(chains, made)));
        Map<String, String> offices = new HashMap<>();
        chains.forEach(row -> offices.put(row.get("code"), office(row)));
        Map<String, List<DemoTable.Row>> together = new LinkedHashMap<>();
        DemoTable.read("chain_elements.csv")
                .forEach(row -> together.computeIfAbsent(
                                row.get("chain_code") + "/" + row.get("when"), key -> new ArrayList<>())
                        .add(row));
        together.values()
                .forEach(rows -> script.add(
                        calendar.date(rows.getFirst().get("when")),
                        16,
                        0,
                        "chain elements",
                        () -> people.act(office(offices, rows.getFirst()), () -> fill(rows, made, calendar))));
        DemoTable.read("chain_sessions.csv")
                .forEach(row -> script.add(
                        calendar.date(row.get("date")),
                        17,
                        0,
                        "chain session",
                        () -> people.act(office(offices, row), () -> meet(row, made, calendar))));
        DemoTable.read("chain_plans.csv")
                .forEach(row -> script.add(
                        calendar.date(row.get("date")),
                        17,
                        20,
                        "chain plan",
                        () -> people.act(office(offices, row), () -> plan(row, made, calendar))));
    }

    private void assign(List<DemoTable.Row> chains, DemoCase made) {
        for (DemoTable.Row row : chains) {
            ChainId chain = chain(row.get("code"), made);
            ChainCard card = cards.card(chain);
            assigning.assign(
                    chain,
                    new Responsibility(
                            card.version(),
                            row.get("group"),
                            made.post(row.get("leader_code")),
                            made.unit(row.get("office_unit_code")),
                            made.unit(row.get("lead_unit_code")),
                            carriers(row.list("carriers"), made),
                            card.template()));
        }
    }

    private static List<UnitId> carriers(List<String> codes, DemoCase made) {
        return codes.stream().map(made::unit).toList();
    }

    private void fill(List<DemoTable.Row> rows, DemoCase made, DemoCalendar calendar) {
        ChainId chain = chain(rows.getFirst().get("chain_code"), made);
        Map<String, CardElement> elements = new HashMap<>();
        cards.card(chain).elements().forEach(element -> elements.put(element.name(), element));
        for (DemoTable.Row row : rows) {
            CardElement element = Objects.requireNonNull(elements.get(row.get("element")));
            filling.fill(
                    chain,
                    element.id(),
                    new ElementValue(
                            element.value().version(),
                            row.get("words"),
                            row.has("date") ? calendar.date(row.get("date")) : null,
                            row.get("reference")));
        }
    }

    private void meet(DemoTable.Row row, DemoCase made, DemoCalendar calendar) {
        sessions.record(
                chain(row.get("chain_code"), made),
                new SessionDraft(
                        SessionId.random(),
                        ChainBody.valueOf(row.get("body")),
                        calendar.date(row.get("date")),
                        row.get("subject"),
                        row.get("result"),
                        row.get("reference")));
    }

    private void plan(DemoTable.Row row, DemoCase made, DemoCalendar calendar) {
        plans.add(
                chain(row.get("chain_code"), made),
                new PlanDraft(
                        PlanVersionId.random(),
                        row.get("name"),
                        calendar.date(row.get("date")),
                        row.get("document_number"),
                        row.get("note")));
    }

    private static ChainId chain(String code, DemoCase made) {
        return Objects.requireNonNull(made.chains.get(code));
    }

    private static String office(Map<String, String> offices, DemoTable.Row row) {
        return Objects.requireNonNull(offices.get(row.get("chain_code")));
    }

    /** The coordinator of the chain's office. */
    private static String office(DemoTable.Row row) {
        return row.get("code").equals("GUI") ? OF_GUI : row.get("office_unit_code") + ".xietiao";
    }
}
