package org.chainlead.bulletin;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chainlead.audit.AuditRecord;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.CodePoints;
import org.chainlead.common.NotFound;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.common.Texts;
import org.chainlead.dispatch.RoundId;
import org.chainlead.dispatch.RoundView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 拟稿: made from a closed round, its words edited, sent for facts, withdrawn. The office works on a draft together. */
@Service
@Transactional
@PreAuthorize("@access.may('bulletin.draft')")
public class BulletinDrafting {

    /** Working days the named units have (product.md, Monthly dispatch), the day of sending not counted. */
    static final int DAYS = 2;

    private static final int LONGEST_REASON = 1_000;

    private final BulletinDesk desk;
    private final Bulletins bulletins;
    private final BulletinMaking making;
    private final BulletinContents contents;
    private final MarksOfBulletin marks;
    private final BulletinAnswers answers;
    private final BulletinMessages messages;
    private final InstructionWords instructions;
    private final WorkCalendar calendar;
    private final JdbcClient jdbc;

    BulletinDrafting(
            BulletinDesk desk,
            Bulletins bulletins,
            BulletinMaking making,
            BulletinContents contents,
            MarksOfBulletin marks,
            BulletinAnswers answers,
            BulletinMessages messages,
            InstructionWords instructions,
            WorkCalendar calendar,
            JdbcClient jdbc) {
        this.desk = desk;
        this.bulletins = bulletins;
        this.making = making;
        this.contents = contents;
        this.marks = marks;
        this.answers = answers;
        this.messages = messages;
        this.instructions = instructions;
        this.calendar = calendar;
        this.jdbc = jdbc;
    }

    /**
     * Makes the draft of a round's 通报; when there is one already, it is that one.
     *
     * @throws Refusal while the round is not closed
     */
    public BulletinId create(RoundId round) {
        bulletins.alone(round.uuid());
        Optional<Bulletin> before = bulletins.findByRoundId(round.uuid());
        if (before.isPresent()) {
            return new BulletinId(before.get().id);
        }
        SourceRound source = making.hold(round);
        Bulletin bulletin = new Bulletin(round, source, desk.actor(), desk.now());
        bulletins.saveAndFlush(bulletin);
        making.copy(bulletin.id, round);
        making.propose(bulletin.id);
        desk.done(bulletin, desk.entry(bulletin, "bulletinDrafted").insideOffice());
        return new BulletinId(bulletin.id);
    }

    /**
     * Keeps a text while it is typed.
     *
     * @param version as it was read
     * @throws Stale when somebody else saved this text meanwhile; nothing is overwritten
     */
    public SavedText saveText(BulletinId id, BulletinPart part, String body, long version) {
        editable(id);
        Refusal.ifAny(tooLong(part, body));
        int saved = jdbc.sql("""
                        update bulletin_text set body = :body, version = version + 1, edited_by = :by, edited_at = :at
                         where bulletin_id = :id and part = :part and version = :version""")
                .param("body", body)
                .param("by", desk.actor().signedName())
                .param("at", desk.now().atOffset(ZoneOffset.UTC))
                .param("id", id.uuid())
                .param("part", part.name())
                .param("version", version)
                .update();
        needSaved(saved);
        return new SavedText(version + 1, desk.now(), BulletinMarks.typed(body));
    }

    /** Keeps a 滞后原因 while it is typed; as {@link #saveText}. */
    public SavedText saveReason(BulletinId id, UUID line, String reason, long version) {
        editable(id);
        if (CodePoints.of(reason) > LONGEST_REASON) {
            throw Refusal.because("bulletin.refused.reasonLength", LONGEST_REASON);
        }
        int saved = jdbc.sql("""
                        update bulletin_line set reason = :reason, edited = true, version = version + 1
                         where bulletin_id = :bulletin and id = :id and kind = 'DELAYED' and version = :version""")
                .param("reason", reason)
                .param("bulletin", id.uuid())
                .param("id", line)
                .param("version", version)
                .update();
        needSaved(saved);
        return new SavedText(version + 1, desk.now(), BulletinMarks.typed(reason));
    }

    /** 重新生成: numbers and lines from the rows as they stand now; the texts stay, the named units are asked anew. */
    public void regenerate(BulletinId id) {
        Bulletin bulletin = desk.open(id, "bulletin.draft");
        SourceRound source = making.hold(new RoundId(bulletin.roundId));
        bulletin.regenerate(source.writtenAt());
        making.copy(bulletin.id, new RoundId(bulletin.roundId));
        desk.done(bulletin, desk.entry(bulletin, "bulletinRegenerated").insideOffice());
    }

    /**
     * 征求意见: every named unit is shown its lines and has {@value #DAYS} working days.
     *
     * @throws Refusal with everything that is wrong with the draft
     */
    public void send(BulletinId id) {
        Bulletin bulletin = desk.open(id, "bulletin.draft");
        Refusal.ifAny(objections(bulletin));
        instructions.needNone(bulletin.id);
        bulletin.send(calendar.addWorkingDays(desk.today(), DAYS), desk.now());
        bulletins.saveAndFlush(bulletin);
        int units = answers.ask(bulletin);
        if (units == 0) {
            bulletin.follow(BulletinArrow.SETTLE);
        }
        AuditRecord entry = desk.entry(bulletin, "bulletinSent")
                .detail("units", units)
                .detail("dueOn", bulletin.answerDueOn)
                .insideOffice();
        texts(bulletin, entry);
        desk.done(bulletin, entry);
        messages.sent(bulletin, answers.waiting(bulletin));
    }

    /** Back to the draft, before it is issued; units that were asked are told. */
    public void withdraw(BulletinId id, String reason) {
        BulletinChecks.need(reason, "bulletin.refused.reason");
        Bulletin bulletin = desk.open(id, "bulletin.draft");
        BulletinState before = bulletin.state;
        bulletin.withdraw();
        desk.done(
                bulletin,
                desk.entry(bulletin, "bulletinWithdrawn").reason(reason.strip()).insideOffice());
        if (before == BulletinState.CONSULTING) {
            messages.withdrawn(bulletin, answers.asked(bulletin));
        }
    }

    /** A draft that no unit has seen. */
    public void discard(BulletinId id) {
        Bulletin bulletin = desk.open(id, "bulletin.draft");
        bulletin.follow(BulletinArrow.DISCARD);
        if (bulletin.consulted > 0) {
            throw Refusal.because("bulletin.refused.consulted", bulletin.roundName);
        }
        AuditRecord entry = desk.entry(bulletin, "bulletinDiscarded").insideOffice();
        texts(bulletin, entry);
        desk.note(entry);
        bulletins.delete(bulletin);
    }

    /** Those of the closed rounds without a 通报, in their order. */
    @Transactional(readOnly = true)
    public List<RoundView> waiting(List<RoundView> closed) {
        Set<UUID> made = Set.copyOf(
                jdbc.sql("select round_id from bulletin").query(UUID.class).list());
        return closed.stream()
                .filter(round -> !made.contains(round.id().uuid()))
                .toList();
    }

    /** A line as it stands now. */
    @Transactional(readOnly = true)
    public BulletinLine line(BulletinId id, UUID line) {
        return contents.line(desk.readable(id).id, line).orElseThrow(NotFound::new);
    }

    /**
     * The marks that may stand in the texts, with what they say now.
     *
     * @throws NotFound when the person may not see it
     */
    @Transactional(readOnly = true)
    public Map<String, String> marks(BulletinId id) {
        return marks.of(desk.readable(id)).all();
    }

    private void editable(BulletinId id) {
        desk.open(id, "bulletin.draft").follow(BulletinArrow.EDIT);
    }

    private List<Reason> objections(Bulletin bulletin) {
        List<Reason> reasons = new ArrayList<>(BulletinChecks.stale(jdbc, bulletin));
        BulletinMarks known = marks.of(bulletin);
        Map<BulletinPart, BulletinText> texts = contents.texts(bulletin.id);
        for (BulletinText text : texts.values()) {
            List<String> unknown = known.unknown(text.body());
            if (!unknown.isEmpty()) {
                reasons.add(Reason.of(
                        "bulletin.refused.mark",
                        Texts.label(text.part()),
                        String.join(Texts.t("bulletin.and"), unknown)));
            }
        }
        for (BulletinPart part : List.of(BulletinPart.TITLE, BulletinPart.ADDRESSEES)) {
            BulletinText text = texts.get(part);
            if (text == null || text.body().isBlank()) {
                reasons.add(Reason.of("bulletin.refused.empty", Texts.label(part)));
            }
        }
        return reasons;
    }

    /** The words as they stand, into the trail. */
    private void texts(Bulletin bulletin, AuditRecord entry) {
        Map<BulletinPart, String> bodies = new EnumMap<>(BulletinPart.class);
        contents.texts(bulletin.id).values().forEach(text -> bodies.put(text.part(), text.body()));
        BulletinMarks known = marks.of(bulletin);
        entry.text("title", known.fill(bodies.getOrDefault(BulletinPart.TITLE, "")));
        entry.text("body", known.fill(String.join("\n", bodies.values())));
    }

    private static List<Reason> tooLong(BulletinPart part, String body) {
        return CodePoints.of(body) > part.longest()
                ? List.of(Reason.of("bulletin.refused.length", Texts.label(part), part.longest()))
                : List.of();
    }

    private void needSaved(int saved) {
        if (saved == 0) {
            throw new Stale();
        }
    }
}
