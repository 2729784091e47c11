package org.chainlead.indicator;

import java.util.Map;
import java.util.Objects;
import org.chainlead.audit.AuditTrail;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.common.Texts;
import org.chainlead.supervision.NoticeQueries;
import org.chainlead.task.TaskScope;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 五个主题 研判→预警→应策→推动→问效: what the office or the chain's office does about an indicator whose verified value is red.
 */
@Service
@Transactional
@PreAuthorize("@access.may('indicator.case')")
public class IndicatorCases {

    /** Longest words of a step and of the conclusion, in code points. */
    public static final int LONGEST = CasePolicy.WORDS;

    private static final String CASE = "indicator.case";

    private final IndicatorDesk desk;
    private final IndicatorReach reach;
    private final IndicatorStandings standings;
    private final CaseBook book;
    private final TaskScope scope;
    private final NoticeQueries notices;
    private final IndicatorMessages messages;
    private final AuditTrail trail;

    IndicatorCases(
            IndicatorDesk desk,
            IndicatorReach reach,
            IndicatorStandings standings,
            CaseBook book,
            TaskScope scope,
            NoticeQueries notices,
            IndicatorMessages messages,
            AuditTrail trail) {
        this.desk = desk;
        this.reach = reach;
        this.standings = standings;
        this.book = book;
        this.scope = scope;
        this.notices = notices;
        this.messages = messages;
        this.trail = trail;
    }

    /** How many of the indicators the acting person answers for have a case that is not closed. */
    @Transactional(readOnly = true)
    public long unclosed() {
        return book.unclosed(reach.condition(CASE), reach.parameters());
    }

    /**
     * Opens a case; the same sent twice is one.
     *
     * @throws Refusal when the newest verified value is not red, or a case is open
     */
    public void open(IndicatorCaseId id, IndicatorId indicator) {
        desk.take(indicator, CASE);
        if (book.find(id).isPresent()) {
            return;
        }
        IndicatorRow row =
                standings.rows("i.id = :id", Map.of("id", indicator.uuid())).getFirst();
        Refusal.ifAny(CasePolicy.opening(row.standing(), book.isOpen(indicator)));
        String finding = row.standing().reason().text();
        book.open(id, indicator, Objects.requireNonNull(row.figure()).periodEnd(), finding, desk.stamp());
        messages.opened(id, indicator, row.name());
        trail.record(IndicatorDesk.entry(indicator, "indicatorCaseOpened").text("caseFinding", finding));
    }

    /**
     * Writes the step that comes next; it is not changed afterwards.
     *
     * @throws NotFound for a task or notice the person does not see
     */
    public void write(IndicatorCaseId id, CaseStepDraft draft) {
        CaseRow row = take(id, CASE);
        Refusal.ifAny(CasePolicy.writing(row, draft, desk.today()));
        if (draft.task() != null && !scope.sees(draft.task())) {
            throw new NotFound();
        }
        if (draft.notice() != null) {
            notices.detail(draft.notice());
        }
        book.write(id, draft, desk.stamp());
        trail.record(IndicatorDesk.entry(row.indicator(), "indicatorCaseStep")
                .detail("theme", Texts.label(draft.step()))
                .detail("day", draft.doneOn())
                .text("content", draft.content().strip()));
    }

    /** Closes a case whose five steps are written. */
    @PreAuthorize("@access.may('indicator.caseClose')")
    public void close(IndicatorCaseId id, String conclusion) {
        CaseRow row = take(id, "indicator.caseClose");
        Refusal.ifAny(CasePolicy.closing(row, conclusion));
        book.close(id, conclusion.strip(), desk.stamp());
        trail.record(
                IndicatorDesk.entry(row.indicator(), "indicatorCaseClosed").text("caseConclusion", conclusion.strip()));
    }

    /** Holds the indicator, so that a step is written once, and reads the case after that. */
    private CaseRow take(IndicatorCaseId id, String operation) {
        CaseRow row = book.find(id).orElseThrow(NotFound::new);
        desk.take(row.indicator(), operation);
        return book.find(id).orElseThrow(NotFound::new);
    }
}
