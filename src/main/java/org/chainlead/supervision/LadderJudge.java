package org.chainlead.supervision;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds facts against all policies: which step comes next, and why. Pure; time comes with the call. */
final class LadderJudge {

    private LadderJudge() {}

    /** A step proposed. */
    record Verdict(LadderStep step, List<LadderFinding> findings) {

        /** The reasons, one a line. */
        String why() {
            return findings.stream().map(finding -> finding.reason().text()).collect(Collectors.joining("\n"));
        }

        List<String> occasions() {
            return findings.stream().map(LadderFinding::occasion).toList();
        }
    }

    /**
     * Nothing while a document is under way. Shortly after a step only what that very document left unmet counts.
     *
     * @param dismissed tells the occasions a person decided not to follow
     */
    static Optional<Verdict> judge(LadderFacts facts, LadderRule rule, LocalDate today, Predicate<String> dismissed) {
        if (facts.busy()) {
            return Optional.empty();
        }
        LocalDate last = facts.lastStepOn();
        boolean pausing = last != null && today.isBefore(last.plusDays(rule.pauseDays()));
        List<LadderFinding> findings = Arrays.stream(LadderPolicy.values())
                .flatMap(policy -> policy.judge(facts, rule, today).stream())
                .filter(finding -> finding.again() || !pausing)
                .filter(finding -> !dismissed.test(finding.occasion()))
                .toList();
        return findings.isEmpty() ? Optional.empty() : Optional.of(new Verdict(step(facts), findings));
    }

    private static LadderStep step(LadderFacts facts) {
        return LadderStep.after(highest(facts.lastStep(), facts.unanswered()));
    }

    private static @Nullable Integer highest(@Nullable Integer last, LadderFacts.@Nullable Unanswered notice) {
        int unmet =
                notice == null ? -1 : LadderStep.of(notice.kind()).orElseThrow().ordinal();
        return Math.max(last == null ? -1 : last, unmet);
    }
}
