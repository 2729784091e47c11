package org.chainlead.supervision;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.chainlead.org.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** 回复 of an addressed unit, and what the check of it found; a further reply is a row of its own. */
@Entity
@Table(name = "notice_reply")
class NoticeReply implements Persistable<UUID> {

    @Id
    UUID id;

    @Version
    @Nullable
    Long version;

    UUID noticeUnitId;
    int no;
    String body;
    Instant repliedAt;
    UUID repliedBy;
    String repliedName;

    @Nullable
    Instant checkedAt;

    @Nullable
    UUID checkedBy;

    @Nullable
    String checkedName;

    @Nullable
    Boolean passed;

    @Nullable
    String opinion;

    @Nullable
    Instant recalledAt;

    @Nullable
    String recalledName;

    @SuppressWarnings("NullAway.Init")
    protected NoticeReply() {}

    NoticeReply(UUID noticeUnitId, int no, String body, Actor by, Instant now) {
        this.id = UUID.randomUUID();
        this.noticeUnitId = noticeUnitId;
        this.no = no;
        this.body = body;
        this.repliedAt = now;
        this.repliedBy = by.account().uuid();
        this.repliedName = by.signedName();
    }

    void check(boolean found, String words, Actor by, Instant now) {
        passed = found;
        opinion = words;
        checkedAt = now;
        checkedBy = by.account().uuid();
        checkedName = by.signedName();
    }

    void recall(Actor by, Instant now) {
        recalledAt = now;
        recalledName = by.signedName();
    }

    /** Whether the unit owes another one because this one did not do. */
    boolean failed() {
        return Boolean.FALSE.equals(passed);
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }
}
