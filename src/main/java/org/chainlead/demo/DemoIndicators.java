package org.chainlead.demo;

import static org.chainlead.common.Texts.t;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.chainlead.common.CountingPeriod;
import org.chainlead.indicator.CaseStep;
import org.chainlead.indicator.CaseStepDraft;
import org.chainlead.indicator.Direction;
import org.chainlead.indicator.IndicatorCaseId;
import org.chainlead.indicator.IndicatorCases;
import org.chainlead.indicator.IndicatorDraft;
import org.chainlead.indicator.IndicatorId;
import org.chainlead.indicator.IndicatorKind;
import org.chainlead.indicator.IndicatorProposals;
import org.chainlead.indicator.IndicatorTarget;
import org.chainlead.indicator.IndicatorValues;
import org.chainlead.indicator.IndicatorVerification;
import org.chainlead.indicator.Indicators;
import org.chainlead.indicator.Proposal;
import org.chainlead.indicator.ValueEntry;
import org.chainlead.indicator.ValueToVerify;
import org.chainlead.org.Role;
import org.springframework.stereotype.Component;

/** 指标: some of the office's own and some from goals of tasks, values month by month, one red and looked into. */
@Component
class DemoIndicators implements DemoChapter {

    private static final String OFFICE = "duchayuan";
    private static final String CHAIN_OFFICE = "lianzhangban";
    private static final String WAITING = "nyj";
    private static final Set<String> FED = Set.of("1.1", "1.3");
    private static final int MOST = 500;
    private static final int NEWEST = 9;
    private static final int ENTERED_ON = 12;

    private final Indicators indicators;
    private final IndicatorProposals proposals;
    private final IndicatorValues values;
    private final IndicatorVerification verification;
    private final IndicatorCases cases;
    private final DemoPeople people;

    DemoIndicators(
            Indicators indicators,
            IndicatorProposals proposals,
            IndicatorValues values,
            IndicatorVerification verification,
            IndicatorCases cases,
            DemoPeople people) {
        this.indicators = indicators;
        this.proposals = proposals;
        this.values = values;
        this.verification = verification;
        this.cases = cases;
        this.people = people;
    }

    /** An indicator of the file. */
    private record Made(IndicatorDraft draft, IndicatorTarget target, String staff, boolean lookedInto) {}

    @Override
    public void schedule(DemoScript script, DemoCase made, DemoCalendar calendar) {
        Map<String, Made> all = new HashMap<>();
        DemoTable.read("indicators.csv").forEach(row -> all.put(row.get("name"), made(row, made, calendar)));
        script.add(calendar.date("2023-02-06"), 9, 0, "indicators", () -> people.act(OFFICE, () -> define(all)));
        script.add(calendar.date("2023-04-03"), 9, 0, "indicators of goals", () -> people.act(OFFICE, this::take));
        months(script, all, calendar, Objects.requireNonNull(made.unitNames.get(WAITING)));
        all.values().stream()
                .filter(Made::lookedInto)
                .forEach(each -> looked(script, each.draft().id(), calendar));
    }

    private void define(Map<String, Made> all) {
        all.values().forEach(each -> {
            indicators.define(each.draft());
            indicators.targets(each.draft().id(), 1, List.of(each.target()));
        });
    }

    /** Goals of the plan whose figures come with the reports. */
    private void take() {
        proposals.acceptAll(proposals.page(null, false, 0, MOST).rows().stream()
                .filter(proposal -> FED.contains(proposal.taskTitle().split(" ", 2)[0]))
                .filter(proposal -> proposal.faults().isEmpty())
                .map(Proposal::goal)
                .toList());
    }

    /** Months of the year before are entered when the indicators are new; of the newest month one unit waits. */
    private void months(DemoScript script, Map<String, Made> all, DemoCalendar calendar, String waiting) {
        sheets(all, calendar).forEach((month, sheet) -> {
            YearMonth period = calendar.month(month);
            LocalDate day = month < 1
                    ? calendar.date("2023-02-07")
                    : period.plusMonths(1).atDay(ENTERED_ON);
            sheet.forEach((staff, entries) -> script.add(
                    day,
                    9,
                    0,
                    "indicator values",
                    () -> people.act(staff, () -> values.save(period, entries), Role.STAFF)));
            script.add(
                    day.plusDays(2),
                    10,
                    0,
                    "indicator values verified",
                    () -> people.act(OFFICE, () -> verify(month, waiting)));
        });
    }

    /** By plan month and person; of what is owed less often the months in which its period ends. */
    private static Map<Integer, Map<String, List<ValueEntry>>> sheets(Map<String, Made> all, DemoCalendar calendar) {
        Map<Integer, Map<String, List<ValueEntry>>> sheets = new TreeMap<>();
        DemoTable.read("indicator_values.csv").forEach(row -> {
            Made each = Objects.requireNonNull(all.get(row.get("name")));
            LocalDate end = calendar.month(row.number("month")).atEndOfMonth();
            if (each.draft().cycle().last(end).equals(end)) {
                sheets.computeIfAbsent(row.number("month"), month -> new HashMap<>())
                        .computeIfAbsent(each.staff(), staff -> new ArrayList<>())
                        .add(new ValueEntry(
                                each.draft().id(), row.get("amount"), row.get("total"), row.get("source"), "", 0));
            }
        });
        return sheets;
    }

    private void verify(int month, String waiting) {
        verification.verify(verification.waiting(0, MOST).rows().stream()
                .filter(value -> month < NEWEST || !value.unit().equals(waiting))
                .map(ValueToVerify::ref)
                .toList());
    }

    private void looked(DemoScript script, IndicatorId red, DemoCalendar calendar) {
        IndicatorCaseId opened = IndicatorCaseId.random();
        script.add(
                calendar.date("T-12"),
                10,
                0,
                "indicator case",
                () -> people.act(OFFICE, () -> cases.open(opened, red)));
        step(script, opened, CaseStep.JUDGEMENT, OFFICE, calendar.date("T-10"));
        step(script, opened, CaseStep.WARNING, OFFICE, calendar.date("T-8"));
        step(script, opened, CaseStep.COUNTERMEASURE, CHAIN_OFFICE, calendar.date("T-4"));
    }

    private void step(DemoScript script, IndicatorCaseId id, CaseStep step, String person, LocalDate day) {
        CaseStepDraft draft = new CaseStepDraft(step, t("demo.indicator." + step.name()), day, null, null);
        script.add(day, 16, 0, "indicator case step", () -> people.act(person, () -> cases.write(id, draft)));
    }

    private static Made made(DemoTable.Row row, DemoCase made, DemoCalendar calendar) {
        IndicatorDraft draft = new IndicatorDraft(
                IndicatorId.random(),
                0,
                row.get("name"),
                row.get("measure_unit"),
                row.get("definition"),
                IndicatorKind.valueOf(row.get("kind")),
                Direction.valueOf(row.get("direction")),
                CountingPeriod.valueOf(row.get("cycle")),
                made.unit(row.get("source_code")),
                row.has("chain_code") ? Objects.requireNonNull(made.chains.get(row.get("chain_code"))) : null,
                null);
        IndicatorTarget target = new IndicatorTarget(
                calendar.date("2023-01-01"),
                calendar.date("2023-12-31"),
                new BigDecimal(row.get("target")),
                row.has("base") ? new BigDecimal(row.get("base")) : null,
                row.list("interims").stream()
                        .map(text -> interim(text.split(":", 2), calendar))
                        .toList());
        return new Made(draft, target, row.get("staff"), row.get("looked_into").equals("Y"));
    }

    /** Plan month and value. */
    private static IndicatorTarget.Interim interim(String[] parts, DemoCalendar calendar) {
        return new IndicatorTarget.Interim(
                calendar.month(Integer.parseInt(parts[0])).atEndOfMonth(), new BigDecimal(parts[1]));
    }
}
