package org.chainlead.dispatch;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chainlead.common.CodePoints;
import org.chainlead.common.Reason;
import org.chainlead.dispatch.ReportBody.DifficultyEntry;
import org.chainlead.dispatch.ReportBody.GoalEntry;
import org.chainlead.dispatch.ReportBody.MilestoneEntry;
import org.chainlead.dispatch.ReportBody.OccurrenceEntry;
import org.chainlead.org.UnitId;
import org.chainlead.task.GoalKind;
import org.chainlead.task.GoalView;
import org.jspecify.annotations.Nullable;

/** What a report must keep to, told all at once: limits already in a draft, completeness at submission. */
final class ReportChecks {

    /** Limits in code points. */
    static final int PROGRESS = 2000;

    static final int NEXT_STEPS = 1000;
    static final int PROBLEM = 500;
    static final int LINE = 200;
    static final int ROWS = 50;

    /** Figures have at most so many digits before the point. */
    private static final int DIGITS = 15;

    private static final int DECIMALS = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Reason> reasons = new ArrayList<>();
    private final ReportBody body;
    private final Map<UUID, GoalView> goals;

    private ReportChecks(ReportBody body, List<GoalView> goals) {
        this.body = body;
        this.goals = goals.stream().collect(Collectors.toMap(goal -> goal.id().uuid(), Function.identity()));
    }

    /** What even a draft may not hold. */
    static List<Reason> draft(ReportBody body, List<GoalView> goals) {
        ReportChecks checks = new ReportChecks(body, goals);
        checks.limits();
        return checks.reasons;
    }

    /** Whether 进展 can be saved, after a text was added to it. */
    static List<Reason> progress(ReportBody body) {
        ReportChecks checks = new ReportChecks(body, List.of());
        checks.length("dispatch.field.progress", body.progress(), PROGRESS);
        return checks.reasons;
    }

    /** What keeps the report from being submitted. */
    static List<Reason> submission(
            ReportBody body, List<GoalView> goals, YearMonth month, LocalDate today, @Nullable UnitId own) {
        ReportChecks checks = new ReportChecks(body, goals);
        checks.limits();
        checks.complete();
        body.goals().forEach(entry -> checks.goal(entry, month, today));
        body.difficulties().forEach(difficulty -> checks.difficulty(difficulty, own));
        return checks.reasons;
    }

    private void limits() {
        length("dispatch.field.progress", body.progress(), PROGRESS);
        length("dispatch.field.nextSteps", body.nextSteps(), NEXT_STEPS);
        length("dispatch.field.unchangedReason", body.unchangedReason(), PROBLEM);
        if (body.difficulties().size() > ROWS) {
            add("dispatch.refused.rows", ROWS);
        }
        body.difficulties().forEach(row -> length("dispatch.field.problem", row.problem(), PROBLEM));
        body.goals().forEach(this::goalLimits);
    }

    private void goalLimits(GoalEntry entry) {
        if (!goals.containsKey(entry.goal().uuid())) {
            add("dispatch.refused.foreignGoal");
        }
        length("dispatch.field.source", entry.source(), LINE);
        if (entry.occurrences().size() > ROWS) {
            add("dispatch.refused.rows", ROWS);
        }
        for (OccurrenceEntry row : entry.occurrences()) {
            length("dispatch.field.kind", row.kind(), LINE);
            length("dispatch.field.subject", row.subject(), LINE);
            length("dispatch.field.result", row.result(), LINE);
            length("dispatch.field.reference", row.reference(), LINE);
        }
        BigDecimal value = entry.value();
        if (value != null && (value.precision() - value.scale() > DIGITS || value.scale() > DECIMALS)) {
            add("dispatch.refused.figure", name(entry));
        }
    }

    private void complete() {
        String unchanged = body.unchangedReason();
        if (unchanged != null && unchanged.isBlank()) {
            add("dispatch.missing.unchangedReason");
        }
        if (unchanged == null && body.progress().isBlank()) {
            add("dispatch.missing.progress");
        }
        if (body.reportedLight() == null) {
            add("dispatch.missing.light");
        }
    }

    private void goal(GoalEntry entry, YearMonth month, LocalDate today) {
        GoalView goal = goals.get(entry.goal().uuid());
        if (goal == null) {
            return;
        }
        if (goal.kind() == GoalKind.FREQUENCY) {
            entry.occurrences().forEach(row -> occurrence(goal, row, today));
        } else if (!entry.occurrences().isEmpty()) {
            add("dispatch.refused.noOccurrences", goal.name());
        }
        milestones(goal, entry.milestones(), today);
        figure(goal, entry, month);
    }

    private void figure(GoalView goal, GoalEntry entry, YearMonth month) {
        BigDecimal value = entry.value();
        if (value == null) {
            return;
        }
        boolean percent = goal.kind() == GoalKind.QUALITATIVE;
        if (goal.kind() == GoalKind.FREQUENCY || (percent && !goal.milestones().isEmpty())) {
            add("dispatch.refused.noFigure", goal.name());
        } else if (percent && (value.signum() < 0 || value.compareTo(HUNDRED) > 0)) {
            add("dispatch.refused.percent", goal.name());
        }
        DataPeriod period = entry.period();
        if (period == null && !percent) {
            add("dispatch.missing.period", goal.name());
        } else if (period != null && period.to().isAfter(month)) {
            add("dispatch.refused.futurePeriod", goal.name(), period.text());
        }
    }

    private void occurrence(GoalView goal, OccurrenceEntry row, LocalDate today) {
        LocalDate on = row.on();
        if (on == null
                || row.kind().isBlank()
                || row.subject().isBlank()
                || row.result().isBlank()) {
            add("dispatch.missing.occurrence", goal.name());
        } else if (on.isAfter(today)) {
            add("dispatch.refused.futureOccurrence", goal.name(), on);
        }
    }

    private void milestones(GoalView goal, List<MilestoneEntry> entries, LocalDate today) {
        for (MilestoneEntry entry : entries) {
            if (goal.milestones().stream().noneMatch(own -> own.id().equals(entry.milestone()))) {
                add("dispatch.refused.foreignGoal");
            } else if (entry.on().isAfter(today)) {
                add("dispatch.refused.futureOccurrence", goal.name(), entry.on());
            }
        }
    }

    private void difficulty(DifficultyEntry row, @Nullable UnitId own) {
        if (row.problem().isBlank()) {
            add("dispatch.missing.problem");
        }
        if (row.askedUnit() != null && row.helpBy() == null) {
            add("dispatch.missing.helpBy", row.problem());
        }
        if (row.askedUnit() != null && row.askedUnit().equals(own)) {
            add("dispatch.refused.askOwnUnit", row.problem());
        }
    }

    private void length(String field, @Nullable String text, int limit) {
        if (text == null) {
            return;
        }
        if (CodePoints.of(text) > limit) {
            add("dispatch.refused.length", org.chainlead.common.Texts.t(field), limit);
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            add("dispatch.refused.control", org.chainlead.common.Texts.t(field));
        }
    }

    private String name(GoalEntry entry) {
        GoalView goal = goals.get(entry.goal().uuid());
        return goal == null ? "" : goal.name();
    }

    private void add(String key, Object... arguments) {
        reasons.add(Reason.of(key, arguments));
    }
}
