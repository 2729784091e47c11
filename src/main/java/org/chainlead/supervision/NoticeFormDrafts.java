package org.chainlead.supervision;

import java.util.Optional;
import org.chainlead.org.FormDraftTable;
import org.chainlead.org.FormDraftTables;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what a person is typing into a notice or a reply; nobody else reads it. */
@Service
@Transactional
@PreAuthorize("@access.may('supervision.formDraft')")
public class NoticeFormDrafts {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String REPLY = "reply:";

    private final FormDraftTable table;

    NoticeFormDrafts(FormDraftTables tables) {
        this.table = tables.of("notice_form_draft");
    }

    private record Form(NoticeId id, long version, NoticeDraft draft) {}

    private record Reply(String text) {}

    /** Keeps the form, in place of what was kept under the key before. */
    public void keep(String key, NoticeId id, long version, NoticeDraft draft) {
        write(key, new Form(id, version, draft));
    }

    @Transactional(readOnly = true)
    public Optional<NoticeFormDraft> find(String key) {
        return table.read(key).map(kept -> {
            Form form = JSON.readValue(kept.body(), Form.class);
            return new NoticeFormDraft(form.id(), form.version(), form.draft(), kept.at());
        });
    }

    /** Keeps the words of a reply that is not sent yet; its files are chosen again. */
    public void keepReply(NoticeId notice, String text) {
        write(REPLY + notice, new Reply(text));
    }

    /** The words last typed as reply to the notice; empty when none are kept. */
    @Transactional(readOnly = true)
    public String reply(NoticeId notice) {
        return table.read(REPLY + notice)
                .map(kept -> JSON.readValue(kept.body(), Reply.class).text())
                .orElse("");
    }

    public void removeReply(NoticeId notice) {
        remove(REPLY + notice);
    }

    /** Forgets the form, because it was saved or thrown away. */
    public void remove(String key) {
        table.remove(key);
    }

    private void write(String key, Object body) {
        table.write(key, JSON.writeValueAsString(body));
    }
}
