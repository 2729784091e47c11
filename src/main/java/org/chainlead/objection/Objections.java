package org.chainlead.objection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.CodePoints;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.common.Texts;
import org.chainlead.org.Access;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.Relation;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskScope;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 申辩: raised by the head of the unit, decided by another person than who acted, told to both. */
@Service
@Transactional
@PreAuthorize("@access.may('objection.view')")
public class Objections {

    static final String SUBJECT = "objection";

    /** Where they are listed and decided. */
    static final String PAGE = "objections";

    /** Code points. */
    public static final int LONGEST = 1000;

    private final ObjectionBook book;
    private final Contestables contestables;
    private final ObjectionMessages messages;
    private final ObjectionDays days;
    private final TaskScope scope;
    private final Access access;
    private final CurrentUser user;
    private final AuditTrail trail;
    private final Clock clock;

    Objections(
            ObjectionBook book,
            Contestables contestables,
            ObjectionMessages messages,
            WorkCalendar calendar,
            TaskScope scope,
            Access access,
            CurrentUser user,
            AuditTrail trail,
            Clock clock) {
        this.book = book;
        this.contestables = contestables;
        this.messages = messages;
        this.days = new ObjectionDays(calendar);
        this.scope = scope;
        this.access = access;
        this.user = user;
        this.trail = trail;
        this.clock = clock;
    }

    /** What the acting head's unit may still answer to, newest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("@access.may('objection.raise')")
    public List<Contestable> contestable() {
        return contestables.of(user.actor().unit());
    }

    /**
     * Objects to an act.
     *
     * @throws NotFound when the act is none of the unit's, or its days are over
     */
    @PreAuthorize("@access.may('objection.raise')")
    public ObjectionId raise(Contestable.Act act, String reason) {
        String words = need(reason, "objection.refused.reason");
        access.require("objection.raise", EnumSet.of(Relation.OWN_UNIT));
        Contestable what = contestable().stream()
                .filter(one -> one.act().equals(act))
                .findFirst()
                .orElseThrow(() -> Refusal.because("objection.refused.over", ObjectionDays.TO_OBJECT));
        ObjectionId id = ObjectionId.random();
        Actor actor = user.actor();
        if (!book.add(id, what, words, actor, clock.instant(), days.decisionDue(LocalDate.now(clock)))) {
            throw Refusal.because("objection.refused.before");
        }
        trail.record(entry(id, "objectionRaised", what.kind(), what.taskName(), what.words())
                .reason(words));
        messages.raised(id, what, actor);
        return id;
    }

    /**
     * Decides an objection.
     *
     * @param upheld whether the unit was right
     */
    @PreAuthorize("@access.may('objection.decide')")
    public void decide(ObjectionId id, boolean upheld, String decision) {
        String words = need(decision, "objection.refused.decision");
        ObjectionBook.Row row = book.lock(id).orElseThrow(NotFound::new);
        if (!access.may("objection.decide", scope.relations(row.view().task()))) {
            throw new NotFound();
        }
        if (row.view().state() != ObjectionState.PENDING) {
            throw new Stale();
        }
        Actor actor = user.actor();
        if (!row.isOther(actor.account().uuid())) {
            throw Refusal.because("objection.refused.other");
        }
        ObjectionState state = upheld ? ObjectionState.UPHELD : ObjectionState.REJECTED;
        book.decide(id, state, words, actor, clock.instant());
        ObjectionRow view = row.view();
        trail.record(
                entry(id, upheld ? "objectionUpheld" : "objectionRejected", view.kind(), view.taskName(), view.words())
                        .text("decision", words));
        messages.decided(row, upheld);
    }

    /**
     * 撤回 by a head of the unit until it is decided. Its words stay; within the days the unit may object again.
     *
     * @throws Stale when it has been decided or taken back
     */
    @PreAuthorize("@access.may('objection.recall')")
    public void recall(ObjectionId id) {
        ObjectionBook.Row row = book.lock(id).orElseThrow(NotFound::new);
        if (!access.may("objection.recall", own(row))) {
            throw new NotFound();
        }
        if (row.view().state() != ObjectionState.PENDING) {
            throw new Stale();
        }
        book.recall(id, user.actor(), clock.instant());
        ObjectionRow view = row.view();
        trail.record(entry(id, "objectionRecalled", view.kind(), view.taskName(), view.words()));
        messages.recalled(row);
    }

    private Set<Relation> own(ObjectionBook.Row row) {
        return row.unit().equals(user.actor().unit().uuid())
                ? EnumSet.of(Relation.OWN_UNIT)
                : EnumSet.noneOf(Relation.class);
    }

    /** What waits for the acting person's decision, most urgent first. */
    @Transactional(readOnly = true)
    @PreAuthorize("@access.may('objection.decide')")
    public List<ObjectionRow> toDecide() {
        return visible("o.state = 'PENDING' and ", " order by o.answer_due_on, o.id").stream()
                .filter(ObjectionRow::mayDecide)
                .toList();
    }

    /** All that the acting person sees, newest first, at most 500. */
    @Transactional(readOnly = true)
    public List<ObjectionRow> list() {
        return visible("", " order by o.asked_at desc, o.id limit 500");
    }

    private List<ObjectionRow> visible(String state, String order) {
        TaskScope.Condition condition = scope.of("objection.view");
        Map<String, Object> parameters = new HashMap<>(condition.parameters());
        parameters.put("me", user.actor().unit().uuid());
        return book.list(state + "(o.unit_id = :me or (" + condition.sql() + "))" + order, parameters).stream()
                .map(this::view)
                .toList();
    }

    /** As the acting person sees it. */
    private ObjectionRow view(ObjectionBook.Row row) {
        ObjectionRow of = row.view();
        boolean may = of.state() == ObjectionState.PENDING
                && row.isOther(user.actor().account().uuid())
                && mayDecide(of.task());
        return new ObjectionRow(
                of.id(),
                of.kind(),
                of.task(),
                of.taskName(),
                of.unitName(),
                of.words(),
                of.actAt(),
                of.reason(),
                of.askedBy(),
                of.askedAt(),
                of.answerDueOn(),
                of.state(),
                of.decision(),
                of.decidedBy(),
                of.decidedAt(),
                of.recalledBy(),
                of.recalledAt(),
                may,
                of.state() == ObjectionState.PENDING && access.may("objection.recall", own(row)));
    }

    private boolean mayDecide(TaskId task) {
        Set<Relation> reach = access.relations("objection.decide");
        return reach.contains(Relation.ANY)
                || (!reach.isEmpty() && access.may("objection.decide", scope.relations(task)));
    }

    private static AuditRecord entry(ObjectionId id, String action, ObjectionKind kind, String taskName, String words) {
        return AuditRecord.of(Subject.of(SUBJECT, id.uuid()), action)
                .detail("kind", Texts.label(kind))
                .text("task", taskName)
                .text("act", words);
    }

    private static String need(String text, String key) {
        String words = text.strip();
        if (words.isEmpty()) {
            throw Refusal.because(key);
        }
        if (CodePoints.of(words) > LONGEST) {
            throw Refusal.because("objection.refused.length", LONGEST);
        }
        return words;
    }
}
