package org.chainlead.bulletin;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.org.Access;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;
import org.springframework.stereotype.Component;

/** What every act on a 通报 begins and ends with: the row is locked, and the act is written to the trail. */
@Component
class BulletinDesk {

    static final String SUBJECT = "bulletin";

    private final Bulletins bulletins;
    private final BulletinScope scope;
    private final Access access;
    private final CurrentUser user;
    private final AuditTrail trail;
    private final Clock clock;

    BulletinDesk(
            Bulletins bulletins, BulletinScope scope, Access access, CurrentUser user, AuditTrail trail, Clock clock) {
        this.bulletins = bulletins;
        this.scope = scope;
        this.access = access;
        this.user = user;
        this.trail = trail;
        this.clock = clock;
    }

    /** Locked; one that the person may not see is not found, one they may not act on is refused. */
    Bulletin open(BulletinId id, String operation) {
        Bulletin bulletin = locked(id);
        if (!access.may(operation, scope.relations(bulletin))) {
            if (scope.mayRead(bulletin)) {
                throw Refusal.because("bulletin.refused.notYours", bulletin.roundName);
            }
            throw new NotFound();
        }
        return bulletin;
    }

    /** Locked, for acts whose statement asks for the person's own unit itself. */
    Bulletin locked(BulletinId id) {
        return bulletins.lock(id.uuid()).orElseThrow(NotFound::new);
    }

    /** For reading what the statement itself restricts to the person's own unit. */
    Bulletin read(BulletinId id) {
        return bulletins.findById(id.uuid()).orElseThrow(NotFound::new);
    }

    Bulletin readable(BulletinId id) {
        return bulletins.findById(id.uuid()).filter(scope::mayRead).orElseThrow(NotFound::new);
    }

    /** Saves the change and writes its entry. */
    void done(Bulletin bulletin, AuditRecord record) {
        bulletins.saveAndFlush(bulletin);
        trail.record(record.detail("state", bulletin.state));
    }

    /** Writes an entry that changes nothing, such as an export. */
    void note(AuditRecord record) {
        trail.record(record);
    }

    AuditRecord entry(Bulletin bulletin, String action) {
        return AuditRecord.of(Subject.of(SUBJECT, bulletin.id), action)
                .detail("round", bulletin.roundName)
                .detail("number", bulletin.number);
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
