package org.chainlead.attachment;

import static org.chainlead.common.Texts.t;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chainlead.audit.SealedFiles;
import org.chainlead.org.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of attachments. */
@Repository
class StoredAttachments {

    private static final String COLUMNS =
            "select id, owner_kind, owner_id, name, size, content_type, sha256, uploaded_by, uploaded_by_name,"
                    + " uploaded_at from attachment ";

    /** @param owner nothing while staged */
    record Row(AttachmentRef ref, UUID uploadedBy, @Nullable Owner owner) {

        /** The same without the name of a file under 封存, which may tell as much as its content. */
        Row without(Set<String> hidden) {
            if (!hidden.contains(ref.sha256())) {
                return this;
            }
            AttachmentRef nameless = new AttachmentRef(
                    ref.id(),
                    t("attachment.sealedName"),
                    ref.size(),
                    ref.contentType(),
                    ref.sha256(),
                    ref.uploadedByName(),
                    ref.uploadedAt());
            return new Row(nameless, uploadedBy, owner);
        }
    }

    record Owner(String kind, UUID id) {}

    private final JdbcClient jdbc;
    private final SealedFiles sealed;

    StoredAttachments(JdbcClient jdbc, SealedFiles sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    void insert(AttachmentRef ref, Actor actor) {
        jdbc.sql("""
                        insert into attachment (id, name, size, content_type, sha256, uploaded_by, uploaded_by_name,
                            unit_id, uploaded_at, staged_at)
                        values (:id, :name, :size, :type, :sha, :by, :byName, :unit, :at, :at)""")
                .param("id", ref.id().uuid())
                .param("name", ref.name())
                .param("size", ref.size())
                .param("type", ref.contentType())
                .param("sha", ref.sha256())
                .param("by", actor.account().uuid())
                .param("byName", ref.uploadedByName())
                .param("unit", actor.unit().uuid())
                .param("at", utc(ref.uploadedAt()))
                .update();
    }

    Optional<Row> find(AttachmentId id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id.uuid())
                .query((row, n) -> read(row))
                .optional();
    }

    /** Every file of these owners, in the order of uploading. */
    Map<UUID, List<AttachmentRef>> of(String kind, Collection<UUID> owners) {
        List<Row> rows = jdbc.sql(
                        COLUMNS + "where owner_kind = :kind and owner_id in (:owners) order by uploaded_at, name, id")
                .param("kind", kind)
                .param("owners", owners)
                .query((row, n) -> read(row))
                .list();
        if (rows.isEmpty()) {
            return Map.of();
        }
        Set<String> hidden = sealed.all();
        return rows.stream()
                .map(row -> row.without(hidden))
                .collect(Collectors.groupingBy(
                        row -> row.owner() == null
                                ? new UUID(0, 0)
                                : row.owner().id(),
                        LinkedHashMap::new,
                        Collectors.mapping(Row::ref, Collectors.toList())));
    }

    /** Binds the person's own staged files; counts those that were. */
    int bind(Collection<UUID> ids, Owner owner, UUID account, Instant at) {
        return jdbc.sql("""
                        update attachment set owner_kind = :kind, owner_id = :owner, bound_at = :at
                         where id in (:ids) and owner_id is null and uploaded_by = :account""")
                .param("kind", owner.kind())
                .param("owner", owner.id())
                .param("at", utc(at))
                .param("ids", ids)
                .param("account", account)
                .update();
    }

    int unbind(Collection<UUID> ids, Owner owner, Instant at) {
        return jdbc.sql("""
                        update attachment set owner_kind = null, owner_id = null, bound_at = null, staged_at = :at
                         where id in (:ids) and owner_kind = :kind and owner_id = :owner""")
                .param("ids", ids)
                .param("kind", owner.kind())
                .param("owner", owner.id())
                .param("at", utc(at))
                .update();
    }

    void copy(Owner from, Owner to, Instant at) {
        jdbc.sql("""
                        insert into attachment (id, owner_kind, owner_id, name, size, content_type, sha256, uploaded_by,
                            uploaded_by_name, unit_id, uploaded_at, staged_at, bound_at)
                        select gen_random_uuid(), :toKind, :toId, name, size, content_type, sha256, uploaded_by,
                            uploaded_by_name, unit_id, uploaded_at, staged_at, :at
                          from attachment f where owner_kind = :kind and owner_id = :id
                           and not exists (select 1 from attachment h where h.owner_kind = :toKind and h.owner_id = :toId
                                              and h.sha256 = f.sha256 and h.name = f.name)""")
                .param("toKind", to.kind())
                .param("toId", to.id())
                .param("at", utc(at))
                .param("kind", from.kind())
                .param("id", from.id())
                .update();
    }

    long boundBytes(Owner owner) {
        return jdbc.sql("select coalesce(sum(size), 0) from attachment where owner_kind = :kind and owner_id = :id")
                .param("kind", owner.kind())
                .param("id", owner.id())
                .query(Long.class)
                .single();
    }

    long stagedBytes(UUID account) {
        return jdbc.sql(
                        "select coalesce(sum(size), 0) from attachment where uploaded_by = :account and owner_id is null")
                .param("account", account)
                .query(Long.class)
                .single();
    }

    /** Deletes the person's own staged file and returns its hash. */
    Optional<String> deleteStaged(AttachmentId id, UUID account) {
        return jdbc.sql("""
                        delete from attachment where id = :id and uploaded_by = :account and owner_id is null
                        returning sha256""")
                .param("id", id.uuid())
                .param("account", account)
                .query(String.class)
                .optional();
    }

    /** Deletes what nobody handed in since then and returns the hashes. */
    List<String> deleteStagedBefore(Instant moment) {
        return jdbc.sql("delete from attachment where owner_id is null and staged_at < :moment returning sha256")
                .param("moment", utc(moment))
                .query(String.class)
                .list();
    }

    int count(String sha256) {
        return jdbc.sql("select count(*) from attachment where sha256 = :sha")
                .param("sha", sha256)
                .query(Integer.class)
                .single();
    }

    void rename(String sha256, String name) {
        jdbc.sql("update attachment set name = :name where sha256 = :sha")
                .param("name", name)
                .param("sha", sha256)
                .update();
    }

    boolean isSealed(String sha256) {
        return sealed.contains(sha256);
    }

    /** Hashes of contents that are to be gone. */
    Set<String> erased() {
        return sealed.erased();
    }

    boolean refersTo(String sha256) {
        return jdbc.sql("select exists (select 1 from attachment where sha256 = :sha)")
                .param("sha", sha256)
                .query(Boolean.class)
                .single();
    }

    /** Until the end of the transaction nobody else works on this key. */
    void lock(String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "attachment:" + key)
                .query((row, n) -> 0)
                .list();
    }

    private static Row read(ResultSet row) throws SQLException {
        UUID owner = row.getObject("owner_id", UUID.class);
        AttachmentRef ref = new AttachmentRef(
                new AttachmentId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getLong("size"),
                row.getString("content_type"),
                row.getString("sha256"),
                row.getString("uploaded_by_name"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
        return new Row(
                ref,
                row.getObject("uploaded_by", UUID.class),
                owner == null ? null : new Owner(row.getString("owner_kind"), owner));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
