package org.chainlead.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainlead.audit.spi.KeptFiles;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 留痕 for the auditor: who, when, where, which act, field names and hashes of everything; texts only under a 调阅单. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('audit.read')")
public class AuditQueries {

    private static final String LINES = """
            select e.*, exists (select 1 from audit_seal s where s.entry_id = e.id) as sealed
              from audit_entry e where\s""";
    private static final String DETAIL = """
            select e.*, s.batch_no is not null as sealed, s.batch_no, b.sealed_at
              from audit_entry e left join audit_seal s on s.entry_id = e.id
              left join audit_batch b on b.no = s.batch_no
             where e.id = :id""";

    private final JdbcClient jdbc;
    private final EntryContents contents;
    private final Subjects subjects;
    private final AccessOrderBook orders;
    private final AuditTrail trail;
    private final KeptFiles files;

    AuditQueries(
            JdbcClient jdbc,
            EntryContents contents,
            Subjects subjects,
            AccessOrderBook orders,
            AuditTrail trail,
            KeptFiles files) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.subjects = subjects;
        this.orders = orders;
        this.trail = trail;
        this.files = files;
    }

    /**
     * The newest entries first.
     *
     * @param before only entries with a lower number than this; null from the newest on
     */
    public List<TrailLine> page(TrailFilter filter, @Nullable Long before, int limit) {
        TrailCondition condition = TrailCondition.of(resolved(filter));
        List<TrailLine> lines = jdbc.sql(
                        LINES + condition.sql() + " and e.id < :before order by e.id desc limit :limit")
                .params(condition.parameters())
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("limit", limit)
                .query((row, n) -> line(row))
                .list();
        Map<Subject, String> names =
                subjects.names(lines.stream().map(TrailLine::subject).toList());
        return lines.stream()
                .map(line -> line.named(names.getOrDefault(line.subject(), line.subjectName())))
                .toList();
    }

    /** @throws NotFound when there is no such entry */
    public TrailDetail detail(long id) {
        return jdbc.sql(DETAIL)
                .param("id", id)
                .query((row, n) -> detail(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /**
     * Texts and values of an entry; the reading itself is written to the trail.
     *
     * @throws org.chainlead.common.Refusal unless a 调阅单 of the acting auditor names the subject, or a task it belongs
     *     to, and is in force
     */
    @Transactional
    public EntryTexts texts(long id) {
        trail.record(underOrder(id, "textsRead"));
        return contents.read(id);
    }

    /**
     * Opens a file of an entry; that it was done is written to the trail.
     *
     * @param place of the file in {@link EntryTexts#files}, from 0
     * @throws org.chainlead.common.Refusal as {@link #texts}, and when the file is not kept any more
     */
    @Transactional
    public OrderedFile file(long id, int place) {
        AuditRecord record = underOrder(id, "orderedFileRead");
        Details.FileRef file = contents.file(id, place).orElseThrow(() -> Refusal.because("audit.order.fileGone"));
        trail.record(record.file(file.name(), file.sha256(), file.size()));
        try {
            return new OrderedFile(file.name(), file.size(), files.open(file.sha256()));
        } catch (NoSuchFileException gone) {
            throw Refusal.because("audit.order.fileGone");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AuditRecord underOrder(long id, String action) {
        TrailLine line = detail(id).line();
        AccessOrderId order = orders.inForce(subjects.opening(line.subject()));
        return AuditRecord.of(Subject.of("accessOrder", order.uuid()), action)
                .detail("subject", TrailWords.subject(line.subject()))
                .detail("seq", line.seq());
    }

    /** A subject may be asked for by its name. */
    private TrailFilter resolved(TrailFilter filter) {
        if (filter.subjectKind() == null || filter.subjectId() == null) {
            return filter;
        }
        Subject subject = subjects.resolve(new Subject(filter.subjectKind(), filter.subjectId()));
        return new TrailFilter(
                filter.person(), filter.from(), filter.until(), filter.action(), subject.kind(), subject.id());
    }

    private static TrailLine line(ResultSet row) throws SQLException {
        Subject subject = new Subject(row.getString("subject_kind"), row.getString("subject_id"));
        return new TrailLine(
                row.getLong("id"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                subject,
                TrailWords.subject(subject),
                row.getInt("seq"),
                row.getString("action"),
                row.getString("actor_name"),
                row.getString("actor_unit_name"),
                row.getString("actor_role"),
                row.getString("on_behalf_of"),
                row.getString("client_address"),
                row.getBoolean("sealed"));
    }

    private static TrailDetail detail(ResultSet row) throws SQLException {
        Details details = Details.read(row.getString("details"));
        byte[] prev = row.getBytes("prev_hash");
        byte[] hash = row.getBytes("hash");
        AuditLine content = AuditLine.read(row);
        Instant sealedAt = Optional.ofNullable(row.getObject("sealed_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant)
                .orElse(null);
        return new TrailDetail(
                line(row),
                List.copyOf(details.values().keySet()),
                contents(details),
                Hashes.hex(hash),
                Hashes.hex(prev),
                content != null && Arrays.equals(content.hash(prev), hash),
                row.getObject("batch_no", Long.class),
                sealedAt);
    }

    private static List<TrailDetail.Content> contents(Details details) {
        List<TrailDetail.Content> contents = new ArrayList<>();
        details.texts().forEach(text -> contents.add(new TrailDetail.Content(text.field(), false, text.hash())));
        for (Details.FileRef file : details.files()) {
            contents.add(new TrailDetail.Content(String.valueOf(contents.size() + 1), true, file.sha256()));
        }
        return contents;
    }
}
