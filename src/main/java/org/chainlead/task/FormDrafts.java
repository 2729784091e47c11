package org.chainlead.task;

import java.time.Instant;
import java.util.Optional;
import org.chainlead.org.FormDraftTable;
import org.chainlead.org.FormDraftTables;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what a person is typing into a form of this module; nobody else reads it. */
@Service
@Transactional
@PreAuthorize("@access.may('task.formDraft')")
public class FormDrafts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FormDraftTable table;

    FormDrafts(FormDraftTables tables) {
        this.table = tables.of("task_form_draft");
    }

    private record Body(TaskId id, long version, TaskDraft draft) {}

    /**
     * Keeps the form, in place of what was kept under the key before.
     *
     * @return when, for 已保存 10:32
     */
    public Instant save(String key, TaskId id, long version, TaskDraft draft) {
        return table.write(key, JSON.writeValueAsString(new Body(id, version, draft)));
    }

    @Transactional(readOnly = true)
    public Optional<FormDraft> find(String key) {
        return table.read(key).map(kept -> {
            Body body = JSON.readValue(kept.body(), Body.class);
            return new FormDraft(body.id(), body.version(), body.draft(), kept.at());
        });
    }

    /** Forgets the form, because it was saved or thrown away. */
    public void remove(String key) {
        table.remove(key);
    }
}
