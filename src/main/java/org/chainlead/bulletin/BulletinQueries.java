package org.chainlead.bulletin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.common.NotFound;
import org.chainlead.common.Page;
import org.chainlead.dispatch.RoundId;
import org.chainlead.dispatch.RoundSum;
import org.chainlead.dispatch.RowGrouping;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads 通报. Who may see one is part of every query; what a reader may not see is not found. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('bulletin.view')")
public class BulletinQueries {

    /** The largest page. */
    public static final int PAGE = 100;

    private static final String SELECT = """
            select b.*, x.body as title, coalesce(""" + BulletinChecks.STALE + """
                , true) as stale
              from bulletin b join dispatch_round r on r.id = b.round_id
              left join bulletin_text x on x.bulletin_id = b.id and x.part = 'TITLE'
             where\s""";

    private final BulletinDesk desk;
    private final BulletinScope scope;
    private final BulletinContents contents;
    private final BulletinAnswers answers;
    private final BulletinActs acts;
    private final MarksOfBulletin marks;
    private final JdbcClient jdbc;

    BulletinQueries(
            BulletinDesk desk,
            BulletinScope scope,
            BulletinContents contents,
            BulletinAnswers answers,
            BulletinActs acts,
            MarksOfBulletin marks,
            JdbcClient jdbc) {
        this.desk = desk;
        this.scope = scope;
        this.contents = contents;
        this.answers = answers;
        this.acts = acts;
        this.marks = marks;
        this.jdbc = jdbc;
    }

    /** Newest first. */
    public Page<BulletinRow> page(int offset, int limit) {
        BulletinScope.Condition condition = scope.condition();
        List<BulletinRow> rows = jdbc.sql(SELECT + condition.sql()
                        + " order by coalesce(b.issued_at, b.created_at) desc, b.id offset :offset limit :limit")
                .params(condition.parameters())
                .param("offset", offset)
                .param("limit", Math.min(limit, PAGE))
                .query((row, n) -> read(row))
                .list();
        long total = jdbc.sql("select count(*) from bulletin b where " + condition.sql())
                .params(condition.parameters())
                .query(Long.class)
                .single();
        return new Page<>(rows, total);
    }

    /** How many wait for 核稿 by the acting person. */
    @PreAuthorize("@access.may('bulletin.review')")
    public long toReview() {
        return count(BulletinSigning.waitsForReview());
    }

    /** How many wait for 签发 by the acting person. */
    @PreAuthorize("@access.may('bulletin.issue')")
    public long toIssue() {
        return count(BulletinSigning.waits());
    }

    private long count(String waiting) {
        BulletinScope.Condition condition = scope.condition();
        return jdbc.sql("select count(*) from bulletin b where " + condition.sql() + " and " + waiting)
                .params(condition.parameters())
                .query(Long.class)
                .single();
    }

    /** The 通报 of a round that the acting person sees. */
    public Optional<BulletinId> of(RoundId round) {
        BulletinScope.Condition condition = scope.condition();
        return jdbc.sql("select b.id from bulletin b where b.round_id = :round and " + condition.sql())
                .params(condition.parameters())
                .param("round", round.uuid())
                .query(UUID.class)
                .optional()
                .map(BulletinId::new);
    }

    public BulletinDetail detail(BulletinId id) {
        Bulletin bulletin = desk.readable(id);
        BulletinRow row = jdbc.sql(SELECT + "b.id = :id")
                .param("id", id.uuid())
                .query((found, n) -> read(found))
                .optional()
                .orElseThrow(NotFound::new);
        Map<BulletinPart, BulletinText> texts = contents.texts(bulletin.id);
        Map<AnswerState, Long> said = new EnumMap<>(AnswerState.class);
        for (AnswerState state : AnswerState.values()) {
            said.put(state, answers.count(bulletin, state));
        }
        Map<BulletinPart, List<String>> typed = new EnumMap<>(BulletinPart.class);
        texts.forEach((part, text) -> typed.put(part, BulletinMarks.typed(text.body())));
        return new BulletinDetail(
                titled(row, marks.of(bulletin)),
                bulletin.writtenAt,
                texts,
                contents.totals(bulletin.id),
                said,
                typed,
                acts.of(bulletin, row.stale()));
    }

    /** The numbers by unit in the order of the unit list, or by chain. */
    public Page<RoundSum> sums(BulletinId id, RowGrouping by, int offset, int limit) {
        return contents.sums(desk.readable(id).id, by, offset, Math.min(limit, PAGE));
    }

    /** The lines of one list, in the order of the unit list and the numbers. */
    public Page<BulletinLine> lines(BulletinId id, LineKind kind, int offset, int limit) {
        return contents.lines(desk.readable(id).id, kind, null, offset, Math.min(limit, PAGE));
    }

    private static BulletinRow titled(BulletinRow row, BulletinMarks marks) {
        return with(row, marks.fill(row.title()));
    }

    private static BulletinRow with(BulletinRow row, String title) {
        return new BulletinRow(
                row.id(),
                row.round(),
                row.roundName(),
                row.state(),
                title,
                row.number(),
                row.stale(),
                row.answerDueOn(),
                row.authorName(),
                row.createdAt(),
                row.reviewerName(),
                row.issuerName(),
                row.issuedAt());
    }

    /** In lists only the round's name is filled into the title; other numbers are on the page. */
    private static BulletinRow read(ResultSet row) throws SQLException {
        String roundName = row.getString("round_name");
        String title = row.getString("title");
        return new BulletinRow(
                new BulletinId(row.getObject("id", UUID.class)),
                new RoundId(row.getObject("round_id", UUID.class)),
                roundName,
                BulletinState.valueOf(row.getString("state")),
                title == null ? roundName : BulletinMarks.named(title, roundName),
                row.getString("number"),
                row.getBoolean("stale"),
                row.getObject("answer_due_on", LocalDate.class),
                row.getString("author_name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("reviewer_name"),
                row.getString("issuer_name"),
                instant(row.getObject("issued_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
