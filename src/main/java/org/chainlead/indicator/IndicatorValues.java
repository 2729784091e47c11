package org.chainlead.indicator;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chainlead.audit.AuditTrail;
import org.chainlead.common.KeptForms.Kept;
import org.chainlead.common.NotFound;
import org.chainlead.common.Page;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.org.DraftLines;
import org.chainlead.org.FormDraftTables;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 指标填报: all indicators a unit owes of a 数据期 on one sheet, typed in place. A line that says what is kept already is
 * left alone; every other is a new version that waits for the office. What counted before counts until then. Where a task's
 * report brings the figure nothing is typed here.
 */
@Service
@Transactional
@PreAuthorize("@access.may('indicator.enter')")
public class IndicatorValues {

    /** Most lines of one sheet. */
    public static final int MOST = 500;

    private static final String ENTER = "indicator.enter";

    private final IndicatorDesk desk;
    private final IndicatorReach reach;
    private final ValueBook book;
    private final DraftLines<ValueEntry> drafts;
    private final AuditTrail trail;

    IndicatorValues(
            IndicatorDesk desk, IndicatorReach reach, ValueBook book, FormDraftTables drafts, AuditTrail trail) {
        this.desk = desk;
        this.reach = reach;
        this.book = book;
        this.drafts = drafts.of("indicator_form_draft").lines("values", ValueEntry.class);
        this.trail = trail;
    }

    /** What the person's unit owes of the month: of each indicator whose period ends with it. */
    @Transactional(readOnly = true)
    public Page<SheetRow> sheet(YearMonth month, int offset, int limit) {
        return book.sheet(month, reach.condition(ENTER), reach.parameters(), offset, Math.min(limit, MOST));
    }

    /**
     * What the person's unit still has to enter: of the last period of each indicator that is over, and what came back of
     * any. In the order of the months; a month of which nothing is owed is absent.
     */
    @Transactional(readOnly = true)
    public List<OwedMonth> owed() {
        return book.owed(desk.today(), reach.condition(ENTER), reach.parameters());
    }

    /**
     * Hands lines in, all or none. What was typed of other lines stays kept.
     *
     * @return how many said something new
     * @throws NotFound when an indicator is not there or owes nothing of the month
     * @throws Refusal with everything that is wrong, by indicator; also when somebody else handed the line in meanwhile
     */
    public int save(YearMonth month, List<ValueEntry> entries) {
        if (entries.size() > MOST) {
            throw Refusal.because("indicator.entry.refused.many", MOST);
        }
        List<IndicatorId> ids = entries.stream().map(ValueEntry::indicator).toList();
        Map<IndicatorId, IndicatorDesk.Held> held = desk.takeAll(ids, ENTER);
        Map<IndicatorId, SheetRow> rows = book.lines(ids, month);
        List<Reason> reasons = new ArrayList<>();
        List<ValueBook.Line> lines = new ArrayList<>();
        for (ValueEntry entry : entries) {
            SheetRow row = Optional.ofNullable(rows.get(entry.indicator()))
                    .filter(found -> held.containsKey(found.id()))
                    .orElseThrow(NotFound::new);
            if (EntryPolicy.changes(entry, row)) {
                reasons.addAll(objections(entry, row, month));
                EntryPolicy.total(entry, row).ifPresent(total -> lines.add(line(entry, row, total, month)));
            }
        }
        Refusal.ifAny(reasons);
        book.write(month, lines, desk.stamp());
        lines.forEach(line -> tell(month, line, Objects.requireNonNull(rows.get(line.indicator()))));
        drafts.handedIn(month, entries.stream().collect(toMap(ValueEntry::indicator, identity())));
        return lines.size();
    }

    /**
     * Keeps a line that is typed and not handed in, and no other: what is typed in another tab stays kept. Of one line
     * typed in two tabs the words typed last are kept; who hands in after the other is told so by {@link #save}.
     */
    public void keep(YearMonth month, ValueEntry entry) {
        drafts.keep(month, entry.indicator(), entry);
    }

    /** Forgets a line that says again what is kept. */
    public void drop(YearMonth month, IndicatorId indicator) {
        drafts.drop(month, indicator);
    }

    /** Throws away all that is typed and not handed in, in every tab. */
    public void discard(YearMonth month) {
        drafts.dropAll(month);
    }

    /** What was typed and not handed in, in whichever tab; empty for nothing. */
    @Transactional(readOnly = true)
    public Optional<ValueDraft> typed(YearMonth month) {
        List<Kept<ValueEntry>> lines = drafts.of(month);
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new ValueDraft(
                        lines.stream().map(Kept::value).toList(),
                        lines.getLast().savedAt()));
    }

    private List<Reason> objections(ValueEntry entry, SheetRow row, YearMonth month) {
        return entry.no() == row.entry().no()
                ? EntryPolicy.objections(entry, row, month, YearMonth.from(desk.today()))
                : List.of(Reason.of("indicator.entry.refused.stale", row.name()));
    }

    private static ValueBook.Line line(ValueEntry entry, SheetRow row, BigDecimal total, YearMonth month) {
        return new ValueBook.Line(
                entry.indicator(),
                entry.no() + 1,
                PeriodPolicy.text(row.kind(), row.startsOn(), month),
                Numbers.Typed.of(entry.amount()).value(),
                total,
                entry.source().strip(),
                entry.note().strip());
    }

    private void tell(YearMonth month, ValueBook.Line line, SheetRow row) {
        boolean first = line.no() == 1;
        trail.record(IndicatorDesk.entry(line.indicator(), first ? "indicatorEntered" : "indicatorCorrected")
                .detail("period", PeriodPolicy.shown(month.atEndOfMonth(), line.periodText()))
                .detail("valueBefore", first ? null : row.entry().total() + row.measureUnit())
                .detail("value", Numbers.text(line.total()) + row.measureUnit())
                .text("dataSource", line.source())
                .text("note", line.note()));
    }
}
