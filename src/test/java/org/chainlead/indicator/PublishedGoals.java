package org.chainlead.indicator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chainlead.org.UnitId;
import org.chainlead.task.PlanId;
import org.jspecify.annotations.Nullable;

/** The numeric goals of the published list of tasks, read by itself. */
final class PublishedGoals {

    private static final Path LIST = Path.of("db/demo/tasks-2023.csv");
    private static final int PLAN = 1;
    private static final int KIND = 8;
    private static final int LEAD = 19;
    private static final int DUE = 17;
    private static final List<Integer> GROUPS = List.of(9, 13);
    private static final Map<String, IndicatorKind> KINDS = Map.of(
            "累计量", IndicatorKind.CUMULATIVE,
            "节点阈值", IndicatorKind.THRESHOLD,
            "存量", IndicatorKind.STOCK,
            "增速/比率", IndicatorKind.RATE);
    private static final Map<String, Direction> DIRECTIONS =
            Map.of("<", Direction.LOWER, "<=", Direction.LOWER, ">", Direction.HIGHER, ">=", Direction.HIGHER);

    private PublishedGoals() {}

    /** What of a goal is compared. */
    record Cells(
            String number,
            String plan,
            String source,
            String name,
            IndicatorKind kind,
            Direction direction,
            String target,
            String unit,
            LocalDate from,
            @Nullable LocalDate due) {}

    /** Sums by unit as worked out apart from this class: what it reads wrong, they show. */
    static final Map<String, String> SUMS = Map.ofEntries(
            Map.entry("%", "737"),
            Map.entry("亿元", "2303.2"),
            Map.entry("万平方米", "252"),
            Map.entry("比1", "2.5"),
            Map.entry("万亩", "70"),
            Map.entry("户", "89"),
            Map.entry("家", "5"),
            Map.entry("个", "195"),
            Map.entry("万千瓦", "800"),
            Map.entry("位", "3"),
            Map.entry("名", "300"),
            Map.entry("万人次", "2.5"),
            Map.entry("倍", "3.5"),
            Map.entry("件", "10"));

    static Map<String, String> sums(List<Cells> goals) {
        Map<String, BigDecimal> sums = new HashMap<>();
        goals.forEach(goal -> sums.merge(goal.unit(), new BigDecimal(goal.target()), BigDecimal::add));
        return sums.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> plain(each.getValue())));
    }

    static byte[] file() {
        try {
            return Files.readAllBytes(LIST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Cells> printed() {
        List<Cells> goals = new ArrayList<>();
        for (String[] row : rows()) {
            for (int group : GROUPS) {
                if (KINDS.containsKey(row[KIND]) && !row[group + 2].isEmpty()) {
                    goals.add(cells(row, group));
                }
            }
        }
        return goals;
    }

    static Set<String> numbers() {
        return rows().stream().map(row -> row[0]).collect(Collectors.toSet());
    }

    static String number(String taskTitle) {
        return taskTitle.split(" ", 2)[0];
    }

    /** @param plans names of plans */
    static Cells told(Proposal proposal, Map<PlanId, String> plans, Function<UnitId, String> units) {
        IndicatorTarget target = Objects.requireNonNull(proposal.target());
        return new Cells(
                number(proposal.taskTitle()),
                Objects.requireNonNull(
                        plans.get(Objects.requireNonNull(proposal.draft().plan()))),
                units.apply(Objects.requireNonNull(proposal.draft().sourceUnit())),
                proposal.draft().name(),
                proposal.draft().kind(),
                proposal.draft().direction(),
                plain(target.target()),
                proposal.draft().measureUnit(),
                target.startsOn(),
                target.dueOn());
    }

    private static Cells cells(String[] row, int group) {
        IndicatorKind kind = Objects.requireNonNull(KINDS.get(row[KIND]));
        boolean second = group == GROUPS.getLast();
        String unit = row[group + 3];
        return new Cells(
                row[0],
                row[PLAN],
                row[LEAD],
                row[group].isEmpty() ? row[7] : row[group],
                second && kind == IndicatorKind.RATE && !unit.equals("%") ? IndicatorKind.CUMULATIVE : kind,
                DIRECTIONS.getOrDefault(row[group + 1], Direction.HIGHER),
                plain(new BigDecimal(row[group + 2])),
                unit,
                LocalDate.of(2023, 1, 1),
                row[DUE].isEmpty()
                        ? null
                        : YearMonth.from(LocalDate.parse(row[DUE])).atEndOfMonth());
    }

    private static String plain(BigDecimal number) {
        return Numbers.plain(number).toPlainString();
    }

    private static List<String[]> rows() {
        return new String(file(), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }
}
