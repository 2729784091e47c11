package org.chainlead.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.attachment.AttachmentRef;
import org.chainlead.attachment.Attachments;
import org.chainlead.org.Actor;
import org.chainlead.org.ReviewStep;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every submission of a report as it was, with its files and the signatures it got. */
@Repository
class ReportVersions {

    /** Kind under which the frozen files hang. */
    static final String FILES = "reportVersion";

    private final JdbcClient jdbc;
    private final Attachments attachments;

    ReportVersions(JdbcClient jdbc, Attachments attachments) {
        this.jdbc = jdbc;
        this.attachments = attachments;
    }

    void keep(ProgressReport report, Actor by, Instant now) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into report_version (id, report_id, no, body, submitted_by, submitted_name, submitted_at)
                        values (:id, :report, :no, :body, :by, :name, :at)""")
                .param("id", id)
                .param("report", report.id)
                .param("no", report.versionNo)
                .param("body", report.body)
                .param("by", by.account().uuid())
                .param("name", by.signedName())
                .param("at", utc(now))
                .update();
        attachments.copy(ReportDesk.SUBJECT, report.id, FILES, id);
    }

    /** Identity of the version the report counts now. */
    UUID present(ProgressReport report) {
        return jdbc.sql("select id from report_version where report_id = :report and no = :no")
                .param("report", report.id)
                .param("no", report.versionNo)
                .query(UUID.class)
                .single();
    }

    void sign(UUID version, int position, ReviewStep step, boolean onPaper, Actor by, Instant now) {
        jdbc.sql("""
                        insert into report_signature (version_id, position, step, account_id, name, on_behalf_of, on_paper,
                            signed_at)
                        values (:version, :position, :step, :account, :name, :behalf, :paper, :at)""")
                .param("version", version)
                .param("position", position)
                .param("step", step.name())
                .param("account", by.account().uuid())
                .param("name", by.name())
                .param("behalf", by.onBehalfOf())
                .param("paper", onPaper)
                .param("at", utc(now))
                .update();
    }

    void handedIn(UUID version, Instant now) {
        jdbc.sql("update report_version set handed_in_at = :at where id = :id")
                .param("at", utc(now))
                .param("id", version)
                .update();
    }

    void returned(UUID version, String reason, boolean inside, Actor by, Instant now) {
        jdbc.sql("""
                        update report_version set returned_at = :at, returned_by = :by, return_reason = :reason,
                               returned_inside = :inside where id = :id""")
                .param("at", utc(now))
                .param("by", by.signature())
                .param("reason", reason)
                .param("inside", inside)
                .param("id", version)
                .update();
    }

    void accepted(UUID version, String by, boolean unchecked, Instant now) {
        jdbc.sql("""
                        update report_version set accepted_at = :at, accepted_by = :by, unchecked = :unchecked
                         where id = :id""")
                .param("at", utc(now))
                .param("by", by)
                .param("unchecked", unchecked)
                .param("id", version)
                .update();
    }

    /** Taken back: it has not left the unit then, and nobody outside reads it any more. */
    void recalled(UUID version, Actor by, Instant now) {
        jdbc.sql("""
                        update report_version set recalled_at = :at, recalled_by = :by, handed_in_at = null where id = :id""")
                .param("at", utc(now))
                .param("by", by.signedName())
                .param("id", version)
                .update();
    }

    /** What was accepted last before now, for taking back what a correction no longer says. */
    Optional<ReportBody> lastAccepted(UUID report) {
        return jdbc.sql("""
                        select body from report_version where report_id = :report and accepted_at is not null
                         order by no desc limit 1""")
                .param("report", report)
                .query(String.class)
                .optional()
                .map(Bodies::read);
    }

    /** Whether this person wrote or signed the version: such a one does not review it. */
    boolean actedOn(UUID version, Actor actor) {
        return jdbc.sql("""
                                select count(*) from report_version v where v.id = :id and (v.submitted_by = :account
                                   or exists (select 1 from report_signature s where s.version_id = v.id
                                               and s.account_id = :account))""")
                        .param("id", version)
                        .param("account", actor.account().uuid())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether this person passed the version at the position. */
    boolean signedBy(UUID version, int position, Actor actor) {
        return jdbc.sql("""
                                select count(*) from report_signature
                                 where version_id = :id and position = :position and account_id = :account""")
                        .param("id", version)
                        .param("position", position)
                        .param("account", actor.account().uuid())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The versions of these reports that such a reader sees, oldest first. */
    Map<UUID, List<ReportVersionView>> of(Collection<UUID> reports, Reader reader) {
        Map<UUID, List<ReportVersionView>> versions = new HashMap<>();
        if (reports.isEmpty()) {
            return versions;
        }
        List<UUID> ids = jdbc.sql(
                        "select v.id from report_version v where v.report_id in (:reports) and " + reader.versions())
                .param("reports", reports)
                .query(UUID.class)
                .list();
        if (ids.isEmpty()) {
            return versions;
        }
        Map<UUID, List<AttachmentRef>> files = attachments.of(FILES, ids);
        Map<UUID, List<Signature>> signatures = signatures(ids);
        jdbc.sql("select v.* from report_version v where v.id in (:ids) order by v.no")
                .param("ids", ids)
                .query((row, n) -> versions.computeIfAbsent(
                                row.getObject("report_id", UUID.class), r -> new ArrayList<>())
                        .add(read(row, files, signatures, reader)))
                .list();
        return versions;
    }

    private Map<UUID, List<Signature>> signatures(Collection<UUID> versions) {
        Map<UUID, List<Signature>> signatures = new HashMap<>();
        jdbc.sql("select * from report_signature where version_id in (:ids) order by position")
                .param("ids", versions)
                .query((row, n) -> signatures
                        .computeIfAbsent(row.getObject("version_id", UUID.class), v -> new ArrayList<>())
                        .add(new Signature(
                                ReviewStep.valueOf(row.getString("step")),
                                row.getString("name"),
                                row.getString("on_behalf_of"),
                                row.getBoolean("on_paper"),
                                row.getObject("signed_at", OffsetDateTime.class).toInstant())))
                .list();
        return signatures;
    }

    private static ReportVersionView read(
            ResultSet row, Map<UUID, List<AttachmentRef>> files, Map<UUID, List<Signature>> signatures, Reader reader)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new ReportVersionView(
                row.getInt("no"),
                Bodies.read(row.getString("body")),
                row.getString("submitted_name"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                instant(row, "handed_in_at"),
                instant(row, "returned_at"),
                row.getString("returned_by"),
                row.getString("return_reason"),
                row.getBoolean("returned_inside"),
                instant(row, "accepted_at"),
                row.getString("accepted_by"),
                row.getBoolean("unchecked"),
                instant(row, "recalled_at"),
                row.getString("recalled_by"),
                files.getOrDefault(id, List.of()),
                reader == Reader.PUBLIC ? List.of() : signatures.getOrDefault(id, List.of()));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
