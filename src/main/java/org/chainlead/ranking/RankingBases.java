package org.chainlead.ranking;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.CodePoints;
import org.chainlead.common.NotFound;
import org.chainlead.common.Page;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.common.Texts;
import org.chainlead.org.Access;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.Relation;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 排名依据: asked for by the 督查室主任, decided by the 分管领导 and never by the same person, ended by the 督查室主任. It ends by
 * itself with its period. Who decides sees the clause and no place.
 */
@Service
@Transactional
@PreAuthorize("@access.may('ranking.bases')")
public class RankingBases {

    static final String SUBJECT = "rankingBasis";

    private final RankingBook book;
    private final RankingMessages messages;
    private final Access access;
    private final CurrentUser user;
    private final AuditTrail trail;

    RankingBases(RankingBook book, RankingMessages messages, Access access, CurrentUser user, AuditTrail trail) {
        this.book = book;
        this.messages = messages;
        this.access = access;
        this.user = user;
        this.trail = trail;
    }

    /** Newest first; a leader sees those put before the own post. */
    @Transactional(readOnly = true)
    public Page<RankingBasis> page(int offset, int limit) {
        Set<Relation> relations = access.relations("ranking.bases");
        Actor actor = user.actor();
        Map<String, Object> parameters = new HashMap<>();
        List<String> parts = new ArrayList<>();
        if (relations.contains(Relation.ANY)) {
            parts.add("true");
        }
        if (relations.contains(Relation.LEADER_IN_CHARGE) && actor.post() != null) {
            parts.add("b.post_id = :post");
            parameters.put("post", actor.post().uuid());
        }
        String scope = parts.isEmpty() ? "false" : "(" + String.join(" or ", parts) + ")";
        return new Page<>(
                book.page(scope, parameters, offset, limit).stream()
                        .map(this::view)
                        .toList(),
                book.count(scope, parameters));
    }

    /** How many the acting leader may decide now. */
    @PreAuthorize("@access.may('ranking.decide')")
    @Transactional(readOnly = true)
    public long waiting() {
        Actor actor = user.actor();
        if (actor.post() == null) {
            return 0;
        }
        return book.count(
                RankingBook.DECIDABLE + " and b.post_id = :post and b.asked_by <> :account",
                Map.of("post", actor.post().uuid(), "account", actor.account().uuid(), "today", book.today()));
    }

    /** Asks a 分管领导 for a ranking; nothing is ranked by asking. */
    @PreAuthorize("@access.may('ranking.ask')")
    public RankingBasisId ask(RankingDraft draft) {
        List<Reason> problems = RankingPolicy.problems(draft, book.today());
        if (draft.post() != null && messages.deciders(draft.post()).isEmpty()) {
            problems.add(Reason.of("ranking.refused.nobody"));
        }
        Refusal.ifAny(problems);
        RankingBasisId id = RankingBasisId.random();
        if (!book.add(id, draft, user.actor())) {
            throw Refusal.because("ranking.refused.overlap");
        }
        RankingBook.Row row = book.lock(id).orElseThrow(NotFound::new);
        RankingBasis asked = row.view();
        trail.record(entry(asked, "rankingAsked")
                .detail("post", asked.post())
                .text("legalNumber", asked.number())
                .text("legalClause", asked.clause())
                .text("legalWording", asked.wording()));
        messages.asked(row);
        return id;
    }

    /**
     * Lets it come into force for its period.
     *
     * @throws Stale when it was decided or taken back
     */
    @PreAuthorize("@access.may('ranking.decide')")
    public void approve(RankingBasisId id) {
        RankingBook.Row row = toDecide(id);
        book.decide(id, RankingPolicy.Decision.APPROVED, "", user.actor());
        trail.record(entry(row.view(), "rankingApproved"));
        messages.decided(row, true);
    }

    /**
     * Refuses it with a reason.
     *
     * @throws Stale when it was decided or taken back
     */
    @PreAuthorize("@access.may('ranking.decide')")
    public void refuse(RankingBasisId id, String reason) {
        String words = need(reason);
        RankingBook.Row row = toDecide(id);
        book.decide(id, RankingPolicy.Decision.REFUSED, words, user.actor());
        trail.record(entry(row.view(), "rankingRefused").reason(words));
        messages.decided(row, false);
    }

    /**
     * Ends it before its period is over, or takes it back before it is decided. Its places are seen by nobody from then on.
     *
     * @throws Stale when it is over already
     */
    @PreAuthorize("@access.may('ranking.end')")
    public void end(RankingBasisId id, String reason) {
        String words = need(reason);
        RankingBook.Row row = book.lock(id).orElseThrow(NotFound::new);
        if (!isOpen(row.view().state())) {
            throw new Stale();
        }
        book.end(id, words, user.actor());
        trail.record(entry(row.view(), "rankingEnded").reason(words));
        messages.ended(row);
    }

    /** Put before the acting leader's post, not decided, its period not over, and asked for by another person. */
    private RankingBook.Row toDecide(RankingBasisId id) {
        RankingBook.Row row = book.lock(id).orElseThrow(NotFound::new);
        if (!access.may("ranking.decide", relations(row))) {
            throw new NotFound();
        }
        if (row.view().state() == BasisState.OVER) {
            throw Refusal.because("ranking.refused.over");
        }
        if (row.view().state() != BasisState.ASKED) {
            throw new Stale();
        }
        if (row.askedBy().equals(account())) {
            throw Refusal.because("ranking.refused.other");
        }
        return row;
    }

    private RankingBasis view(RankingBook.Row row) {
        RankingBasis of = row.view();
        return new RankingBasis(
                of.id(),
                of.gauge(),
                of.by(),
                of.number(),
                of.clause(),
                of.wording(),
                of.from(),
                of.until(),
                of.post(),
                of.state(),
                of.askedBy(),
                of.askedAt(),
                of.decidedBy(),
                of.decidedAt(),
                of.refusal(),
                of.endedBy(),
                of.endedAt(),
                of.endReason(),
                of.state() == BasisState.ASKED
                        && !row.askedBy().equals(account())
                        && access.may("ranking.decide", relations(row)),
                isOpen(of.state()) && access.may("ranking.end"));
    }

    private Set<Relation> relations(RankingBook.Row row) {
        return row.post().equals(user.actor().post())
                ? EnumSet.of(Relation.LEADER_IN_CHARGE)
                : EnumSet.noneOf(Relation.class);
    }

    private UUID account() {
        return user.actor().account().uuid();
    }

    private static boolean isOpen(BasisState state) {
        return state == BasisState.ASKED || state == BasisState.COMING || state == BasisState.IN_FORCE;
    }

    private static AuditRecord entry(RankingBasis basis, String action) {
        return AuditRecord.of(Subject.of(SUBJECT, basis.id().uuid()), action)
                .detail("gauge", Texts.label(basis.gauge()))
                .detail("comparedBy", Texts.label(basis.by()))
                .detail("periodFrom", basis.from())
                .detail("periodUntil", basis.until());
    }

    private static String need(String reason) {
        String words = reason.strip();
        if (words.isEmpty() || CodePoints.of(words) > RankingPolicy.WORDS) {
            throw Refusal.because("ranking.refused.reason", RankingPolicy.WORDS);
        }
        return words;
    }
}
