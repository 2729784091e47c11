package org.chainlead.project;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainlead.audit.AuditTrail;
import org.chainlead.common.KeptForms.Kept;
import org.chainlead.common.NotFound;
import org.chainlead.common.Page;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.Texts;
import org.chainlead.org.DraftLines;
import org.chainlead.org.FormDraftTables;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 月度投资: all projects of a unit and month on one sheet, typed in place. A line that says what is kept already is left
 * alone; the others wait for the office anew. What counted before counts until then.
 */
@Service
@Transactional
@PreAuthorize("@access.may('project.maintain')")
public class ProjectMonths {

    /** Most lines of one sheet. */
    public static final int MOST = 500;

    private static final String MAINTAIN = "project.maintain";

    private final ProjectDesk desk;
    private final ProjectReach reach;
    private final MonthBook book;
    private final DraftLines<MonthEntry> drafts;
    private final AuditTrail trail;

    ProjectMonths(ProjectDesk desk, ProjectReach reach, MonthBook book, FormDraftTables drafts, AuditTrail trail) {
        this.desk = desk;
        this.reach = reach;
        this.book = book;
        this.drafts = drafts.of("project_form_draft").lines("months", MonthEntry.class);
        this.trail = trail;
    }

    /** The person's projects in the order of their numbers. */
    @Transactional(readOnly = true)
    public Page<MonthRow> sheet(YearMonth month, int offset, int limit) {
        String scope = reach.condition(MAINTAIN);
        return new Page<>(
                book.sheet(month, scope, reach.parameters(), offset, Math.min(limit, MOST)),
                book.count(month, scope, reach.parameters()));
    }

    /**
     * Hands lines in, all or none. What was typed of other lines stays kept.
     *
     * @return how many said something new
     * @throws NotFound when a project is not there
     * @throws Refusal with everything that is wrong, by project; also when somebody else handed the line in meanwhile
     */
    public int save(YearMonth month, List<MonthEntry> entries) {
        if (entries.size() > MOST) {
            throw Refusal.because("project.month.refused.many", MOST);
        }
        List<ProjectId> ids = entries.stream().map(MonthEntry::project).toList();
        Map<ProjectId, ProjectDesk.Held> projects = desk.takeAll(ids, MAINTAIN);
        Map<ProjectId, MonthPolicy.Before> before = book.before(ids, month);
        List<Reason> reasons = new ArrayList<>();
        List<MonthBook.Line> lines = new ArrayList<>();
        for (MonthEntry entry : entries) {
            ProjectDesk.Held project =
                    Optional.ofNullable(projects.get(entry.project())).orElseThrow(NotFound::new);
            Optional<MonthPolicy.Before> kept = Optional.ofNullable(before.get(entry.project()));
            if (MonthPolicy.changes(entry, kept)) {
                reasons.addAll(objections(project.name(), entry, kept, month));
                lines.add(line(entry));
            }
        }
        Refusal.ifAny(reasons);
        book.write(month, lines, desk.stamp());
        lines.forEach(line -> tell(month, line, before.get(line.project())));
        drafts.handedIn(month, entries.stream().collect(toMap(MonthEntry::project, identity())));
        return lines.size();
    }

    /**
     * Keeps a line that is typed and not handed in, and no other: what is typed in another tab stays kept. Of one line
     * typed in two tabs the words typed last are kept; who hands in after the other is told so by {@link #save}.
     */
    public void keep(YearMonth month, MonthEntry entry) {
        drafts.keep(month, entry.project(), entry);
    }

    /** Forgets a line that says again what is kept. */
    public void drop(YearMonth month, ProjectId project) {
        drafts.drop(month, project);
    }

    /** Throws away all that is typed and not handed in, in every tab. */
    public void discard(YearMonth month) {
        drafts.dropAll(month);
    }

    /** What was typed and not handed in, in whichever tab; empty for nothing. */
    @Transactional(readOnly = true)
    public Optional<MonthDraft> typed(YearMonth month) {
        List<Kept<MonthEntry>> lines = drafts.of(month);
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new MonthDraft(
                        lines.stream().map(Kept::value).toList(),
                        lines.getLast().savedAt()));
    }

    private List<Reason> objections(String name, MonthEntry entry, Optional<MonthPolicy.Before> kept, YearMonth month) {
        long version = kept.map(line -> line.mark().version()).orElse(FigureMark.NEW);
        return version == entry.version()
                ? MonthPolicy.objections(name, entry, kept, month, YearMonth.from(desk.today()))
                : List.of(Reason.of("project.month.refused.stale", name));
    }

    private static MonthBook.Line line(MonthEntry entry) {
        return new MonthBook.Line(
                entry.project(),
                MonthPolicy.Typed.of(entry.planned()).sum(),
                MonthPolicy.Typed.of(entry.done()).sum(),
                entry.note().strip());
    }

    private void tell(YearMonth month, MonthBook.Line line, MonthPolicy.@Nullable Before before) {
        boolean moved = line.done() != null && line.done().signum() > 0;
        if (moved) {
            desk.progressed(line.project(), desk.today());
        } else {
            desk.worked(line.project());
        }
        trail.record(ProjectDesk.entry(line.project(), before == null ? "projectMonthEntered" : "projectMonthChanged")
                .detail("month", month)
                .detail("sumBefore", before == null ? null : sum(before.done()))
                .detail("sum", sum(line.done()))
                .detail("plannedBefore", before == null ? null : sum(before.planned()))
                .detail("planned", sum(line.planned()))
                .text("note", line.note()));
    }

    private static String sum(@Nullable BigDecimal sum) {
        return sum == null ? Texts.t("project.month.open") : Investment.text(sum);
    }
}
