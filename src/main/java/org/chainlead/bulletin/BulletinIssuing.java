package org.chainlead.bulletin;

import java.util.List;
import org.chainlead.common.Refusal;
import org.chainlead.dispatch.RoundId;
import org.chainlead.dispatch.RoundPublication;
import org.chainlead.supervision.DocumentNumbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 核稿 and 签发: issuing takes the number and publishes the round, which is frozen from then on. */
@Service
@Transactional
public class BulletinIssuing {

    private final BulletinDesk desk;
    private final BulletinAnswers answers;
    private final BulletinSettling settling;
    private final BulletinSigning signing;
    private final BulletinMessages messages;
    private final InstructionWords instructions;
    private final DocumentNumbers numbers;
    private final RoundPublication publication;
    private final JdbcClient jdbc;

    BulletinIssuing(
            BulletinDesk desk,
            BulletinAnswers answers,
            BulletinSettling settling,
            BulletinSigning signing,
            BulletinMessages messages,
            InstructionWords instructions,
            DocumentNumbers numbers,
            RoundPublication publication,
            JdbcClient jdbc) {
        this.desk = desk;
        this.answers = answers;
        this.settling = settling;
        this.signing = signing;
        this.messages = messages;
        this.instructions = instructions;
        this.numbers = numbers;
        this.publication = publication;
        this.jdbc = jdbc;
    }

    /**
     * 核稿, by the role that reviews 通报.
     *
     * @throws Refusal before the units have answered, while an objection is undecided, or when the round's rows were
     *     written anew
     */
    @PreAuthorize("@access.may('bulletin.review')")
    public void review(BulletinId id) {
        Bulletin bulletin = desk.open(id, "bulletin.review");
        signing.needReviewer(bulletin);
        settling.settleIfOver(bulletin);
        needReady(bulletin);
        bulletin.review(desk.actor(), desk.now());
        desk.done(bulletin, desk.entry(bulletin, "bulletinReviewed").insideOffice());
        messages.reviewed(bulletin);
    }

    /** Back to its author with the reason, by who reviews or who signs. */
    @PreAuthorize("@access.may('bulletin.review')")
    public void sendBack(BulletinId id, String reason) {
        String words = BulletinChecks.need(reason, "bulletin.refused.reason");
        Bulletin bulletin = desk.open(id, "bulletin.review");
        if (!signing.mayReview(bulletin)) {
            signing.needSigner(bulletin);
        }
        bulletin.sendBack();
        desk.done(
                bulletin, desk.entry(bulletin, "bulletinSentBack").reason(words).insideOffice());
        messages.sentBack(bulletin);
    }

    /**
     * 签发, by the role that signs 通报 and somebody else than its author: the number is taken now and never again, and the
     * round is published.
     *
     * @param typed number from the document system; empty takes the next one of the 代字
     */
    @PreAuthorize("@access.may('bulletin.issue')")
    public void issue(BulletinId id, String typed) {
        Bulletin bulletin = desk.open(id, "bulletin.issue");
        signing.needSigner(bulletin);
        needReady(bulletin);
        List<org.chainlead.org.UnitId> units = answers.asked(bulletin);
        bulletin.issue(number(bulletin, typed), desk.actor(), desk.now());
        publication.publishAsOf(new RoundId(bulletin.roundId), bulletin.writtenAt);
        desk.done(bulletin, desk.entry(bulletin, "bulletinIssued"));
        messages.issued(bulletin, units);
    }

    private String number(Bulletin bulletin, String typed) {
        BulletinRules rules = signing.rules();
        int year = desk.today().getYear();
        return typed.isBlank()
                ? numbers.take(rules.code(), rules.start(), year, bulletin.id)
                : numbers.takeTyped(typed, bulletin.id);
    }

    private void needReady(Bulletin bulletin) {
        Refusal.ifAny(BulletinChecks.stale(jdbc, bulletin));
        long undecided = answers.count(bulletin, AnswerState.OBJECTED);
        if (undecided > 0) {
            throw Refusal.because("bulletin.refused.undecided", undecided);
        }
        instructions.needNone(bulletin.id);
    }
}
