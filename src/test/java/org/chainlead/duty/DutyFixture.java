package org.chainlead.duty;

import java.time.LocalDate;
import java.util.List;
import org.chainlead.common.CountingPeriod;
import org.chainlead.org.LeaderPostId;
import org.chainlead.testing.SignIn;
import org.springframework.stereotype.Component;

/** A rule 到企业调研, once a month from January 2023, made by {@code zhuren} of another fixture. */
@Component
public class DutyFixture {

    static final String VISIT = "到企业调研";

    private final DutyRules rules;
    private final DutyRecording recording;
    private final SignIn signIn;

    DutyFixture(DutyRules rules, DutyRecording recording, SignIn signIn) {
        this.rules = rules;
        this.recording = recording;
        this.signIn = signIn;
    }

    /** The posts of the rule; returns the first. */
    public LeaderPostId made(LeaderPostId... posts) {
        rule(VISIT, 1, CountingPeriod.MONTH, posts);
        return posts[0];
    }

    DutyRule rule(String name, int times, CountingPeriod per, LeaderPostId... posts) {
        DutyRule rule =
                new DutyRule(DutyRuleId.random(), name, times, per, LocalDate.of(2023, 1, 1), "", List.of(posts), 0);
        return signIn.as("zhuren", () -> {
            rules.save(rule);
            return rules.all().stream()
                    .filter(each -> each.id().equals(rule.id()))
                    .findFirst()
                    .orElseThrow();
        });
    }

    /** Something done this month, recorded by {@code lingdao}, the holder of the post. */
    public DutyEntryId recorded(LeaderPostId post, String subject) {
        DutyRule rule = rule(VISIT, 1, CountingPeriod.MONTH, post);
        DutyDraft draft =
                new DutyDraft(DutyEntryId.random(), rule.id(), LocalDate.of(2023, 3, 1), subject, subject, subject);
        return signIn.as("lingdao", () -> {
            recording.record(post, draft);
            return draft.id();
        });
    }

    static DutyDraft done(DutyRule rule, LocalDate day) {
        return new DutyDraft(DutyEntryId.random(), rule.id(), day, "听取企业意见", "交办问题2个", "");
    }
}
