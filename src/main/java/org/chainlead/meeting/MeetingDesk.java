package org.chainlead.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.NotFound;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What every act on a meeting begins and ends with: the locked row, the right, the trail. */
@Component
class MeetingDesk {

    static final String SUBJECT = "meeting";

    private final Meetings meetings;
    private final MeetingScope scope;
    private final CurrentUser user;
    private final AuditTrail trail;
    private final JdbcClient jdbc;
    private final Clock clock;

    MeetingDesk(
            Meetings meetings, MeetingScope scope, CurrentUser user, AuditTrail trail, JdbcClient jdbc, Clock clock) {
        this.meetings = meetings;
        this.scope = scope;
        this.user = user;
        this.trail = trail;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The meeting, locked; one the operation does not reach is not found. */
    Meeting open(MeetingId id, String operation) {
        Meeting meeting = meetings.lock(id.uuid()).orElseThrow(NotFound::new);
        if (!scope.reaches(operation, id.uuid())) {
            throw new NotFound();
        }
        return meeting;
    }

    /** The same without the lock, for reading. */
    Meeting read(MeetingId id, String operation) {
        Meeting meeting = meetings.findById(id.uuid()).orElseThrow(NotFound::new);
        if (!scope.reaches(operation, id.uuid())) {
            throw new NotFound();
        }
        return meeting;
    }

    /** Saves the meeting and writes the entry. */
    void done(Meeting meeting, AuditRecord record) {
        meetings.saveAndFlush(meeting);
        trail.record(record.detail("state", meeting.state));
    }

    /** Writes the entry of an act that does not change the meeting's own row. */
    void note(AuditRecord record) {
        trail.record(record);
    }

    AuditRecord entry(Meeting meeting, String action) {
        return AuditRecord.of(Subject.of(SUBJECT, meeting.id), action).text("meeting", meeting.name);
    }

    /** 参会单位 in the order they are printed. */
    List<UnitId> units(Meeting meeting) {
        return jdbc
                .sql("select unit_id from meeting_unit where meeting_id = :id order by position")
                .param("id", meeting.id)
                .query(UUID.class)
                .list()
                .stream()
                .map(UnitId::new)
                .toList();
    }

    void setUnits(Meeting meeting, List<UnitId> units) {
        jdbc.sql("delete from meeting_unit where meeting_id = :id")
                .param("id", meeting.id)
                .update();
        UUID[] ids = units.stream().map(UnitId::uuid).distinct().toArray(UUID[]::new);
        jdbc.sql("""
                        insert into meeting_unit (meeting_id, unit_id, position)
                        select :id, u, n from unnest(cast(:units as uuid[])) with ordinality x (u, n)""").param("id", meeting.id).param("units", ids).update();
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
