package org.chainlead.audit;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.chainlead.audit.ErasureBook.Thing;
import org.chainlead.audit.spi.ActorSnapshot;
import org.chainlead.audit.spi.CurrentActor;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 封存 and 清除 of what should never have been entered, with every copy: 安全管理员 and 督查室主任 together. The first one's
 * request hides it at once; the second one's word erases or releases it. Hash, order and persons stay, the chain stays
 * whole. Not reached: small values of entries and names of files in the trail, and backups.
 */
@Service
@Transactional
@PreAuthorize("@access.may('audit.erase')")
public class AuditErasure {

    /** More places than this with the same few characters are common words, not a leak. */
    static final int MOST_SHORT = 50;

    private static final String SUBJECT = "erasure";
    private static final int LISTED = 500;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final ErasureBook book;
    private final ErasureCopies copies;
    private final AuditTrail trail;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;

    AuditErasure(
            ErasureBook book,
            ErasureCopies copies,
            AuditTrail trail,
            CurrentActor actor,
            ApplicationEventPublisher events) {
        this.book = book;
        this.copies = copies;
        this.trail = trail;
        this.actor = actor;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public List<ErasureRequest> list() {
        return book.list(LISTED);
    }

    /** Hides a text of the trail at once, and its words wherever else they stand. */
    public ErasureId hide(HideText what) {
        needBasis(what.basis());
        Thing text = book.find(what).orElseThrow(() -> Refusal.because("audit.erase.noText"));
        String words = book.words(Objects.requireNonNull(text.text())).orElseThrow();
        ErasureId id = ErasureId.random();
        open(id, text, what.basis());
        int found = 1 + spread(id, words.strip(), what.basis(), actor.snapshot());
        book.count(id, found);
        trail.record(hidden(text, what.basis()).detail("copies", found));
        tell(id, text, false);
        return id;
    }

    /**
     * Hides words wherever they stand, such as in a draft that nobody has handed in.
     *
     * @param words at least {@value ErasedWords#LONG} characters, exactly as they stand there
     */
    public ErasureId hideWords(String words, String basis) {
        needBasis(basis);
        String wanted = words.strip();
        if (ErasedWords.isShort(wanted)) {
            throw Refusal.because("audit.erase.wordsShort", ErasedWords.LONG);
        }
        ErasureId id = ErasureId.random();
        String hash = Hashes.hex(Hashes.sha256(id.uuid() + wanted));
        Thing thing = new Thing(Subject.of(SUBJECT, id.uuid()), 0, "words", hash, null, wanted, null);
        open(id, thing, basis);
        return hidden(id, thing, basis, spread(id, wanted, basis, actor.snapshot()), "audit.erase.noWords");
    }

    /**
     * Hides a file under whatever names it was kept.
     *
     * @param sha256 hash of its content as the trail shows it
     */
    public ErasureId hideFile(String sha256, String basis) {
        needBasis(basis);
        String hash = sha256.strip().toLowerCase(Locale.ROOT);
        if (!SHA256.matcher(hash).matches()) {
            throw Refusal.because("audit.erase.noFile");
        }
        ErasureId id = ErasureId.random();
        Thing thing = new Thing(Subject.of(SUBJECT, id.uuid()), 0, "file", hash, null, null, hash);
        open(id, thing, basis);
        return hidden(id, thing, basis, copies.countFiles(hash), "audit.erase.noFile");
    }

    /** The second person's word: it is gone for good, also where it came in again meanwhile. */
    public void confirm(ErasureId id) {
        ErasureBook.Row row = decide(id);
        ErasureRequest request = row.request();
        ActorSnapshot first =
                new ActorSnapshot(row.requester(), request.requester(), null, null, row.requesterRole(), null, null);
        Optional<String> words = words(row);
        words.ifPresent(left -> spread(id, left, request.basis(), first));
        copies.replace(ErasedWords.erasing(id));
        ActorSnapshot who = actor.snapshot();
        book.all(id).forEach(one -> erase(one, who));
        book.decide(id, ErasureState.ERASED, who);
        events.publishEvent(new TextHidden(id, request.subject(), request.seq(), request.field(), roleOf(who), true));
    }

    /** The second person does not agree: it can be read again everywhere. */
    public void release(ErasureId id, String reason) {
        if (reason.isBlank()) {
            throw Refusal.because("audit.erase.reasonMissing");
        }
        ErasureBook.Row row = decide(id);
        words(row).ifPresent(words -> copies.replace(ErasedWords.releasing(id, words)));
        book.decide(id, ErasureState.RELEASED, actor.snapshot());
        ErasureRequest request = row.request();
        String action = request.kind() == ErasureKind.TEXT ? "textReleased" : "contentReleased";
        trail.record(AuditRecord.of(request.subject(), action)
                .detail("erasedSeq", request.seq())
                .detail("erasedField", request.field())
                .reason(reason));
    }

    private void open(ErasureId id, Thing thing, String basis) {
        if (!book.add(id, null, thing, basis, actor.snapshot())) {
            throw Refusal.because("audit.erase.already");
        }
    }

    private ErasureId hidden(ErasureId id, Thing thing, String basis, int found, String none) {
        if (found == 0) {
            throw Refusal.because(none);
        }
        book.count(id, found);
        trail.record(AuditRecord.of(thing.subject(), thing.sha256() == null ? "wordsHidden" : "fileHidden")
                .detail("erasedHash", thing.hash())
                .detail("copies", found)
                .detail("order", basis.strip()));
        tell(id, thing, false);
        return id;
    }

    /** Hides the words in the other texts of the trail and in every module; says in how many places. */
    private int spread(ErasureId id, String words, String basis, ActorSnapshot who) {
        List<Thing> others = book.others(words);
        for (Thing other : others) {
            if (book.add(ErasureId.random(), id, other, basis, who)) {
                trail.record(hidden(other, basis));
            }
        }
        int found = others.size() + copies.replace(ErasedWords.hiding(id, words));
        if (found > MOST_SHORT && ErasedWords.isShort(words)) {
            throw Refusal.because("audit.erase.common", found);
        }
        return found;
    }

    private Optional<String> words(ErasureBook.Row row) {
        UUID text = row.text();
        return text == null ? book.words(row.request().id()) : book.words(text).map(String::strip);
    }

    private void erase(ErasureBook.Row row, ActorSnapshot who) {
        ErasureRequest request = row.request();
        UUID text = row.text();
        if (text != null) {
            book.erase(text);
        }
        if (row.sha256() != null) {
            copies.eraseFiles(row.sha256());
        }
        Tombstone tombstone = new Tombstone(
                request.subject(),
                request.seq(),
                request.field(),
                request.hash(),
                request.requestedAt(),
                request.basis(),
                request.requester() + " " + DateTimeText.fullMoment(request.requestedAt()) + ", " + who.name());
        trail.record(new Erasure(text == null ? request.id().uuid() : text, tombstone).entry());
    }

    private static AuditRecord hidden(Thing text, String basis) {
        return AuditRecord.of(text.subject(), "textHidden")
                .detail("erasedSeq", text.seq())
                .detail("erasedField", text.field())
                .detail("order", basis.strip());
    }

    private static void needBasis(String basis) {
        if (basis.isBlank()) {
            throw Refusal.because("audit.erase.basisMissing");
        }
    }

    private ErasureBook.Row decide(ErasureId id) {
        ErasureBook.Row row = book.waiting(id).orElseThrow(Stale::new);
        ActorSnapshot who = actor.snapshot();
        if (row.requester().equals(who.account()) || Objects.equals(row.requesterRole(), who.role())) {
            throw Refusal.because("audit.erase.otherPerson");
        }
        return row;
    }

    private void tell(ErasureId id, Thing thing, boolean erased) {
        events.publishEvent(
                new TextHidden(id, thing.subject(), thing.seq(), thing.field(), roleOf(actor.snapshot()), erased));
    }

    private static String roleOf(ActorSnapshot who) {
        return who.role() == null ? "" : who.role();
    }
}
