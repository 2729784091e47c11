package org.chainlead.dispatch;

import java.time.LocalDate;
import java.util.Map;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.CodePoints;
import org.chainlead.common.NotFound;
import org.chainlead.common.Page;
import org.chainlead.common.Refusal;
import org.chainlead.org.CurrentUser;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 困难问题协调: the asked unit sees its row and answers; the asking unit follows. */
@Service
@Transactional
public class Difficulties {

    /** The largest page. */
    static final int PAGE = 100;

    private static final int ANSWER = 1000;

    private final DifficultyRows rows;
    private final DifficultyReach scope;
    private final CurrentUser user;
    private final AuditTrail trail;
    private final ReportMessages messages;
    private final java.time.Clock clock;

    Difficulties(
            DifficultyRows rows,
            DifficultyReach scope,
            CurrentUser user,
            AuditTrail trail,
            ReportMessages messages,
            java.time.Clock clock) {
        this.rows = rows;
        this.scope = scope;
        this.user = user;
        this.trail = trail;
        this.messages = messages;
        this.clock = clock;
    }

    /** What other units ask of the acting person's unit: open ones first, by the day help is needed. */
    @Transactional(readOnly = true)
    @PreAuthorize("@access.may('dispatch.answer')")
    public Page<DifficultyRow> askedOfUs(int offset, int limit) {
        return page("d.asked_unit_id = :unit", ofUnit(), offset, limit);
    }

    /** Of these, what waits for an answer. */
    @Transactional(readOnly = true)
    @PreAuthorize("@access.may('dispatch.answer')")
    public Page<DifficultyRow> toAnswer(int offset, int limit) {
        return page("d.asked_unit_id = :unit and d.answered_at is null", ofUnit(), offset, limit);
    }

    /** What the acting person's unit has raised. */
    @Transactional(readOnly = true)
    @PreAuthorize("@access.may('dispatch.answer')")
    public Page<DifficultyRow> raisedByUs(int offset, int limit) {
        return page("d.unit_id = :unit", ofUnit(), offset, limit);
    }

    /** All that nobody has answered. */
    @Transactional(readOnly = true)
    @PreAuthorize("@access.may('dispatch.difficulties')")
    public Page<DifficultyRow> open(int offset, int limit) {
        return open(DifficultyFilter.all(), offset, limit);
    }

    /**
     * Of these, what the filter names. A leader reads those of tasks in charge, once the report is accepted, a unit those it
     * has raised and those it is asked in.
     */
    @Transactional(readOnly = true)
    @PreAuthorize("@access.may('dispatch.difficulties')")
    public Page<DifficultyRow> open(DifficultyFilter filter, int offset, int limit) {
        DifficultyReach.Condition reach = scope.condition();
        return page(filter.sql() + " and " + reach.sql(), reach.with(filter.parameters()), offset, limit);
    }

    /** By the unit asked, in the order of the unit list; those that ask nobody come last. */
    @Transactional(readOnly = true)
    @PreAuthorize("@access.may('dispatch.difficulties')")
    public Page<AskedSum> byAsked(DifficultyFilter filter, int offset, int limit) {
        DifficultyReach.Condition reach = scope.condition();
        return rows.byAsked(
                filter.sql() + " and " + reach.sql(),
                reach.with(filter.parameters()),
                LocalDate.now(clock),
                offset,
                Math.min(limit, PAGE));
    }

    private Page<DifficultyRow> page(String condition, Map<String, ?> parameters, int offset, int limit) {
        return new Page<>(
                rows.list(condition, parameters, offset, Math.min(limit, PAGE)), rows.count(condition, parameters));
    }

    private Map<String, ?> ofUnit() {
        return Map.of("unit", user.actor().unit().uuid());
    }

    /** Answers once; the asking unit is told. What is asked of another unit is not found. */
    @PreAuthorize("@access.may('dispatch.answer')")
    public void answer(DifficultyId id, String answer) {
        DifficultyRow row = rows.askedOf(user.actor().unit(), id).orElseThrow(NotFound::new);
        if (answer.isBlank()) {
            throw Refusal.because("dispatch.missing.answer");
        }
        if (CodePoints.of(answer) > ANSWER) {
            throw Refusal.because(
                    "dispatch.refused.length", org.chainlead.common.Texts.t("dispatch.field.answer"), ANSWER);
        }
        if (!rows.answer(id, answer.strip(), user.actor().signature(), clock.instant())) {
            throw Refusal.because("dispatch.refused.answered");
        }
        trail.record(AuditRecord.of(Subject.of(ReportDesk.SUBJECT, rows.report(id)), "difficultyAnswered")
                .text("task", row.taskName())
                .detail("unit", row.askedUnitName())
                .text("problem", row.problem())
                .text("answer", answer));
        messages.answered(row);
    }
}
