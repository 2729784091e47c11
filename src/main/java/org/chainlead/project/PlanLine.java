package org.chainlead.project;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainlead.common.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A pasted line of the sheet of 年度计划: 项目名称, 序号, 年度计划投资, 计划开工日期, 依据, 更正原因. An empty day says that the project does
 * not start this year.
 *
 * @param row number of the line, counted from 1 with the head
 */
record PlanLine(int row, String name, String number, String sum, String day, String basis, String reason) {

    private static final int CELLS = 6;
    private static final Pattern DAY = Pattern.compile("(\\d{4})\\D(\\d{1,2})\\D(\\d{1,2})\\D?");

    /** The lines with anything in them; the head is none. */
    static List<PlanLine> read(String pasted, String head) {
        List<PlanLine> lines = new ArrayList<>();
        int row = 0;
        for (String line : pasted.lines().toList()) {
            row++;
            String[] cells = line.split("\t", -1);
            if (!line.isBlank() && !cells[0].strip().equals(head)) {
                lines.add(new PlanLine(
                        row,
                        cell(cells, 0),
                        cell(cells, 1),
                        cell(cells, 2),
                        cell(cells, 3),
                        cell(cells, 4),
                        cell(cells, CELLS - 1)));
            }
        }
        return lines;
    }

    /** What cannot be read of it. */
    List<Reason> objections() {
        List<Reason> reasons = new ArrayList<>();
        if (MonthPolicy.Typed.of(sum).faulty()) {
            reasons.add(Reason.of("project.planSheet.refused.sum", sum));
        }
        if (!day.isEmpty() && readDay().isEmpty()) {
            reasons.add(Reason.of("project.planSheet.refused.day", day));
        }
        return reasons;
    }

    /** @param before what is entered now */
    YearPlanDraft draft(int year, @Nullable YearPlan before) {
        return new YearPlanDraft(
                year,
                MonthPolicy.Typed.of(sum).sum(),
                !day.isEmpty(),
                readDay().orElse(null),
                basis,
                reason,
                before == null ? FigureMark.NEW : before.mark().version());
    }

    private Optional<LocalDate> readDay() {
        Matcher parts = DAY.matcher(ProjectTexts.normal(day));
        try {
            return parts.matches()
                    ? Optional.of(LocalDate.of(
                            Integer.parseInt(parts.group(1)),
                            Integer.parseInt(parts.group(2)),
                            Integer.parseInt(parts.group(3))))
                    : Optional.empty();
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static String cell(String[] cells, int column) {
        return column < cells.length ? cells[column].strip() : "";
    }
}
