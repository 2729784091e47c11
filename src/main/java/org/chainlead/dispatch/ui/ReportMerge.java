package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainlead.common.Light;
import org.chainlead.common.Texts;
import org.chainlead.dispatch.DifficultyId;
import org.chainlead.dispatch.ReportBody;
import org.chainlead.dispatch.ReportBody.DifficultyEntry;
import org.chainlead.dispatch.ReportBody.GoalEntry;
import org.chainlead.dispatch.ReportBody.MilestoneEntry;
import org.chainlead.task.GoalView;
import org.jspecify.annotations.Nullable;

/**
 * What two people wrote in one report at the same time, part by part, and one report made of both. A part only one of
 * them changed proposes the changed text; a part both changed proposes to keep both where they can stand together.
 */
final class ReportMerge {

    private final ReportBody base;
    private final ReportBody theirs;
    private final ReportBody mine;
    private final List<Part> parts = new ArrayList<>();

    /** A part that differs; {@code joins} when both texts can stand together. */
    record Part(
            String name,
            String theirs,
            String mine,
            boolean joins,
            Keep proposed,
            BiFunction<ReportBody, Keep, ReportBody> taken) {}

    /** @param base what stood there before either of them changed it */
    ReportMerge(ReportBody base, ReportBody theirs, ReportBody mine, List<GoalView> goals, UnitChoice units) {
        this.base = base;
        this.theirs = theirs;
        this.mine = mine;
        part(
                t("dispatch.ui.light"),
                body -> Optional.ofNullable(body.reportedLight()),
                light -> light.map(Texts::label).orElse(""),
                null,
                (body, light) -> with(body, light.orElse(null)));
        part(
                t("dispatch.field.unchangedReason"),
                body -> Optional.ofNullable(body.unchangedReason()),
                reason -> reason.orElse(""),
                null,
                ReportMerge::withUnchanged);
        part(
                t("dispatch.field.progress"),
                ReportBody::progress,
                Function.identity(),
                ReportMerge::joined,
                (body, text) -> withTexts(body, text, body.nextSteps()));
        goals.forEach(this::goal);
        part(
                t("dispatch.ui.difficulties"),
                ReportBody::difficulties,
                rows -> String.join("\n", ReportReading.difficulties(rows, units)),
                ReportMerge::joined,
                ReportMerge::withDifficulties);
        part(
                t("dispatch.field.nextSteps"),
                ReportBody::nextSteps,
                Function.identity(),
                ReportMerge::joined,
                (body, text) -> withTexts(body, body.progress(), text));
    }

    List<Part> parts() {
        return parts;
    }

    /** The report in which each part stands as chosen. */
    ReportBody of(Map<Part, Keep> chosen) {
        ReportBody body = theirs;
        for (Part part : parts) {
            body = part.taken().apply(body, chosen.getOrDefault(part, part.proposed()));
        }
        return body;
    }

    private void goal(GoalView goal) {
        part(
                goal.name(),
                body -> body.goal(goal.id()).map(ReportMerge::plain),
                entry -> String.join(
                        "\n",
                        entry.map(said -> ReportReading.figure(goal, said)).orElse(List.of())),
                ReportMerge::joinedGoals,
                (body, entry) -> withGoal(body, goal, entry));
    }

    private <V> void part(
            String name,
            Function<ReportBody, V> read,
            Function<V, String> words,
            @Nullable BinaryOperator<V> join,
            BiFunction<ReportBody, V, ReportBody> write) {
        V other = read.apply(theirs);
        V own = read.apply(mine);
        if (other.equals(own)) {
            return;
        }
        V before = read.apply(base);
        Keep free = join == null ? Keep.MINE : Keep.BOTH;
        Keep proposed = own.equals(before) ? Keep.THEIRS : other.equals(before) ? Keep.MINE : free;
        parts.add(new Part(
                name,
                words.apply(other),
                words.apply(own),
                join != null,
                proposed,
                (body, keep) -> write.apply(
                        body,
                        switch (keep) {
                            case THEIRS -> other;
                            case MINE -> own;
                            case BOTH -> join == null ? own : join.apply(other, own);
                        })));
    }

    private static String joined(String other, String own) {
        return Stream.of(other, own).filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
    }

    /** Rows of both; a row both changed stands as typed here. */
    private static List<DifficultyEntry> joined(List<DifficultyEntry> other, List<DifficultyEntry> own) {
        Map<DifficultyId, DifficultyEntry> rows = new LinkedHashMap<>();
        other.forEach(row -> rows.put(row.id(), row));
        own.forEach(row -> rows.put(row.id(), row));
        return List.copyOf(rows.values());
    }

    /** Occurrences and milestones of both; a figure stands as typed here. */
    private static Optional<GoalEntry> joinedGoals(Optional<GoalEntry> other, Optional<GoalEntry> own) {
        if (other.isEmpty() || own.isEmpty()) {
            return other.or(() -> own);
        }
        GoalEntry said = own.get();
        GoalEntry first = said.value() == null ? other.get() : said;
        Map<UUID, MilestoneEntry> reached = new LinkedHashMap<>();
        other.get().milestones().forEach(row -> reached.put(row.milestone(), row));
        said.milestones().forEach(row -> reached.put(row.milestone(), row));
        return Optional.of(new GoalEntry(
                said.goal(),
                first.value(),
                first.period(),
                first.source(),
                Stream.concat(other.get().occurrences().stream(), said.occurrences().stream())
                        .distinct()
                        .toList(),
                List.copyOf(reached.values())));
    }

    /** 86 and 86.0 are the same figure. */
    private static GoalEntry plain(GoalEntry entry) {
        BigDecimal value = entry.value();
        return value == null
                ? entry
                : new GoalEntry(
                        entry.goal(),
                        new BigDecimal(value.stripTrailingZeros().toPlainString()),
                        entry.period(),
                        entry.source(),
                        entry.occurrences(),
                        entry.milestones());
    }

    private static ReportBody with(ReportBody body, @Nullable Light light) {
        return new ReportBody(
                body.progress(), body.goals(), light, body.difficulties(), body.nextSteps(), body.unchangedReason());
    }

    private static ReportBody withUnchanged(ReportBody body, Optional<String> reason) {
        return new ReportBody(
                body.progress(),
                body.goals(),
                body.reportedLight(),
                body.difficulties(),
                body.nextSteps(),
                reason.orElse(null));
    }

    private static ReportBody withTexts(ReportBody body, String progress, String nextSteps) {
        return new ReportBody(
                progress, body.goals(), body.reportedLight(), body.difficulties(), nextSteps, body.unchangedReason());
    }

    private static ReportBody withDifficulties(ReportBody body, List<DifficultyEntry> rows) {
        return new ReportBody(
                body.progress(), body.goals(), body.reportedLight(), rows, body.nextSteps(), body.unchangedReason());
    }

    private static ReportBody withGoal(ReportBody body, GoalView goal, Optional<GoalEntry> entry) {
        List<GoalEntry> entries = Stream.concat(
                        body.goals().stream().filter(other -> !other.goal().equals(goal.id())), entry.stream())
                .toList();
        return new ReportBody(
                body.progress(),
                entries,
                body.reportedLight(),
                body.difficulties(),
                body.nextSteps(),
                body.unchangedReason());
    }
}
