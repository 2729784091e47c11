package org.chainlead.project;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chainlead.common.Page;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 年度计划 of all projects of a unit at once: taken out as a table ({@link ProjectSheets#plans}), filled in a spreadsheet, and
 * pasted. Each line is entered as by {@link ProjectPlans#plan} and waits for the office like it.
 */
@Service
@Transactional
@PreAuthorize("@access.may('project.maintain')")
public class ProjectPlanSheet {

    /** Most lines of one sheet. */
    public static final int MOST = 500;

    private static final String MAINTAIN = "project.maintain";

    private final ProjectDesk desk;
    private final ProjectReach reach;
    private final ProjectSight sight;
    private final PlanBook book;
    private final ProjectPlans plans;

    ProjectPlanSheet(ProjectDesk desk, ProjectReach reach, ProjectSight sight, PlanBook book, ProjectPlans plans) {
        this.desk = desk;
        this.reach = reach;
        this.sight = sight;
        this.book = book;
        this.plans = plans;
    }

    /** The person's projects in the order of their numbers. */
    @Transactional(readOnly = true)
    public Page<PlanRow> page(int year, int offset, int limit) {
        return book.sheet(year, scope(), reach.parameters(), offset, Math.min(limit, MOST));
    }

    /**
     * Enters pasted lines, all or none. A line that says what is entered already is left alone.
     *
     * @param pasted lines of cells divided by tabs, with or without a head, see {@link PlanLine}
     * @return how many said something new
     * @throws Refusal with everything that is wrong, by line
     */
    public int enter(int year, String pasted) {
        List<PlanLine> lines = PlanLine.read(pasted, Texts.t("project.column.name"));
        if (lines.isEmpty()) {
            throw Refusal.because("project.planSheet.refused.empty");
        }
        if (lines.size() > MOST) {
            throw Refusal.because("project.planSheet.refused.many", MOST);
        }
        List<PlanRow> known = page(year, 0, MOST).rows();
        Map<PlanRow, YearPlanDraft> drafts = new LinkedHashMap<>();
        List<Reason> reasons = new ArrayList<>();
        Set<ProjectId> seen = new HashSet<>();
        for (PlanLine line : lines) {
            List<PlanRow> meant =
                    known.stream().filter(row -> isMeant(row, line)).toList();
            List<Reason> wrong = meant.size() == 1 ? line.objections() : List.of(unknown(meant.size()));
            if (wrong.isEmpty()) {
                PlanRow row = meant.getFirst();
                YearPlanDraft draft = line.draft(year, row.plan());
                wrong = seen.add(row.project())
                        ? objections(draft, row.plan())
                        : List.of(Reason.of("project.planSheet.refused.twice"));
                if (isNew(draft, row.plan())) {
                    drafts.put(row, draft);
                }
            }
            wrong.forEach(reason ->
                    reasons.add(Reason.of("project.planSheet.refused.line", line.row(), line.name(), reason.text())));
        }
        Refusal.ifAny(reasons);
        desk.takeAll(drafts.keySet().stream().map(PlanRow::project).toList(), MAINTAIN);
        drafts.forEach((row, draft) -> plans.plan(row.project(), draft));
        return drafts.size();
    }

    private List<Reason> objections(YearPlanDraft draft, @Nullable YearPlan before) {
        return isNew(draft, before)
                ? FigurePolicy.objections(draft, before != null && before.mark().everVerified(), desk.today())
                : List.of();
    }

    private String scope() {
        return sight.condition() + " and " + reach.condition(MAINTAIN);
    }

    /** By name, and by number where one is given: several lists may count from 1. */
    private static boolean isMeant(PlanRow row, PlanLine line) {
        return ProjectTexts.normal(row.name()).equals(ProjectTexts.normal(line.name()))
                && (line.number().isEmpty() || row.number().equals(ProjectTexts.normal(line.number())));
    }

    private static Reason unknown(int found) {
        return Reason.of(found == 0 ? "project.planSheet.refused.unknown" : "project.planSheet.refused.several");
    }

    private static boolean isNew(YearPlanDraft draft, @Nullable YearPlan before) {
        return before == null
                || draft.investment() == null
                || before.investment().compareTo(draft.investment()) != 0
                || !Objects.equals(before.startsOn(), draft.startsOn())
                || !before.basis().equals(draft.basis());
    }
}
