package org.chainlead.meeting;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 会议记录 and 议定意见 of each item, saved while they are typed. Nothing typed is lost when two write at once. */
@Service
@Transactional
@PreAuthorize("@access.may('meeting.prepare')")
public class MeetingNotes {

    private static final int KEPT = 20;

    private final MeetingDesk desk;
    private final JdbcClient jdbc;

    MeetingNotes(MeetingDesk desk, JdbcClient jdbc) {
        this.desk = desk;
        this.jdbc = jdbc;
    }

    /**
     * Saves one text of an item.
     *
     * @param version as it was read or last saved
     * @throws Stale when somebody else has saved meanwhile; see {@link #keepAside}
     */
    public SavedText save(MeetingId id, AgendaItemId item, AgendaText field, long version, String words) {
        Meeting meeting = open(id);
        Refusal.ifAny(MeetingPolicies.tooLong(words, MeetingPolicies.TEXT, "meeting.AgendaText." + field));
        Instant now = desk.now();
        String column = field == AgendaText.NOTES ? "notes" : "agreed";
        int saved = jdbc.sql("update agenda_item set " + column + " = :words, " + column + "_version = :version + 1,"
                        + " written_by = :by, written_at = :at"
                        + " where id = :id and meeting_id = :meeting and " + column + "_version = :version")
                .param("words", words)
                .param("by", desk.actor().signedName())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("id", item.uuid())
                .param("meeting", meeting.id)
                .param("version", version)
                .update();
        if (saved == 0) {
            needItem(meeting, item);
            throw new Stale();
        }
        return new SavedText(version + 1, now);
    }

    /** Keeps words that did not become the item's text, whatever the meeting's state, and names them. */
    public void keepAside(MeetingId id, AgendaItemId item, AgendaText field, String words) {
        Meeting meeting = desk.open(id, "meeting.prepare");
        needItem(meeting, item);
        if (words.isBlank()) {
            return;
        }
        jdbc.sql("""
                        insert into agenda_text_kept (id, item_id, field, words, written_by, written_at)
                        select :id, :item, :field, :words, :by, :at
                         where not exists (select 1 from agenda_text_kept
                                            where item_id = :item and field = :field and words = :words)""")
                .param("id", UUID.randomUUID())
                .param("item", item.uuid())
                .param("field", field.name())
                .param("words", words)
                .param("by", desk.actor().signedName())
                .param("at", desk.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What was kept aside of an item, newest first; at most 20. */
    @Transactional(readOnly = true)
    public List<KeptText> kept(MeetingId id, AgendaItemId item) {
        Meeting meeting = desk.read(id, "meeting.prepare");
        needItem(meeting, item);
        return jdbc.sql("select * from agenda_text_kept where item_id = :item order by written_at desc limit :limit")
                .param("item", item.uuid())
                .param("limit", KEPT)
                .query((row, n) -> new KeptText(
                        AgendaText.valueOf(row.getString("field")),
                        row.getString("words"),
                        row.getString("written_by"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private Meeting open(MeetingId id) {
        Meeting meeting = desk.open(id, "meeting.prepare");
        meeting.need(meeting.isOpen(), MeetingAct.NOTE);
        return meeting;
    }

    private void needItem(Meeting meeting, AgendaItemId item) {
        boolean known = jdbc.sql("select exists (select 1 from agenda_item where id = :id and meeting_id = :meeting)")
                .param("id", item.uuid())
                .param("meeting", meeting.id)
                .query(Boolean.class)
                .single();
        if (!known) {
            throw new NotFound();
        }
    }
}
