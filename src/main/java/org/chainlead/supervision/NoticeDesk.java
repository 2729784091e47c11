package org.chainlead.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.common.Texts;
import org.chainlead.org.Access;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.Relation;
import org.springframework.stereotype.Component;

/**
 * What every act on a notice begins and ends with: the row is locked, the person's relation is held against the table of
 * rights, and the act is written to the trail in the same transaction.
 */
@Component
class NoticeDesk {

    static final String SUBJECT = "notice";

    private final Notices notices;
    private final NoticeUnits units;
    private final NoticeScope scope;
    private final Access access;
    private final CurrentUser user;
    private final AuditTrail trail;
    private final Clock clock;

    NoticeDesk(
            Notices notices,
            NoticeUnits units,
            NoticeScope scope,
            Access access,
            CurrentUser user,
            AuditTrail trail,
            Clock clock) {
        this.notices = notices;
        this.units = units;
        this.scope = scope;
        this.access = access;
        this.user = user;
        this.trail = trail;
        this.clock = clock;
    }

    /** The notice, locked; one that the person may not see is not found, one they may not act on is refused. */
    Notice open(NoticeId id, String operation) {
        Notice notice = notices.lock(id.uuid()).orElseThrow(NotFound::new);
        Set<Relation> relations = scope.relations(notice);
        if (!access.may(operation, relations)) {
            if (access.may("supervision.view", relations)) {
                throw Refusal.because("supervision.refused.notYours", notice.title);
            }
            throw new NotFound();
        }
        return notice;
    }

    /** The acting person's unit as addressee of the notice. */
    NoticeUnit ownUnit(Notice notice) {
        return addressee(notice, actor().unit().uuid());
    }

    NoticeUnit addressee(Notice notice, UUID unit) {
        return units.findByNoticeIdAndUnitId(notice.id, unit)
                .filter(found -> found.relation == Relation.ADDRESSEE)
                .orElseThrow(NotFound::new);
    }

    void needVersion(Notice notice, long version) {
        if (notice.version == null || notice.version != version) {
            throw new Stale();
        }
    }

    /** Saves the change and writes its entry. */
    void done(Notice notice, AuditRecord record) {
        notices.saveAndFlush(notice);
        trail.record(record.detail("state", notice.state));
    }

    /** Writes an entry that changes nothing, such as an export. */
    void note(AuditRecord record) {
        trail.record(record);
    }

    AuditRecord entry(Notice notice, String action) {
        return AuditRecord.of(Subject.of(SUBJECT, notice.id), action)
                .detail("kind", Texts.label(notice.kind))
                .detail("number", notice.number)
                .text("title", notice.title);
    }

    Actor actor() {
        return user.actor();
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
