package org.chainlead.bulletin;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chainlead.audit.AuditRecord;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.NotFound;
import org.chainlead.common.Page;
import org.chainlead.common.Refusal;
import org.chainlead.dispatch.RoundSum;
import org.chainlead.org.Actor;
import org.chainlead.org.UnitId;
import org.chainlead.task.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 征求意见 of a draft: a named unit sees the lines that name it and nothing else, and says 无意见 or objects within 2 working
 * days; somebody else than the author decides an objection.
 */
@Service
@Transactional
public class BulletinConsultations {

    private static final int PAGE = 100;

    private final BulletinDesk desk;
    private final BulletinContents contents;
    private final BulletinAnswers answers;
    private final BulletinSettling settling;
    private final BulletinMessages messages;
    private final WorkCalendar calendar;
    private final JdbcClient jdbc;
    private final Clock clock;

    BulletinConsultations(
            BulletinDesk desk,
            BulletinContents contents,
            BulletinAnswers answers,
            BulletinSettling settling,
            BulletinMessages messages,
            WorkCalendar calendar,
            JdbcClient jdbc,
            Clock clock) {
        this.desk = desk;
        this.contents = contents;
        this.answers = answers;
        this.settling = settling;
        this.messages = messages;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The drafts on which the acting person's unit is asked and has not answered, most urgent first. */
    @Transactional(readOnly = true)
    @PreAuthorize("@access.may('bulletin.consult')")
    public List<Question> open() {
        return jdbc.sql("""
                        select b.id, b.round_name, b.answer_due_on from bulletin b
                          join bulletin_unit x on x.bulletin_id = b.id and x.no = b.consulted
                         where b.state = 'CONSULTING' and x.unit_id = :me and x.state = 'WAITING'
                         order by b.answer_due_on, b.id limit :limit""")
                .param("me", desk.actor().unit().uuid())
                .param("limit", PAGE)
                .query((row, n) -> new Question(
                        new BulletinId(row.getObject("id", UUID.class)),
                        row.getString("round_name"),
                        row.getObject("answer_due_on", java.time.LocalDate.class)))
                .list();
    }

    /**
     * What the draft says of the acting person's unit.
     *
     * @throws NotFound when the unit is not asked, or the draft was withdrawn or is issued
     */
    @Transactional(readOnly = true)
    @PreAuthorize("@access.may('bulletin.consult')")
    public Consultation own(BulletinId id) {
        Bulletin bulletin = desk.read(id);
        UnitId me = desk.actor().unit();
        UnitAnswer answer = answers.find(bulletin, me)
                .filter(found -> bulletin.state != BulletinState.DRAFT && bulletin.state != BulletinState.ISSUED)
                .orElseThrow(NotFound::new);
        Map<LineKind, List<BulletinLine>> lines = new EnumMap<>(LineKind.class);
        for (LineKind kind : LineKind.values()) {
            lines.put(
                    kind,
                    contents.lines(bulletin.id, kind, me, 0, BulletinMaking.LINES)
                            .rows());
        }
        boolean open = bulletin.state == BulletinState.CONSULTING
                && answer.state() == AnswerState.WAITING
                && bulletin.answerDueOn != null
                && !calendar.isOverdue(bulletin.answerDueOn, clock.instant());
        RoundSum sum = contents.sumOf(bulletin.id, me);
        return new Consultation(id, bulletin.roundName, bulletin.answerDueOn, sum, lines, answer, open);
    }

    /** 无意见, for the acting person's unit. */
    @PreAuthorize("@access.may('bulletin.answer')")
    public void agree(BulletinId id) {
        settling.settleIfComplete(answer(id, AnswerState.AGREED, null));
    }

    /**
     * 申辩 against what the draft says of the acting person's unit; it stands in the story of the tasks it is about.
     *
     * @param tasks of the lines that name the unit; none means all of them
     * @throws NotFound when one of them is not named with the unit
     */
    @PreAuthorize("@access.may('bulletin.answer')")
    public void object(BulletinId id, String words, Collection<TaskId> tasks) {
        Bulletin bulletin = answer(id, AnswerState.OBJECTED, BulletinChecks.need(words, "bulletin.refused.words"));
        answers.about(bulletin, desk.actor().unit(), tasks);
        settling.settleIfComplete(bulletin);
    }

    /**
     * Decides an objection; neither its author nor the author of the draft does.
     *
     * @param upheld whether the unit was right; the text is then mended or made anew
     */
    @PreAuthorize("@access.may('bulletin.decide')")
    public void decide(BulletinId id, UnitId unit, boolean upheld, String decision) {
        String words = BulletinChecks.need(decision, "bulletin.refused.decision");
        Bulletin bulletin = desk.open(id, "bulletin.decide");
        bulletin.follow(BulletinArrow.DECIDE);
        UnitAnswer answer = answers.lock(bulletin, unit).orElseThrow(NotFound::new);
        if (answer.state() != AnswerState.OBJECTED) {
            throw Refusal.because("bulletin.refused.decided", answer.unitName());
        }
        UUID me = desk.actor().account().uuid();
        if (me.equals(bulletin.authorId) || me.equals(answer.answeredBy())) {
            throw Refusal.because("bulletin.refused.other");
        }
        answers.decide(
                bulletin, unit, upheld ? AnswerState.UPHELD : AnswerState.REJECTED, words, desk.actor(), desk.now());
        desk.done(
                bulletin,
                desk.entry(bulletin, upheld ? "bulletinObjectionUpheld" : "bulletinObjectionRejected")
                        .detail("unit", answer.unitName())
                        .text("objection", answer.words())
                        .text("decision", words));
        messages.decided(bulletin, unit, upheld);
    }

    /** What each unit said the last time it was asked, objections first. */
    @Transactional(readOnly = true)
    @PreAuthorize("@access.may('bulletin.answers')")
    public Page<UnitAnswer> answers(BulletinId id, int offset, int limit) {
        return answers.page(desk.readable(id), offset, Math.min(limit, PAGE));
    }

    private Bulletin answer(BulletinId id, AnswerState state, @org.jspecify.annotations.Nullable String words) {
        Bulletin bulletin = desk.locked(id);
        Actor actor = desk.actor();
        UnitAnswer answer = answers.lock(bulletin, actor.unit())
                .filter(found -> bulletin.state != BulletinState.DRAFT)
                .orElseThrow(NotFound::new);
        bulletin.follow(BulletinArrow.ANSWER);
        if (bulletin.answerDueOn != null && calendar.isOverdue(bulletin.answerDueOn, desk.now())) {
            throw Refusal.because("bulletin.refused.over", bulletin.answerDueOn);
        }
        if (answer.state() != AnswerState.WAITING) {
            throw Refusal.because("bulletin.refused.answered", answer.unitName());
        }
        answers.answer(bulletin, state, words, actor, desk.now());
        boolean agreed = state == AnswerState.AGREED;
        AuditRecord entry = desk.entry(bulletin, agreed ? "bulletinAgreed" : "bulletinObjected")
                .detail("unit", answer.unitName());
        if (words != null) {
            entry.text("objection", words);
        }
        desk.done(bulletin, entry);
        if (!agreed) {
            messages.objected(bulletin, answer.unitName(), actor.unit());
        }
        return bulletin;
    }
}
