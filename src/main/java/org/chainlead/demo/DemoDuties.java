package org.chainlead.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.chainlead.common.CountingPeriod;
import org.chainlead.duty.DutyDraft;
import org.chainlead.duty.DutyEntryId;
import org.chainlead.duty.DutyRecording;
import org.chainlead.duty.DutyRule;
import org.chainlead.duty.DutyRuleId;
import org.chainlead.duty.DutyRules;
import org.chainlead.org.LeaderPostId;
import org.springframework.stereotype.Component;

/** 履职频次: the rules, and what was done, recorded by each leader's secretary. */
@Component
class DemoDuties implements DemoChapter {

    private static final String HEAD = "duchazhuren";
    private static final String NAMED_POST = "ldgy";
    private static final String NAMED_SECRETARY = "mishu";

    private final DutyRules rules;
    private final DutyRecording recording;
    private final DemoPeople people;

    DemoDuties(DutyRules rules, DutyRecording recording, DemoPeople people) {
        this.rules = rules;
        this.recording = recording;
        this.people = people;
    }

    @Override
    public void schedule(DemoScript script, DemoCase made, DemoCalendar calendar) {
        Map<String, DutyRuleId> ids = new HashMap<>();
        DemoTable.read("duty_rules.csv").forEach(row -> {
            DutyRule rule = rule(row, made, calendar);
            ids.put(rule.name(), rule.id());
            script.add(calendar.date("2023-01-03"), 9, 30, "duty rule", () -> people.act(HEAD, () -> rules.save(rule)));
        });
        for (DemoTable.Row row : DemoTable.read("duty_entries.csv")) {
            LeaderPostId post = made.post(row.get("post"));
            DutyDraft draft = new DutyDraft(
                    DutyEntryId.random(),
                    Objects.requireNonNull(ids.get(row.get("rule"))),
                    calendar.date(row.get("date")),
                    row.get("subject"),
                    row.get("result"),
                    row.get("reference"));
            script.add(
                    calendar.date(row.get("date")),
                    18,
                    0,
                    "duty done",
                    () -> people.act(secretary(row.get("post")), () -> recording.record(post, draft)));
        }
    }

    private static DutyRule rule(DemoTable.Row row, DemoCase made, DemoCalendar calendar) {
        return new DutyRule(
                DutyRuleId.random(),
                row.get("name"),
                row.number("times"),
                CountingPeriod.valueOf(row.get("per")),
                calendar.date("2023-01-01"),
                row.get("basis"),
                row.list("posts").stream().map(made::post).toList(),
                0);
    }

    private static String secretary(String post) {
        return post.equals(NAMED_POST) ? NAMED_SECRETARY : post + ".mishu";
    }
}
