package org.chainlead.supervision;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Reason;

/** The rules that propose a next step of the ladder; each tells its reason. */
enum LadderPolicy {
    /** The verified light is red. The occasion is the accepted progress it stands on. */
    RED {
        @Override
        Optional<LadderFinding> judge(LadderFacts facts, LadderRule rule, LocalDate today) {
            return facts.red() && rule.red()
                    ? found(String.valueOf(facts.progressOn()), "supervision.why.red", facts.finding())
                    : Optional.empty();
        }
    },
    /** The deadline is over. The occasion is the deadline: an extension begins anew. */
    OVERDUE {
        @Override
        Optional<LadderFinding> judge(LadderFacts facts, LadderRule rule, LocalDate today) {
            LocalDate due = facts.dueOn();
            return due == null || today.isBefore(due.plusDays(rule.overdueDays()))
                    ? Optional.empty()
                    : found(due.toString(), "supervision.why.overdue", DateTimeText.date(due));
        }
    },
    /** So many reports in a row were owed and not handed in. The occasion is the last month missed. */
    MISSING {
        @Override
        Optional<LadderFinding> judge(LadderFacts facts, LadderRule rule, LocalDate today) {
            YearMonth until = facts.missedUntil();
            return until == null
                    ? Optional.empty()
                    : found(
                            until.toString(),
                            "supervision.why.missing",
                            rule.missingInRow(),
                            until.getYear(),
                            until.getMonthValue());
        }
    },
    /** The demand of a notice was not met by its deadline. The occasion is the notice. */
    UNANSWERED {
        @Override
        Optional<LadderFinding> judge(LadderFacts facts, LadderRule rule, LocalDate today) {
            LadderFacts.Unanswered notice = facts.unanswered();
            if (notice == null || today.isBefore(notice.dueOn().plusDays(rule.unansweredDays()))) {
                return Optional.empty();
            }
            Reason reason = Reason.of(
                    "supervision.why.unanswered", notice.kind(), notice.number(), DateTimeText.date(notice.dueOn()));
            return Optional.of(new LadderFinding(name() + ":" + notice.notice(), reason, true));
        }
    };

    abstract Optional<LadderFinding> judge(LadderFacts facts, LadderRule rule, LocalDate today);

    Optional<LadderFinding> found(String occasion, String key, Object... arguments) {
        return Optional.of(new LadderFinding(name() + ":" + occasion, Reason.of(key, arguments), false));
    }
}
