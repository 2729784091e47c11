package org.chainlead.dispatch;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A task in two rounds side by side.
 *
 * @param before the row of the earlier round, absent when it is not in it
 * @param after the row of the later round, absent when it is not in it
 */
public record ComparedRow(
        @Nullable RoundRow before, @Nullable RoundRow after) {

    /** The row that is there, the later one if both are. */
    public RoundRow row() {
        return Objects.requireNonNull(after == null ? before : after);
    }

    public Set<Movement> movements() {
        if (before == null || after == null) {
            return EnumSet.of(before == null ? Movement.ADDED : Movement.GONE);
        }
        Set<Movement> moved = EnumSet.noneOf(Movement.class);
        note(moved, Movement.PERCENT, !samePercent(before, after));
        note(
                moved,
                Movement.LIGHT,
                before.verifiedLight() != after.verifiedLight() || before.reportedLight() != after.reportedLight());
        note(moved, Movement.TEXT, !before.progress().equals(after.progress()));
        note(moved, Movement.NEW_DIFFICULTY, !newDifficulties().isEmpty());
        note(moved, Movement.SOLVED_DIFFICULTY, !solvedDifficulties().isEmpty());
        return moved;
    }

    /** Problems open in the later round and not in the earlier one. */
    public List<String> newDifficulties() {
        return without(open(after), open(before));
    }

    /** Problems open in the earlier round and not in the later one. */
    public List<String> solvedDifficulties() {
        return without(open(before), open(after));
    }

    private static boolean samePercent(RoundRow before, RoundRow after) {
        return before.percent() == null || after.percent() == null
                ? Objects.equals(before.percent(), after.percent())
                : before.percent().compareTo(after.percent()) == 0;
    }

    private static void note(Set<Movement> moved, Movement movement, boolean yes) {
        if (yes) {
            moved.add(movement);
        }
    }

    private static Set<String> open(@Nullable RoundRow row) {
        return row == null
                ? Set.of()
                : row.difficulties().stream()
                        .filter(problem -> problem.answer() == null)
                        .map(RoundRow.Difficulty::problem)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> without(Set<String> one, Set<String> other) {
        return one.stream().filter(problem -> !other.contains(problem)).toList();
    }
}
