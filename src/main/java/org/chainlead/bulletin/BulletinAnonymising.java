package org.chainlead.bulletin;

import java.io.OutputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.common.CodePoints;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.office.DocxExport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The anonymised version of an issued 通报: fields and known names are hidden, numbers of telephones and identity cards
 * too. What a program finds is a proposal: a person looks at both versions, hides more or keeps words, and confirms; only
 * then it can be downloaded. Whatever changes what stands there afterwards asks for a new confirmation.
 */
@Service
@Transactional
@PreAuthorize("@access.may('bulletin.anonymise')")
public class BulletinAnonymising {

    /** The longest words that are hidden or kept by hand. */
    public static final int LONGEST = 60;

    private final BulletinDesk desk;
    private final BulletinPaper paper;
    private final KnownNames names;
    private final JdbcClient jdbc;

    BulletinAnonymising(BulletinDesk desk, BulletinPaper paper, KnownNames names, JdbcClient jdbc) {
        this.desk = desk;
        this.paper = paper;
        this.names = names;
        this.jdbc = jdbc;
    }

    private record Confirmation(String sha256, String by, Instant at) {}

    @Transactional(readOnly = true)
    public AnonymisedBulletin of(BulletinId id) {
        Bulletin bulletin = issued(id);
        MaskedPaper.Result result = masked(bulletin);
        Optional<Confirmation> confirmed =
                confirmation(bulletin.id).filter(found -> found.sha256().equals(result.sha256()));
        return new AnonymisedBulletin(
                id,
                paper.of(bulletin).title(),
                result.lines(),
                hits(result.lines()),
                choices(bulletin.id),
                confirmed.map(Confirmation::by).orElse(null),
                confirmed.map(Confirmation::at).orElse(null),
                result.sha256());
    }

    /** Hides the words wherever they stand, or keeps words that were found. */
    public void choose(BulletinId id, String words, boolean kept) {
        Bulletin bulletin = issued(id);
        String what = words.strip();
        if (what.length() < 2 || CodePoints.of(what) > LONGEST) {
            throw Refusal.because("bulletin.refused.maskWords", LONGEST);
        }
        jdbc.sql("""
                        insert into bulletin_mask (bulletin_id, words, kept, set_by, set_at)
                        values (:id, :words, :kept, :by, :at)
                            on conflict (bulletin_id, words) do update
                           set kept = excluded.kept, set_by = excluded.set_by, set_at = excluded.set_at""")
                .param("id", bulletin.id)
                .param("words", what)
                .param("kept", kept)
                .param("by", desk.actor().signedName())
                .param("at", desk.now().atOffset(ZoneOffset.UTC))
                .update();
        desk.note(desk.entry(bulletin, kept ? "bulletinWordsKept" : "bulletinWordsHidden")
                .text("maskedWords", what)
                .insideOffice());
    }

    /** Takes a choice back. */
    public void forget(BulletinId id, String words) {
        Bulletin bulletin = issued(id);
        jdbc.sql("delete from bulletin_mask where bulletin_id = :id and words = :words")
                .param("id", bulletin.id)
                .param("words", words)
                .update();
        desk.note(desk.entry(bulletin, "bulletinWordsForgotten")
                .text("maskedWords", words)
                .insideOffice());
    }

    /**
     * Confirms the version that was looked at.
     *
     * @param sha256 as it was read
     * @throws Stale when another version would be made by now
     */
    public void confirm(BulletinId id, String sha256) {
        Bulletin bulletin = issued(id);
        MaskedPaper.Result result = masked(bulletin);
        if (!result.sha256().equals(sha256)) {
            throw new Stale();
        }
        jdbc.sql("""
                        insert into bulletin_masked (bulletin_id, content_sha256, confirmed_by, confirmed_at)
                        values (:id, :hash, :by, :at)
                            on conflict (bulletin_id) do update set content_sha256 = excluded.content_sha256,
                               confirmed_by = excluded.confirmed_by, confirmed_at = excluded.confirmed_at""")
                .param("id", bulletin.id)
                .param("hash", sha256)
                .param("by", desk.actor().signedName())
                .param("at", desk.now().atOffset(ZoneOffset.UTC))
                .update();
        desk.note(desk.entry(bulletin, "bulletinAnonymisedConfirmed")
                .detail(
                        "hits",
                        hits(result.lines()).values().stream()
                                .mapToLong(Long::longValue)
                                .sum()));
    }

    /**
     * Writes the anonymised .docx; the stream stays open. The export stands in the trail.
     *
     * @throws Refusal unless exactly this version is confirmed
     */
    public void write(BulletinId id, OutputStream out) {
        Bulletin bulletin = issued(id);
        MaskedPaper.Result result = masked(bulletin);
        if (confirmation(bulletin.id)
                .filter(found -> found.sha256().equals(result.sha256()))
                .isEmpty()) {
            throw Refusal.because("bulletin.refused.unconfirmed");
        }
        DocxExport.write(result.document(), out);
        desk.note(desk.entry(bulletin, "bulletinAnonymisedExported"));
    }

    private Bulletin issued(BulletinId id) {
        Bulletin bulletin = desk.readable(id);
        bulletin.follow(BulletinArrow.ANONYMISE);
        return bulletin;
    }

    private MaskedPaper.Result masked(Bulletin bulletin) {
        return MaskedPaper.of(paper.of(bulletin), new Masking(names.of(bulletin.id)));
    }

    private static Map<MaskKind, Long> hits(List<MaskedLine> lines) {
        Map<MaskKind, Long> hits = new EnumMap<>(MaskKind.class);
        for (MaskedLine line : lines) {
            for (MaskedPiece piece : line.pieces()) {
                if (piece.kind() != null) {
                    hits.merge(piece.kind(), 1L, Long::sum);
                }
            }
        }
        return hits;
    }

    private Map<String, Boolean> choices(UUID bulletin) {
        Map<String, Boolean> choices = new LinkedHashMap<>();
        jdbc.sql("select words, kept from bulletin_mask where bulletin_id = :id order by set_at, words")
                .param("id", bulletin)
                .query((row, n) -> choices.put(row.getString("words"), row.getBoolean("kept")))
                .list();
        return choices;
    }

    private Optional<Confirmation> confirmation(UUID bulletin) {
        return jdbc.sql("select * from bulletin_masked where bulletin_id = :id")
                .param("id", bulletin)
                .query((row, n) -> new Confirmation(
                        row.getString("content_sha256"),
                        row.getString("confirmed_by"),
                        row.getObject("confirmed_at", OffsetDateTime.class).toInstant()))
                .optional();
    }
}
