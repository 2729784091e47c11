package org.chainlead.supervision;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.chainlead.common.Refusal;
import org.chainlead.common.Texts;
import org.chainlead.org.Actor;
import org.chainlead.org.Relation;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A unit a notice goes to: 主送 signs, replies and is checked, 抄送 reads. */
@Entity
@Table(name = "notice_unit")
class NoticeUnit implements Persistable<UUID> {

    @Id
    UUID id;

    @Version
    @Nullable
    Long version;

    UUID noticeId;
    UUID unitId;

    @Enumerated(EnumType.STRING)
    Relation relation;

    int position;

    @Enumerated(EnumType.STRING)
    AddresseeState state;

    @Nullable
    Instant signedAt;

    @Nullable
    UUID signedBy;

    @Nullable
    String signedName;

    @SuppressWarnings("NullAway.Init")
    protected NoticeUnit() {}

    NoticeUnit(UUID noticeId, UUID unitId, Relation relation, int position, boolean answers) {
        this.id = UUID.randomUUID();
        this.noticeId = noticeId;
        this.unitId = unitId;
        this.relation = relation;
        this.position = position;
        this.state = answers && relation == Relation.ADDRESSEE ? AddresseeState.TO_SIGN : AddresseeState.NOTHING;
    }

    void sign(Actor by, Instant now) {
        need(AddresseeState.TO_SIGN);
        state = AddresseeState.TO_REPLY;
        signedAt = now;
        signedBy = by.account().uuid();
        signedName = by.signedName();
    }

    void reply() {
        if (state != AddresseeState.TO_REPLY && state != AddresseeState.FAILED) {
            refuse();
        }
        state = AddresseeState.TO_CHECK;
    }

    /** 撤回 before the check. @param failedBefore whether an earlier reply had failed */
    void recall(boolean failedBefore) {
        need(AddresseeState.TO_CHECK);
        state = failedBefore ? AddresseeState.FAILED : AddresseeState.TO_REPLY;
    }

    void check(boolean passed) {
        need(AddresseeState.TO_CHECK);
        state = passed ? AddresseeState.PASSED : AddresseeState.FAILED;
    }

    /** After the notice was opened again. */
    void askAgain() {
        need(AddresseeState.PASSED);
        state = AddresseeState.TO_REPLY;
    }

    boolean isDone() {
        return state == AddresseeState.PASSED || state == AddresseeState.NOTHING;
    }

    private void need(AddresseeState needed) {
        if (state != needed) {
            refuse();
        }
    }

    private void refuse() {
        throw Refusal.because("supervision.refused.unitState", Texts.label(state));
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
