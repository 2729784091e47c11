package org.chainlead.meeting;

import java.util.Optional;
import org.chainlead.org.FormDraftTable;
import org.chainlead.org.FormDraftTables;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what a person is typing into the arrangement of a meeting; nobody else reads it. */
@Service
@Transactional
@PreAuthorize("@access.may('meeting.prepare')")
public class MeetingFormDrafts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FormDraftTable table;

    MeetingFormDrafts(FormDraftTables tables) {
        this.table = tables.of("meeting_form_draft");
    }

    private record Body(MeetingId id, long version, MeetingDraft draft) {}

    /** Keeps the form, in place of what was kept under the key before. */
    public void keep(String key, MeetingId id, long version, MeetingDraft draft) {
        table.write(key, JSON.writeValueAsString(new Body(id, version, draft)));
    }

    @Transactional(readOnly = true)
    public Optional<MeetingFormDraft> find(String key) {
        return table.read(key).map(kept -> {
            Body body = JSON.readValue(kept.body(), Body.class);
            return new MeetingFormDraft(body.id(), body.version(), body.draft(), kept.at());
        });
    }

    /** Forgets the form, because it was saved or thrown away. */
    public void remove(String key) {
        table.remove(key);
    }
}
