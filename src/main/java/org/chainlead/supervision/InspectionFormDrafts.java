package org.chainlead.supervision;

import java.util.Optional;
import org.chainlead.org.FormDraftTable;
import org.chainlead.org.FormDraftTables;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what a person is typing into the form of an inspection; nobody else reads it. */
@Service
@Transactional
@PreAuthorize("@access.may('supervision.inspect')")
public class InspectionFormDrafts {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String KEY = "inspection:";

    private final FormDraftTable table;

    InspectionFormDrafts(FormDraftTables tables) {
        this.table = tables.of("notice_form_draft");
    }

    private record Form(InspectionId id, long version, InspectionDraft draft) {}

    /** Keeps the form, in place of what was kept under the key before. */
    public void keep(String key, InspectionId id, long version, InspectionDraft draft) {
        table.write(KEY + key, JSON.writeValueAsString(new Form(id, version, draft)));
    }

    @Transactional(readOnly = true)
    public Optional<InspectionFormDraft> find(String key) {
        return table.read(KEY + key).map(kept -> {
            Form form = JSON.readValue(kept.body(), Form.class);
            return new InspectionFormDraft(form.id(), form.version(), form.draft(), kept.at());
        });
    }

    /** Forgets the form, because it was saved or thrown away. */
    public void remove(String key) {
        table.remove(KEY + key);
    }
}
